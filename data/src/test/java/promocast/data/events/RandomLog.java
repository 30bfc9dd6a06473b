package promocast.data.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import promocast.data.Dataset;
import promocast.data.TableBuilder;

/** Events of some customers, drawn at random or given. */
final class RandomLog {
    static final List<String> WORDS = List.of("view", "click", "cart", "buy", "return", "browse", "wave");
    private static final List<String> PLATFORMS = List.of("app", "web", "shop", "");

    private final List<String> customers = new ArrayList<>();
    private final List<Double> days = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<Double> amounts = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final List<String> platforms = new ArrayList<>();
    private final List<Double> seconds = new ArrayList<>();

    /**
     * Adds events at random moments of [from, to), in days since 1970; some on the same moments, some without a value.
     */
    RandomLog draw(SplittableRandom random, int events, int ofCustomers, double from, double to) {
        for (int i = 0; i < events; i++) {
            double day = from + random.nextDouble() * (to - from);
            add(
                    "c" + random.nextInt(ofCustomers),
                    random.nextBoolean() ? Math.max(from, Math.floor(day)) : day,
                    WORDS.get(random.nextInt(WORDS.size())),
                    random.nextInt(10) == 0 ? Double.NaN : Math.rint(random.nextDouble() * 2000 - 200) / 10);
        }
        return this;
    }

    RandomLog add(String customer, double day, String word, double amount) {
        return add(customer, day, word, amount, new SplittableRandom(Double.hashCode(day) ^ word.hashCode()));
    }

    private RandomLog add(String customer, double day, String word, double amount, SplittableRandom random) {
        customers.add(customer);
        days.add(day);
        words.add(word);
        amounts.add(amount);
        items.add("i" + random.nextInt(9));
        platforms.add(PLATFORMS.get(random.nextInt(PLATFORMS.size())));
        seconds.add((double) random.nextInt(300));
        return this;
    }

    /** The log, its rows in an order that the seed decides. */
    Dataset shuffled(long seed) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < days.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        return dataset().select(order.stream().mapToInt(Integer::intValue).toArray());
    }

    Dataset dataset() {
        return new TableBuilder("log.csv")
                .texts("customer", customers)
                .days("time", numbers(days))
                .texts("event", words)
                .numbers("amount", numbers(amounts))
                .texts("item", items)
                .texts("platform", platforms)
                .numbers("duration", numbers(seconds))
                .build();
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static EventRoles roles() {
        var columns = new EnumMap<EventField, String>(EventField.class);
        columns.put(EventField.CUSTOMER, "customer");
        columns.put(EventField.TIME, "time");
        columns.put(EventField.EVENT, "event");
        columns.put(EventField.AMOUNT, "amount");
        columns.put(EventField.ITEM, "item");
        columns.put(EventField.PLATFORM, "platform");
        columns.put(EventField.DURATION, "duration");
        var meanings = new LinkedHashMap<String, EventKind>();
        WORDS.forEach(word -> meanings.put(word, EventKind.meaning(word)));
        return new EventRoles(columns, meanings);
    }

    /** The rows of a table by the text of their first column, without some columns. */
    static Map<String, String> rows(Dataset table, List<String> without) {
        var rows = new LinkedHashMap<String, String>();
        for (int row = 0; row < table.rows(); row++) {
            var text = new StringBuilder();
            for (var column : table.columns()) {
                if (!without.contains(column.name())) {
                    text.append(column.name())
                            .append('=')
                            .append(column.text(row))
                            .append(' ');
                }
            }
            rows.put(table.columns().get(0).text(row), text.toString());
        }
        return rows;
    }
}
