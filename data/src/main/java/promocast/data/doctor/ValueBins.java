package promocast.data.doctor;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import promocast.data.Column;
import promocast.data.TextColumn;

/**
 * Parts of a column's values, so that two groups of rows can be compared part by part: tenths of the numbers, or the most
 * frequent names each for itself, then all others; missing values are a part of their own.
 */
final class ValueBins {
    private static final int TENTHS = 10;
    private static final int MOST_NAMES = 20;

    private final Column column;
    private final double[] cuts;
    private final int[] places;
    private final int count;

    private ValueBins(Column column, double[] cuts, int[] places, int count) {
        this.column = column;
        this.cuts = cuts;
        this.places = places;
        this.count = count;
    }

    /** @param rows the rows from which tenths and frequent names are taken; empty where none has a value */
    static Optional<ValueBins> of(Column column, int[] rows) {
        return column instanceof TextColumn texts ? names(texts, rows) : tenths(column, rows);
    }

    /** The last part holds missing values. */
    private static Optional<ValueBins> tenths(Column column, int[] rows) {
        var sorted = IntStream.of(rows)
                .mapToDouble(column::number)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return Optional.empty();
        }
        // a value that fills several tenths, as zero often does, makes one part
        var cuts = IntStream.range(1, TENTHS)
                .mapToDouble(tenth -> sorted[(int) ((long) tenth * sorted.length / TENTHS)])
                .distinct()
                .filter(cut -> cut > sorted[0])
                .toArray();
        return Optional.of(new ValueBins(column, cuts, new int[0], cuts.length + 2));
    }

    /** The last part holds missing values, the one before it rare names. */
    private static Optional<ValueBins> names(TextColumn column, int[] rows) {
        var counts = new int[column.words().size()];
        for (int row : rows) {
            if (!column.isMissing(row)) {
                counts[column.code(row)]++;
            }
        }
        var frequent = IntStream.range(0, counts.length)
                .filter(word -> counts[word] > 1)
                .boxed()
                .sorted((one, two) -> Integer.compare(counts[two], counts[one]))
                .limit(MOST_NAMES)
                .toList();
        var places = new int[counts.length];
        Arrays.fill(places, frequent.size());
        for (int i = 0; i < frequent.size(); i++) {
            places[frequent.get(i)] = i;
        }
        boolean none = IntStream.of(counts).allMatch(count -> count == 0);
        return none ? Optional.empty() : Optional.of(new ValueBins(column, new double[0], places, frequent.size() + 2));
    }

    /** Rows of each part. */
    int[] counts(int[] rows) {
        var counts = new int[count];
        for (int row : rows) {
            counts[part(row)]++;
        }
        return counts;
    }

    private int part(int row) {
        if (column.isMissing(row)) {
            return count - 1;
        }
        if (column instanceof TextColumn texts) {
            return places[texts.code(row)];
        }
        // a cut belongs to the part above it
        int found = Arrays.binarySearch(cuts, column.number(row));
        return found >= 0 ? found + 1 : -found - 1;
    }
}
