package promocast.data.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.NumberValues;
import promocast.data.Progress;
import promocast.data.RowNumbers;
import promocast.data.StoredColumn;

/**
 * Joins the tables of two platforms by customer id: all columns of the left one, then those of the right one. Rows of the
 * left table stay as many as they are and in their order; a customer with several rows in the right table gets one of
 * them, or their sums. Ids are compared as texts, see {@link IdEase}; a missing id matches nothing.
 *
 * @param kind which rows are kept
 * @param repeats what becomes of several rows of one customer in the right table
 */
public record TableJoin(Kind kind, Repeats repeats) {
    /** Which rows are kept. */
    public enum Kind {
        /** All rows of the left table. */
        LEFT,
        /** Rows of the left table whose id the right table has too. */
        INNER,
        /** All rows of the left table, then the rows of the right table that no row of the left matched. */
        FULL
    }

    /** What becomes of several rows of one customer in the right table. */
    public enum Repeats {
        /** The first one counts. */
        FIRST,
        /** The last one counts. */
        LAST,
        /** Numbers are added up, yes/no is yes where one of them is; of anything else the first counts. */
        SUM,
        /** Numbers are averaged, yes/no is yes where one of them is; of anything else the first counts. */
        MEAN
    }

    /** All rows of the left table; the first row of a repeated customer counts. */
    public static TableJoin left() {
        return new TableJoin(Kind.LEFT, Repeats.FIRST);
    }

    /**
     * Joins two tables.
     *
     * @throws promocast.data.BadInputException when a table lacks its id column
     * @throws promocast.data.CancelledException when the user has cancelled
     */
    public Joined join(Dataset left, Dataset right, JoinKey key, Progress progress) {
        var leftIds = left.whole().column(key.left());
        var rightIds = right.whole().column(key.right());
        progress.report(0, Message.data("join.step", left.name(), right.name()));
        var ease = ease(leftIds, rightIds);
        var ours = new IdIndex(leftIds, ease);
        progress.checkCancelled();
        var theirs = new IdIndex(rightIds, ease);
        var pairing = Pairing.of(ours, theirs, this);
        var renamed = names(left, right, key);
        var columns = new ArrayList<StoredColumn>();
        for (var column : left.columns()) {
            progress.checkCancelled();
            columns.add(
                    column.name().equals(key.left())
                            ? ids(leftIds, rightIds, pairing)
                            : Gather.rows(column, column.name(), pairing.left()));
        }
        for (var column : right.columns()) {
            progress.checkCancelled();
            if (!column.name().equals(key.right())) {
                var name = renamed.getOrDefault(column.name(), column.name());
                columns.add(values(column, name, pairing, theirs));
            }
        }
        progress.report(1, Message.data("join.step", left.name(), right.name()));
        var table = table(left, right, pairing, columns);
        var report = new JoinReport(
                left.name(),
                right.name(),
                pairing.matches(),
                new JoinReport.Repeats(ours.repeated(), theirs.repeated(), repeats),
                ease,
                renamed);
        return new Joined(table, report);
    }

    /** The rows keep their numbers in the file of the left table, unless the right table adds rows. */
    private Dataset table(Dataset left, Dataset right, Pairing pairing, List<StoredColumn> columns) {
        return switch (kind) {
            case LEFT -> left.withColumns(columns);
            case INNER -> left.select(pairing.left()).withColumns(columns);
            case FULL -> Dataset.of(left.name() + " + " + right.name(), columns, Optional.empty(), RowNumbers.PLAIN);
        };
    }

    /** What has to be overlooked: as little as gives the most matches, and never what makes two customers one. */
    private static IdEase ease(Column left, Column right) {
        var best = IdEase.STRICT;
        var ours = new IdIndex(left, best);
        var theirs = new IdIndex(right, best);
        int most = ours.common(theirs);
        if (most == Math.min(ours.distinct(), theirs.distinct())) {
            return best;
        }
        for (var ease : List.of(new IdEase(true, false), new IdEase(false, true), new IdEase(true, true))) {
            var eased = new IdIndex(left, ease);
            var others = new IdIndex(right, ease);
            boolean honest = eased.distinct() == ours.distinct() && others.distinct() == theirs.distinct();
            if (honest && eased.common(others) > most) {
                best = ease;
                most = eased.common(others);
            }
        }
        return best;
    }

    /** New names of the columns of the right table whose name is taken. */
    private static Map<String, String> names(Dataset left, Dataset right, JoinKey key) {
        var renamed = new LinkedHashMap<String, String>();
        Set<String> taken = new HashSet<>();
        left.columns().forEach(column -> taken.add(column.name()));
        for (var column : right.columns()) {
            if (column.name().equals(key.right())) {
                continue;
            }
            var name = column.name();
            for (int number = 1; taken.contains(name); number++) {
                name = column.name() + "_" + stem(right.name()) + (number == 1 ? "" : "_" + number);
            }
            taken.add(name);
            if (!name.equals(column.name())) {
                renamed.put(column.name(), name);
            }
        }
        return renamed;
    }

    /** The name of a file without its endings. */
    static String stem(String file) {
        int dot = file.indexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /** The ids of the left table, then those of the unmatched rows of the right one. */
    private static StoredColumn ids(Column left, Column right, Pairing pairing) {
        if (IntStream.of(pairing.left()).noneMatch(row -> row == Gather.NOWHERE)) {
            return Gather.rows(left, left.name(), pairing.left());
        }
        return Gather.either(left, right, pairing.left(), pairing.right());
    }

    private StoredColumn values(Column column, String name, Pairing pairing, IdIndex theirs) {
        boolean combined = repeats == Repeats.SUM || repeats == Repeats.MEAN;
        if (!combined || theirs.repeated() == 0 || !(Gather.isNumber(column) || column.type() == ColumnType.BOOLEAN)) {
            return Gather.rows(column, name, pairing.right());
        }
        var values = new double[pairing.right().length];
        Arrays.setAll(values, i -> combined(column, pairing.right()[i], theirs));
        return column.type() == ColumnType.BOOLEAN ? Gather.answers(name, values) : NumberValues.of(name, values);
    }

    private double combined(Column column, int row, IdIndex theirs) {
        if (row == Gather.NOWHERE) {
            return Double.NaN;
        }
        var key = theirs.key(row);
        var rows = key.isEmpty() ? new int[] {row} : theirs.rows(key).all();
        var values = IntStream.of(rows)
                .mapToDouble(column::number)
                .filter(value -> !Double.isNaN(value))
                .summaryStatistics();
        if (values.getCount() == 0) {
            return Double.NaN;
        }
        if (column.type() == ColumnType.BOOLEAN) {
            return values.getMax();
        }
        return repeats == Repeats.SUM ? values.getSum() : values.getAverage();
    }
}
