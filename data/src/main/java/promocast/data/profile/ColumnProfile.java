package promocast.data.profile;

import java.util.Arrays;
import java.util.Optional;
import promocast.data.Column;
import promocast.data.ColumnRole;
import promocast.data.ColumnType;
import promocast.data.Population;
import promocast.data.TextColumn;

/**
 * A column at a glance.
 *
 * @param name the column
 * @param type what its values are
 * @param role what it is for
 * @param rows number of rows
 * @param missing rows without a value
 * @param distinct different values, missing ones not counted
 * @param numbers what its numbers or days are like; empty for TEXT and where every value is missing
 * @param bars its distribution
 * @param balance how alike the arms are in it; empty where it was not known before the offer or nothing was offered
 */
public record ColumnProfile(
        String name,
        ColumnType type,
        ColumnRole role,
        long rows,
        long missing,
        long distinct,
        Optional<NumberSummary> numbers,
        Bars bars,
        Optional<Balance> balance) {

    /** Looks at all values of a column; the balance stays empty. */
    public static ColumnProfile of(Column column, ColumnRole role) {
        return column instanceof TextColumn names ? ofNames(names, role) : ofNumbers(column, role);
    }

    /** The share of rows without a value, 0 to 1. */
    public double missingShare() {
        return rows == 0 ? 0 : (double) missing / rows;
    }

    /** The same with the balance between arms. */
    ColumnProfile withBalance(Optional<Balance> found) {
        return new ColumnProfile(name, type, role, rows, missing, distinct, numbers, bars, found);
    }

    /** The same for all rows of which the column is a sample. */
    ColumnProfile ofAll(Population all) {
        double factor = (double) all.rows() / Math.max(1, rows);
        var scaled = bars.scaled(factor);
        return all.column(name)
                .map(totals -> new ColumnProfile(
                        name,
                        type,
                        role,
                        all.rows(),
                        totals.missing(),
                        totals.distinct(),
                        numbers.map(some -> some.of(totals)),
                        scaled,
                        balance))
                .orElseGet(() -> new ColumnProfile(
                        name,
                        type,
                        role,
                        all.rows(),
                        Math.round(missing * factor),
                        distinct,
                        numbers,
                        scaled,
                        balance));
    }

    private static ColumnProfile ofNames(TextColumn column, ColumnRole role) {
        return new ColumnProfile(
                column.name(),
                column.type(),
                role,
                column.size(),
                column.missing(),
                column.words().size(),
                Optional.empty(),
                Bars.mostFrequent(column),
                Optional.empty());
    }

    private static ColumnProfile ofNumbers(Column column, ColumnRole role) {
        var sorted = sorted(column.numbers());
        int distinct = distinct(sorted);
        return new ColumnProfile(
                column.name(),
                column.type(),
                role,
                column.size(),
                (long) column.size() - sorted.length,
                distinct,
                sorted.length == 0 ? Optional.empty() : Optional.of(NumberSummary.of(sorted)),
                Bars.histogram(sorted, distinct),
                Optional.empty());
    }

    /** The numbers in ascending order, without the missing ones. */
    private static double[] sorted(double[] values) {
        Arrays.sort(values);
        int end = values.length;
        while (end > 0 && Double.isNaN(values[end - 1])) {
            end--;
        }
        return end == values.length ? values : Arrays.copyOf(values, end);
    }

    private static int distinct(double[] sorted) {
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            count += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        }
        return count;
    }
}
