package promocast.data.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import promocast.data.Column;
import promocast.data.Progress;
import promocast.data.RowSample;

/** The customers of each platform, and how a column is spread over them; each platform is looked at by a sample of its own. */
final class PlatformSides {
    /** Rows of the smallest platform that is held against the others. */
    private static final int FEWEST = 200;

    private final List<Side> all;

    private PlatformSides(List<Side> all) {
        this.all = all;
    }

    /**
     * One platform.
     *
     * @param platforms the platform of each row
     * @param code its number among them
     * @param count number of its rows
     * @param inside its rows, thinned out where they are many
     */
    record Side(GroupCodes platforms, int code, int count, int[] inside) {
        String platform() {
            return platforms.names().get(code);
        }

        boolean has(int row) {
            return platforms.codes()[row] == code;
        }

        /** All its rows. */
        TouchedRows rows() {
            return TouchedRows.where(platforms.codes().length, this::has, Progress.NONE);
        }

        /** About {@code most} rows of the others. */
        int[] outside(int most) {
            int n = platforms.codes().length;
            return thinned(n, n - count, most, row -> !has(row));
        }

        private boolean isLarge() {
            return count >= FEWEST && platforms.codes().length - count >= FEWEST;
        }
    }

    /** @param most about how many rows of each platform are looked at */
    static PlatformSides of(Column platform, int most, Progress progress) {
        var codes = GroupCodes.of(platform);
        var counts = codes.counts();
        var sides = new ArrayList<Side>();
        for (int i = 0; i < counts.length; i++) {
            progress.checkCancelled();
            int code = i;
            var inside = thinned(codes.codes().length, counts[code], most, row -> codes.codes()[row] == code);
            if (inside.length > 0) {
                sides.add(new Side(codes, code, counts[code], inside));
            }
        }
        return new PlatformSides(sides);
    }

    /** About {@code most} of the {@code count} rows for which a rule holds; all where they are fewer. */
    private static int[] thinned(int n, int count, int most, IntPredicate rule) {
        int drawn = (int) Math.min(n, (long) most * n / Math.max(1, count));
        return IntStream.of(RowSample.of(n, drawn)).filter(rule).toArray();
    }

    /** How a column is spread over the platforms. */
    Spread spread(ValueBins bins) {
        return new Spread(
                all, all.stream().map(side -> bins.counts(side.inside)).toList());
    }

    /**
     * Sampled rows of each part of a column's values on each platform.
     *
     * @param all the platforms
     * @param counts rows by part of each of them; the last part holds missing values
     */
    record Spread(List<Side> all, List<int[]> counts) {
        /** The platforms that are large enough to be judged, where the others are, too. */
        List<Side> sides() {
            return all.stream().filter(Side::isLarge).toList();
        }

        /** Share of missing values on a platform. */
        double missing(Side side) {
            var own = counts.get(all.indexOf(side));
            return (double) own[own.length - 1] / side.inside.length;
        }

        /** Share of missing values on all other platforms. */
        double missingElsewhere(Side side) {
            var others = elsewhere(side);
            return others[others.length - 1] / sampledElsewhere(side);
        }

        /** How far a platform is from the others. */
        StabilityIndex index(Side side) {
            var own = counts.get(all.indexOf(side));
            return StabilityIndex.of(IntStream.of(own).asDoubleStream().toArray(), elsewhere(side));
        }

        /** Rows by part of the other platforms, in the shares in which the table has these; as many as were sampled. */
        private double[] elsewhere(Side side) {
            var sum = new double[counts.get(0).length];
            double rows = 0;
            for (int i = 0; i < all.size(); i++) {
                var other = all.get(i);
                if (other.code != side.code) {
                    double weight = (double) other.count / other.inside.length;
                    rows += other.count;
                    for (int part = 0; part < sum.length; part++) {
                        sum[part] += weight * counts.get(i)[part];
                    }
                }
            }
            double scale = sampledElsewhere(side) / rows;
            for (int part = 0; part < sum.length; part++) {
                sum[part] *= scale;
            }
            return sum;
        }

        private double sampledElsewhere(Side side) {
            return all.stream()
                    .filter(other -> other.code != side.code)
                    .mapToInt(other -> other.inside.length)
                    .sum();
        }
    }
}
