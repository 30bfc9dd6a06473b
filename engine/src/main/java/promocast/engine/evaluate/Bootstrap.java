package promocast.engine.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import promocast.engine.Interval;

/**
 * Percentile intervals by resampling rows with replacement (Efron 1979). A replicate is not a copied table but how often
 * each row was drawn, so that statistics on sorted data need no new sort.
 *
 * @param replicates number of replicates, at least 20
 * @param level share of replicates inside an interval, such as 0.95
 * @param seed seed of the draws
 */
public record Bootstrap(int replicates, double level, long seed) {
    public Bootstrap {
        if (replicates < 20) {
            throw new IllegalArgumentException("replicates: " + replicates + " is below 20");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level: " + level + " is not between 0 and 1");
        }
    }

    /** 200 replicates, 95 %. */
    public static Bootstrap defaults(long seed) {
        return new Bootstrap(200, 0.95, seed);
    }

    /** Several statistics of the same rows. */
    public interface Statistics {
        /**
         * The statistics when row i counts {@code counts[i]} times; NaN where one has no value. The array is reused and
         * must not be kept.
         */
        double[] of(int[] counts);
    }

    /** Intervals of statistics of n rows, drawn from all of them. */
    public List<Interval> intervals(int n, Statistics statistics) {
        return intervals(new boolean[n], statistics);
    }

    /**
     * Intervals of statistics, drawn separately from both groups so that their sizes stay.
     *
     * @param group which of two groups each row belongs to (n values), such as treated or not
     * @return one interval a statistic; its bounds are NaN where more than a tenth of the replicates had no value
     */
    public List<Interval> intervals(boolean[] group, Statistics statistics) {
        int n = group.length;
        int[] inside = IntStream.range(0, n).filter(i -> group[i]).toArray();
        int[] outside = IntStream.range(0, n).filter(i -> !group[i]).toArray();
        int[] counts = new int[n];
        Arrays.fill(counts, 1);
        double[] values = statistics.of(counts);
        double[][] drawn = new double[values.length][replicates];
        var random = new SplittableRandom(seed);
        for (int replicate = 0; replicate < replicates; replicate++) {
            Arrays.fill(counts, 0);
            draw(inside, counts, random);
            draw(outside, counts, random);
            double[] again = statistics.of(counts);
            for (int k = 0; k < values.length; k++) {
                drawn[k][replicate] = again[k];
            }
        }
        var intervals = new ArrayList<Interval>(values.length);
        for (int k = 0; k < values.length; k++) {
            intervals.add(interval(values[k], drawn[k]));
        }
        return intervals;
    }

    private static void draw(int[] rows, int[] counts, SplittableRandom random) {
        for (int i = 0; i < rows.length; i++) {
            counts[rows[random.nextInt(rows.length)]]++;
        }
    }

    private Interval interval(double value, double[] drawn) {
        double[] known =
                Arrays.stream(drawn).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (Double.isNaN(value) || known.length < 0.9 * drawn.length) {
            return new Interval(value, Double.NaN, Double.NaN);
        }
        return new Interval(value, quantile(known, (1 - level) / 2), quantile(known, (1 + level) / 2));
    }

    /** Quantile of ascending values, straight between order statistics (type 7 of Hyndman and Fan 1996). */
    public static double quantile(double[] ascending, double share) {
        double position = share * (ascending.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (position - below) * (ascending[above] - ascending[below]);
    }
}
