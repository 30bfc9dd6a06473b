package promocast.engine.monitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import promocast.engine.Interval;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.Ledger;
import promocast.engine.whatif.LineForecast;
import promocast.engine.whatif.Support;
import promocast.engine.whatif.Totals;

/** A campaign of 20 days with two lines of 10,000 customers, of whom 1,000 buy for 50 each. */
final class Campaign {
    static final int DAYS = 20;

    private static final double REACH = 10_000;
    private static final double BUYERS = 1_000;
    private static final double BASKET = 50;

    private Campaign() {}

    static CampaignPlan plan() {
        var line = PlanLine.of("recency < 3", new Offer.Coupon(10, 0, 60, Double.POSITIVE_INFINITY, 14, false));
        return CampaignPlan.empty("Spring", "CNY")
                .withHorizonDays(DAYS)
                .withLines(List.of(line, line.withSegment("").withLabel("others")));
    }

    static CampaignPlan dated() {
        return plan().withStartDate(Optional.of(LocalDate.of(2026, 4, 6)));
    }

    /** A forecast that is sure up to {@code error} of each number. */
    static Forecast forecast(double error) {
        var none = new Ledger(
                new Ledger.Entry(0, 0), new Ledger.Entry(0, 0), new Ledger.Entry(0, 0), new Ledger.Entry(0, 0));
        var line = new LineForecast(
                (long) REACH, totals(1, error), totals(0.4, error), none, new Support(1000, 1000, false));
        return new Forecast(
                (long) (2 * REACH), totals(2, error), totals(0.8, error), List.of(line, line), none, List.of(), true);
    }

    private static Totals totals(double times, double error) {
        return new Totals(
                Interval.exact(REACH * times),
                some(2 * BUYERS * times, error),
                some(BUYERS * times, error),
                Interval.withheld(),
                some(BUYERS * BASKET * times, error),
                some(BUYERS * 40 * times, error),
                some(BUYERS * 8 * times, error),
                some(BUYERS * 10 * times, error),
                Interval.withheld());
    }

    private static Interval some(double value, double error) {
        return Interval.around(value, error * value);
    }

    /** A day of a line: buyers by chance around {@code times} of what was forecast. */
    static ActualRow day(int line, int day, double times, RandomGenerator random) {
        double buyers = poisson(times * BUYERS / DAYS, random);
        return new ActualRow(
                day + 2,
                line,
                day,
                false,
                day == 0 ? REACH : 0,
                Map.of(
                        Measure.PURCHASES,
                        buyers,
                        Measure.CLICKS,
                        poisson(times * 2 * BUYERS / DAYS, random),
                        Measure.REVENUE,
                        buyers * BASKET,
                        Measure.COST,
                        buyers * 8));
    }

    private static double poisson(double mean, RandomGenerator random) {
        return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
    }

    static Path file(Path folder, String... lines) {
        try {
            return Files.writeString(folder.resolve("actuals.csv"), String.join("\n", lines) + "\n");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
