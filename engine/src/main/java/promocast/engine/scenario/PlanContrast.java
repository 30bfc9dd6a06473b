package promocast.engine.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.math3.distribution.NormalDistribution;
import promocast.engine.Interval;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.LineForecast;

/**
 * Two settled forecasts of the same customers by the same model, side by side.
 *
 * @param rows one a {@link Measure}, in its order
 * @param roi extra profit for each money of campaign cost
 */
public record PlanContrast(List<Row> rows, Row roi) {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    public PlanContrast {
        rows = List.copyOf(rows);
    }

    /**
     * A number of both plans.
     *
     * @param first of the first plan
     * @param second of the second plan
     * @param difference second less first, with its 95 % range
     * @param chance chance that the second is better, 0 to 1; NaN where neither more nor less is better, or nothing is known
     */
    public record Row(Interval first, Interval second, Interval difference, double chance) {}

    /**
     * Compares two settled forecasts. Lines that both plans have alike cancel; the errors of lines that differ count as
     * independent, which makes the range of the difference rather too wide than too narrow.
     */
    public static PlanContrast of(Forecast first, Forecast second) {
        var own = new Own(first, second);
        var rows = new ArrayList<Row>();
        for (var measure : Measure.values()) {
            var before = sum(first, measure::of);
            var after = sum(second, measure::of);
            double half = Math.hypot(half(own.first, measure::of), half(own.second, measure::of));
            rows.add(row(before, after, half, measure.better()));
        }
        return new PlanContrast(rows, roi(first, second, own));
    }

    /** The row of a measure. */
    public Row row(Measure measure) {
        return rows.get(measure.ordinal());
    }

    /** The lines that only one of the forecasts has. */
    private static final class Own {
        private final List<LineForecast> first;
        private final List<LineForecast> second;

        Own(Forecast first, Forecast second) {
            Map<LineForecast, Integer> counts = new HashMap<>();
            second.lines().forEach(line -> counts.merge(line, 1, Integer::sum));
            this.first = new ArrayList<>();
            for (var line : first.lines()) {
                if (counts.getOrDefault(line, 0) > 0) {
                    counts.merge(line, -1, Integer::sum);
                } else {
                    this.first.add(line);
                }
            }
            this.second = new ArrayList<>();
            for (var line : second.lines()) {
                if (counts.getOrDefault(line, 0) > 0) {
                    counts.merge(line, -1, Integer::sum);
                    this.second.add(line);
                }
            }
        }
    }

    private static Interval sum(Forecast forecast, Function<LineForecast, Interval> value) {
        double sum = forecast.lines().stream()
                .mapToDouble(line -> value.apply(line).value())
                .sum();
        return Interval.around(sum, half(forecast.lines(), value));
    }

    /** Half-width of the sum over lines whose errors are independent. */
    private static double half(List<LineForecast> lines, Function<LineForecast, Interval> value) {
        double squares = 0;
        for (var line : lines) {
            var interval = value.apply(line);
            double half = interval.upper() - interval.value();
            squares += half * half;
        }
        return Math.sqrt(squares);
    }

    /** The cost counts as known, as it does in the return of each plan. */
    private static Row roi(Forecast first, Forecast second, Own own) {
        var before = first.incremental().roi();
        var after = second.incremental().roi();
        double half = Math.hypot(
                half(own.first, line -> line.incremental().profit())
                        / first.total().campaignCost().value(),
                half(own.second, line -> line.incremental().profit())
                        / second.total().campaignCost().value());
        return row(before, after, half, 1);
    }

    private static Row row(Interval first, Interval second, double half, int better) {
        double difference = second.value() - first.value();
        return new Row(first, second, Interval.around(difference, half), chance(better * difference, half, better));
    }

    private static double chance(double gain, double half, int better) {
        if (better == 0 || Double.isNaN(gain) || Double.isNaN(half)) {
            return Double.NaN;
        }
        if (half == 0) {
            return gain == 0 ? 0.5 : gain > 0 ? 1 : 0;
        }
        return NORMAL.cumulativeProbability(gain * Interval.Z95 / half);
    }
}
