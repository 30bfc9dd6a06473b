package promocast.data.read;

import promocast.data.ColumnTotals;
import promocast.data.StoredColumn;
import promocast.data.TextColumn;

/** What is known of the values of a column that go by. */
final class RunningTotals {
    private final DistinctSketch distinct = new DistinctSketch();
    private long missing;
    private long filled;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double mean;

    /** The totals of some rows. */
    static RunningTotals of(StoredColumn column) {
        var totals = new RunningTotals();
        if (column instanceof TextColumn texts) {
            totals.missing = column.missing();
            texts.words().forEach(word -> totals.distinct.add(hash(word)));
        } else {
            totals.numbers(column);
        }
        return totals;
    }

    private void numbers(StoredColumn column) {
        for (int row = 0; row < column.size(); row++) {
            double value = column.number(row);
            if (Double.isNaN(value)) {
                missing++;
            } else {
                filled++;
                min = Math.min(min, value);
                max = Math.max(max, value);
                mean += (value - mean) / filled;
                distinct.add(Double.doubleToLongBits(value));
            }
        }
    }

    /** FNV-1a over its characters. */
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** Adds the totals of other rows. */
    void add(RunningTotals other) {
        missing += other.missing;
        if (other.filled > 0) {
            filled += other.filled;
            mean += (other.mean - mean) * other.filled / filled;
        }
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
        distinct.add(other.distinct);
    }

    /** What is known. */
    ColumnTotals totals() {
        return filled == 0
                ? new ColumnTotals(missing, Double.NaN, Double.NaN, Double.NaN, distinct.count())
                : new ColumnTotals(missing, min, max, mean, distinct.count());
    }
}
