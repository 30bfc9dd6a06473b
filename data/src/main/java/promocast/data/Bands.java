package promocast.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;

/** Finds columns of names that only say in which band a number of the same row lies. */
final class Bands {
    private static final int MOST_BANDS = 50;
    private static final int VALUES_PER_BAND = 3;

    private Bands() {}

    /** The column of numbers whose bands {@code names} holds, if there is one. */
    static Optional<Column> source(Dataset data, Column names) {
        if (names.type() != ColumnType.TEXT || names.distinct() < 2 || names.distinct() > MOST_BANDS) {
            return Optional.empty();
        }
        return data.columns().stream()
                .filter(column -> column.type() == ColumnType.NUMBER || column.type() == ColumnType.INTEGER)
                .filter(column -> column.distinct() >= VALUES_PER_BAND * names.distinct())
                .filter(column -> areBands(names, column))
                .findFirst();
    }

    private static boolean areBands(Column names, Column numbers) {
        var ranges = new HashMap<String, double[]>();
        for (int i = 0; i < names.size(); i++) {
            double value = numbers.number(i);
            if (names.isMissing(i) != Double.isNaN(value)) {
                return false;
            }
            if (!names.isMissing(i)) {
                var range = ranges.computeIfAbsent(names.text(i), name -> new double[] {value, value});
                range[0] = Math.min(range[0], value);
                range[1] = Math.max(range[1], value);
            }
        }
        var sorted = ranges.values().toArray(double[][]::new);
        Arrays.sort(sorted, (a, b) -> Double.compare(a[0], b[0]));
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i][0] < sorted[i - 1][1]) {
                return false;
            }
        }
        return true;
    }
}
