package promocast.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Finds columns of names that only say in which band a number of the same row lies. */
public final class Bands {
    private static final int MOST_BANDS = 50;
    private static final int VALUES_PER_BAND = 3;

    /** From here on columns are compared only where their names are alike: all pairs would be too many. */
    private static final int MANY_COLUMNS = 500;

    private Bands() {}

    /** The column of numbers whose bands {@code column} holds, if there is one. */
    public static Optional<Column> source(Dataset data, Column column) {
        if (!(column instanceof TextValues names) || names.distinct() < 2 || names.distinct() > MOST_BANDS) {
            return Optional.empty();
        }
        boolean few = data.stored().size() <= MANY_COLUMNS;
        var first = ColumnName.of(column.name()).words().get(0);
        return data.stored().stream()
                .filter(numbers -> numbers.type() == ColumnType.NUMBER || numbers.type() == ColumnType.INTEGER)
                .filter(numbers ->
                        few || numbers.name().toLowerCase(Locale.ROOT).startsWith(first))
                .filter(numbers -> numbers.distinct() >= VALUES_PER_BAND * names.distinct())
                .filter(numbers -> areBands(names, numbers))
                .map(Column.class::cast)
                .findFirst();
    }

    private static boolean areBands(TextValues names, Column numbers) {
        var ranges = new double[names.words().size()][];
        for (int i = 0; i < names.size(); i++) {
            double value = numbers.number(i);
            int code = names.code(i);
            if (code == TextValues.MISSING != Double.isNaN(value)) {
                return false;
            }
            if (code != TextValues.MISSING) {
                var range = ranges[code];
                if (range == null) {
                    ranges[code] = new double[] {value, value};
                } else {
                    range[0] = Math.min(range[0], value);
                    range[1] = Math.max(range[1], value);
                }
            }
        }
        Arrays.sort(ranges, (a, b) -> Double.compare(a[0], b[0]));
        for (int i = 1; i < ranges.length; i++) {
            if (ranges[i][0] < ranges[i - 1][1]) {
                return false;
            }
        }
        return true;
    }
}
