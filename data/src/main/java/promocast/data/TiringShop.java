package promocast.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@link CouponShop} over several periods, with customers who tire: a truth to judge an advisor by, who never sees
 * more of it than its {@link #log}.
 *
 * <p>In each period a customer may be contacted with an offer. The pull of the offer (relative discount D, points g,
 * channel) is dulled by fatigue F to (1 - F) of it; of that, a share is carried over to the next period and so on.
 * Afterwards {@code F = min(1, (1 - recovery) F + fatigue of the customer)}. Who bought in the last period buys less in
 * the next (satiation, on the logit of a purchase). A tired customer who buys anyway still redeems the coupon.
 */
public final class TiringShop {
    /** Chance that an offer drawn at random has no coupon, no points and goes by push. */
    private static final double NOTHING_DRAWN = .25 * .5 / 3;

    private static final double[] NO_OFFER = CouponShop.noOffer();

    private final Truth truth;
    private final Shopper[] shoppers;
    private final double[] fatigue;

    /**
     * What nobody is told.
     *
     * @param fatigue mean fatigue of a contact; each customer's lies between half and one and a half of it
     * @param recovery share of fatigue that goes away a period
     * @param carryOver share of a pull that is carried over to the next period
     * @param satiation how much a purchase takes off the logit of the next period's purchase
     */
    public record Truth(double fatigue, double recovery, double carryOver, double satiation) {}

    /** A shop with {@code customers} customers; same arguments, same shop. */
    public TiringShop(int customers, Truth truth, long seed) {
        this.truth = truth;
        this.shoppers = new Shopper[customers];
        this.fatigue = new double[customers];
        var draws = new Draws(seed);
        for (int i = 0; i < customers; i++) {
            shoppers[i] = Shopper.draw(draws);
            fatigue[i] = truth.fatigue() * (0.5 + draws.uniform());
        }
    }

    /** The customers before the campaign: a table without offers and outcomes (n rows). */
    public Dataset customers() {
        var columns = new LinkedHashMap<String, double[]>();
        for (int i = 0; i < shoppers.length; i++) {
            int row = i;
            shopper(i)
                    .forEach((name, value) ->
                            columns.computeIfAbsent(name, key -> new double[shoppers.length])[row] = value);
        }
        return dataset("customers", columns);
    }

    private Map<String, Double> shopper(int i) {
        var values = ShopLog.values(shoppers[i]);
        values.put("customer", (double) i);
        return values;
    }

    /** The roles of {@link #log}'s columns. */
    public static Roles roles() {
        var shop = CouponShop.roles();
        return new Roles(
                Optional.of("customer"),
                Optional.of("period"),
                Optional.empty(),
                shop.action(),
                shop.propensity(),
                true,
                Map.of(
                        Outcome.CLICK, "click",
                        Outcome.PURCHASE, "purchase",
                        Outcome.REDEEMED, "redeemed",
                        Outcome.SPEND, "spend"),
                List.of(),
                List.of());
    }

    /**
     * A log of {@code periods} periods in which each customer is contacted with chance {@code contacted}, with an offer at
     * random: a row a customer and period, with the columns {@code customer} and {@code period}.
     */
    public Dataset log(int periods, double contacted, long seed) {
        var draws = new Draws(seed);
        var run = new Run();
        var columns = new LinkedHashMap<String, double[]>();
        int rows = periods * shoppers.length;
        for (int row = 0; row < rows; row++) {
            int i = row % shoppers.length;
            var values = shopper(i);
            values.put("period", (double) (row / shoppers.length + 1));
            run.draw(i, contacted, draws, values);
            int at = row;
            values.forEach((name, value) -> columns.computeIfAbsent(name, key -> new double[rows])[at] = value);
        }
        return dataset("coupon shop, " + periods + " periods", columns);
    }

    private static Dataset dataset(String name, Map<String, double[]> columns) {
        var stored = new ArrayList<StoredColumn>();
        columns.forEach((column, values) -> stored.add(ShopLog.column(column, values)));
        return Dataset.of(name, stored, Optional.empty(), RowNumbers.PLAIN);
    }

    /** A campaign with fresh customers. */
    public Run run() {
        return new Run();
    }

    /** A campaign that runs period by period; what it gives are expected values, without chance. */
    public final class Run {
        private final double[] tired = new double[shoppers.length];
        private final double[] bought = new double[shoppers.length];
        private final Pull[] carried = new Pull[shoppers.length];

        private Run() {
            Arrays.fill(carried, Pull.NONE);
        }

        /**
         * What each customer does in a period under a setting (face, minimum, points, channel) and what is spent on it.
         *
         * @param purchases chances of a purchase (n)
         * @param redeemed chances of using a coupon (n)
         * @param spend expected spend (n)
         */
        public record Means(double[] purchases, double[] redeemed, double[] spend) {}

        /**
         * Runs a period.
         *
         * @param settings a setting a customer (n x 4); {@link CouponShop#noOffer()} for no contact
         */
        public Means period(double[][] settings) {
            int n = shoppers.length;
            var means = new Means(new double[n], new double[n], new double[n]);
            for (int i = 0; i < n; i++) {
                var response = respond(i, settings[i]);
                means.purchases[i] = response.mean(Outcome.PURCHASE);
                means.redeemed[i] = response.mean(Outcome.REDEEMED);
                means.spend[i] = response.mean(Outcome.SPEND);
                bought[i] = means.purchases[i];
            }
            return means;
        }

        private ShopResponse respond(int i, double[] setting) {
            var x = shoppers[i];
            boolean contact = !Arrays.equals(setting, NO_OFFER);
            var own = contact ? Pull.of(x, setting[0], setting[1], setting[2], (int) setting[3]) : Pull.NONE;
            carried[i] = own.times((1 - truth.carryOver()) * (1 - tired[i])).plus(carried[i].times(truth.carryOver()));
            tired[i] = Math.min(1, (1 - truth.recovery()) * tired[i] + (contact ? fatigue[i] : 0));
            var felt = carried[i].plus(new Pull(0, 0, 0, -truth.satiation() * bought[i]));
            return ShopResponse.of(x, setting[0], setting[1], (int) setting[3], felt);
        }

        private void draw(int i, double contacted, Draws draws, Map<String, Double> values) {
            boolean contact = draws.chance(contacted);
            var offer = ShopPolicy.of(shoppers[i], false).draw(draws);
            double minimum = offer.f() == 0 ? 0 : offer.s();
            double[] setting = contact ? new double[] {offer.f(), minimum, offer.k(), offer.c()} : NO_OFFER.clone();
            ShopLog.outcomes(respond(i, setting), setting[0], setting[1], draws, values);
            bought[i] = values.get("purchase");
            values.put(ShopLog.FACE, setting[0]);
            values.put(ShopLog.MIN_SPEND, setting[1]);
            values.put(ShopLog.POINTS_MULT, setting[2]);
            values.put(ShopLog.CHANNEL, setting[3]);
            values.put(ShopLog.PROPENSITY, propensity(offer, contact, contacted));
        }

        /** A contact by push without coupon and points is none. */
        private double propensity(ShopPolicy.Drawn offer, boolean contact, double contacted) {
            boolean none = !contact || offer.f() == 0 && offer.k() == 1 && offer.c() == 0;
            double drawn = offer.f() == 0 ? 2 * offer.propensity() : offer.propensity();
            return none ? 1 - contacted + contacted * NOTHING_DRAWN : contacted * drawn;
        }
    }
}
