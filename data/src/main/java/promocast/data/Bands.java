package promocast.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds columns of names that only say in which band a number of the same row lies. */
public final class Bands {
    private static final int MOST_BANDS = 50;
    private static final int VALUES_PER_BAND = 3;
    private static final int FEW_ROWS = 2000;

    /** From here on columns are compared only where their names are alike: all pairs would be too many. */
    private static final int MANY_COLUMNS = 500;

    private Bands() {}

    /** The column of numbers whose bands {@code column} holds, if there is one. */
    public static Optional<Column> source(Dataset data, Column column, Progress progress) {
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
                // most pairs overlap in a few rows already
                .filter(numbers -> areBands(names, numbers, few(names), progress))
                .filter(numbers -> areBands(names, numbers, all(names), progress))
                .map(Column.class::cast)
                .findFirst();
    }

    private static int[] few(Column column) {
        return RowSample.of(column.size(), FEW_ROWS);
    }

    private static int[] all(Column column) {
        return RowSample.of(column.size(), Integer.MAX_VALUE);
    }

    private static boolean areBands(TextValues names, Column numbers, int[] rows, Progress progress) {
        var least = new double[names.words().size()];
        var most = new double[least.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        for (int row : rows) {
            progress.checkRow(row);
            double value = numbers.number(row);
            int code = names.code(row);
            if (code == TextValues.MISSING != Double.isNaN(value)) {
                return false;
            }
            if (code != TextValues.MISSING) {
                least[code] = Math.min(least[code], value);
                most[code] = Math.max(most[code], value);
            }
        }
        return areApart(least, most);
    }

    /** Whether no two ranges overlap; one without a row does with none. */
    private static boolean areApart(double[] least, double[] most) {
        var order = IntStream.range(0, least.length)
                .filter(code -> least[code] <= most[code])
                .boxed()
                .sorted(Comparator.comparingDouble(code -> least[code]))
                .toList();
        for (int i = 1; i < order.size(); i++) {
            if (least[order.get(i)] < most[order.get(i - 1)]) {
                return false;
            }
        }
        return true;
    }
}
