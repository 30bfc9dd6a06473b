package promocast.data.profile;

import java.util.Arrays;
import promocast.data.ColumnTotals;

/**
 * The numbers of a column, missing ones left out; days since 1970-01-01 for dates.
 *
 * @param min smallest
 * @param p5 5 % of the numbers are below, by linear interpolation between neighbours (Hyndman and Fan 1996, type 7)
 * @param p25 lower quartile
 * @param median as many above as below
 * @param p75 upper quartile
 * @param p95 95 % are below
 * @param max largest
 * @param mean mean
 * @param deviation standard deviation (divided by n - 1); 0 for a single number
 */
public record NumberSummary(
        double min,
        double p5,
        double p25,
        double median,
        double p75,
        double p95,
        double max,
        double mean,
        double deviation) {
    /** @param sorted at least one number, ascending */
    static NumberSummary of(double[] sorted) {
        double mean = Arrays.stream(sorted).sum() / sorted.length;
        double squares = 0;
        for (double value : sorted) {
            squares += (value - mean) * (value - mean);
        }
        return new NumberSummary(
                sorted[0],
                quantile(sorted, 0.05),
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                quantile(sorted, 0.95),
                sorted[sorted.length - 1],
                mean,
                Math.sqrt(squares / Math.max(1, sorted.length - 1)));
    }

    /** The same with the extremes and the mean of all rows of which these are a sample. */
    NumberSummary of(ColumnTotals all) {
        return new NumberSummary(all.min(), p5, p25, median, p75, p95, all.max(), all.mean(), deviation);
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
