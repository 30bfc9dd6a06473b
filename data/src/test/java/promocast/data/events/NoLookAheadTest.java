package promocast.data.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.TableBuilder;

/** Whatever is changed after the offer moves no feature, and whatever is changed before it moves no label. */
class NoLookAheadTest {
    private static final double OFFER = LocalDate.of(2026, 3, 1).toEpochDay();
    private static final double FIRST = OFFER - 400;
    private static final double LAST = OFFER + 200;
    private static final List<String> LABELS = List.of("click", "purchase", "repurchase", "spend");
    private static final int CUSTOMERS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void changedFutureMovesNoFeature(long seed) {
        var one = build(log(seed, seed), oneDay());
        var other = build(log(seed, seed + 1000), oneDay());
        assertThat(RandomLog.rows(other, LABELS)).isEqualTo(RandomLog.rows(one, LABELS));
        assertThat(RandomLog.rows(other, List.of())).as("labels do move").isNotEqualTo(RandomLog.rows(one, List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void changedPastMovesNoLabel(long seed) {
        var features = features(build(log(seed, seed), eachCustomer(seed)));
        var one = build(log(seed, seed), eachCustomer(seed));
        var other = build(log(seed + 1000, seed), eachCustomer(seed));
        assertThat(RandomLog.rows(other, features)).isEqualTo(RandomLog.rows(one, features));
        assertThat(RandomLog.rows(other, List.of()))
                .as("features do move")
                .isNotEqualTo(RandomLog.rows(one, List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void changedFutureOfEachCustomerMovesNoFeature(long seed) {
        var offers = eachCustomer(seed);
        var log = log(seed, seed).dataset();
        var one = build(log, offers);
        var other = build(withOtherFuture(log, offers, seed), offers);
        assertThat(RandomLog.rows(other, LABELS)).isEqualTo(RandomLog.rows(one, LABELS));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void orderOfRowsMovesNothing(long seed) {
        var log = log(seed, seed);
        var one = build(log.shuffled(1), oneDay());
        var other = build(log.shuffled(2), oneDay());
        assertThat(RandomLog.rows(other, List.of())).containsExactlyInAnyOrderEntriesOf(RandomLog.rows(one, List.of()));
    }

    private static RandomLog log(long past, long future) {
        return new RandomLog()
                .draw(new SplittableRandom(past), 600, CUSTOMERS, FIRST, OFFER)
                .draw(new SplittableRandom(~future), 400, CUSTOMERS + 5, OFFER, LAST)
                .add("c0", LAST, "wave", Double.NaN);
    }

    private static Dataset build(RandomLog log, OfferDates dates) {
        return build(log.dataset(), dates);
    }

    private static Dataset build(Dataset log, OfferDates dates) {
        return CustomerTable.build(log, RandomLog.roles(), CustomerTableOptions.of(dates), Progress.NONE)
                .data();
    }

    private static OfferDates oneDay() {
        return new OfferDates.OneDay(LocalDate.ofEpochDay((long) OFFER));
    }

    /** Offers on and around the day up to which the past is changed; all of them later than that past. */
    private static OfferDates eachCustomer(long seed) {
        var random = new SplittableRandom(seed);
        var customers = new ArrayList<String>();
        var days = new double[CUSTOMERS];
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.add("c" + i);
            days[i] = OFFER + random.nextInt(30) + (random.nextBoolean() ? 0.25 : 0);
        }
        return new OfferDates.EachCustomer(
                new TableBuilder("offers.csv")
                        .texts("customer", customers)
                        .days("sent", days)
                        .build(),
                "customer",
                "sent");
    }

    private static List<String> features(Dataset table) {
        return table.columns().stream()
                .map(column -> column.name())
                .filter(name -> !LABELS.contains(name) && !name.equals("customer"))
                .toList();
    }

    /** Each event at or after its customer's offer becomes another one. */
    private static Dataset withOtherFuture(Dataset log, OfferDates dates, long seed) {
        var offers = ((OfferDates.EachCustomer) dates).offers();
        var random = new SplittableRandom(~seed);
        var changed = new RandomLog();
        var kept = new ArrayList<Integer>();
        for (int i = 0; i < log.rows(); i++) {
            var customer = log.column("customer").text(i);
            int number = Integer.parseInt(customer.substring(1));
            double day = log.column("time").number(i);
            double offer = number < CUSTOMERS ? offers.column("sent").number(number) : Double.POSITIVE_INFINITY;
            if (day < offer || day == LAST) {
                kept.add(i);
            } else {
                changed.draw(random, 1, CUSTOMERS, OFFER + 31, LAST);
            }
        }
        changed.draw(random, 50, CUSTOMERS, OFFER + 31, LAST);
        var past = log.select(kept.stream().mapToInt(Integer::intValue).toArray());
        return joined(past, changed.dataset());
    }

    private static Dataset joined(Dataset one, Dataset other) {
        var table = new TableBuilder(one.name());
        for (var column : one.columns()) {
            var end = other.column(column.name());
            if (column.name().equals("time")) {
                table.days("time", both(column.numbers(), end.numbers()));
            } else if (column.type() == ColumnType.NUMBER) {
                table.numbers(column.name(), both(column.numbers(), end.numbers()));
            } else {
                var texts = new ArrayList<String>();
                for (int i = 0; i < column.size(); i++) {
                    texts.add(column.text(i));
                }
                for (int i = 0; i < end.size(); i++) {
                    texts.add(end.text(i));
                }
                table.texts(column.name(), texts);
            }
        }
        return table.build();
    }

    private static double[] both(double[] one, double[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
