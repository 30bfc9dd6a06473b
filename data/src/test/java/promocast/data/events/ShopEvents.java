package promocast.data.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import promocast.data.CouponShop;
import promocast.data.Dataset;
import promocast.data.TableBuilder;

/**
 * The coupon shop as a shop exports it: a log of events, and a table of the offers. What each customer did after the
 * offer within 30 days (60 for a repurchase) is what the shop's table says.
 *
 * @param shop the table that was taken apart
 * @param log the events
 * @param offers customer, time and offer
 */
record ShopEvents(Dataset shop, Dataset log, Dataset offers) {
    private static final double START = LocalDate.of(2026, 3, 1).toEpochDay();

    static ShopEvents generate(int n, long seed) {
        var shop = CouponShop.generate(n, false, seed);
        var random = new SplittableRandom(seed);
        var events = new Events();
        var customers = new ArrayList<String>();
        var sent = new double[n];
        for (int i = 0; i < n; i++) {
            var customer = "U" + (100_000 + i);
            customers.add(customer);
            sent[i] = START + random.nextInt(28) + random.nextInt(24) / 24.0;
            events.addPast(customer, shop, i, sent[i], random);
            events.addFuture(customer, shop, i, sent[i]);
        }
        events.add("U1", START + 200, "view", Double.NaN, "web");
        var offers = new TableBuilder("offers.csv").texts("user_id", customers).days("sent_at", sent);
        List.of("face", "min_spend", "points_mult", "channel", "propensity", "age", "female")
                .forEach(name -> offers.column(shop.column(name)));
        return new ShopEvents(shop, events.dataset(), offers.build());
    }

    private static final class Events {
        private final List<String> customers = new ArrayList<>();
        private final List<Double> days = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final List<Double> amounts = new ArrayList<>();
        private final List<String> platforms = new ArrayList<>();

        void add(String customer, double day, String word, double amount, String platform) {
            customers.add(customer);
            days.add(day);
            words.add(word);
            amounts.add(amount);
            platforms.add(platform);
        }

        void addPast(String customer, Dataset shop, int i, double offer, SplittableRandom random) {
            var platform = shop.column("ios").number(i) == 1
                    ? "ios"
                    : shop.column("android").number(i) == 1 ? "android" : "web";
            double day = offer - 1 - shop.column("recency").number(i);
            for (int k = 0; k < shop.column("frequency").number(i); k++) {
                add(customer, day, "pay", shop.column("monetary").number(i), platform);
                add(customer, day - 0.01, "add_to_cart", Double.NaN, platform);
                add(customer, day - 0.02, "view", Double.NaN, platform);
                day -= 1 + random.nextInt(20);
            }
        }

        void addFuture(String customer, Dataset shop, int i, double offer) {
            boolean bought = shop.column("purchase").number(i) == 1;
            boolean again = shop.column("repurchase").number(i) == 1;
            if (shop.column("click").number(i) == 1) {
                add(customer, offer + 0.5, "click", Double.NaN, "web");
            }
            if (bought) {
                add(customer, offer + 1, "pay", shop.column("spend").number(i), "web");
            }
            if (again) {
                add(customer, offer + 31, "pay", 30, "web");
                add(customer, offer + 45, "pay", 30, "web");
            }
        }

        Dataset dataset() {
            return new TableBuilder("events.csv")
                    .texts("user_id", customers)
                    .days("event_time", numbers(days))
                    .texts("behavior", words)
                    .numbers("amount", numbers(amounts))
                    .texts("device", platforms)
                    .build();
        }

        private static double[] numbers(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
