package promocast.data.doctor;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import promocast.data.Column;
import promocast.data.Dataset;
import promocast.data.StoredColumn;

/** Applies a {@link Fix} to a table; the table itself stays as it is. */
final class Fixing {
    private Fixing() {}

    static Dataset apply(Dataset data, Fix fix) {
        if (fix.dropsRows()) {
            return drop(data, fix);
        }
        if (fix instanceof Fix.Ignore ignore) {
            return data.find(ignore.column()).isEmpty()
                    ? data
                    : data.withColumns(data.stored().stream()
                            .filter(column -> !column.name().equals(ignore.column()))
                            .toList());
        }
        if (fix instanceof Fix.Fill fill) {
            var marked = mark(data, fill.column(), fill.mark(), Column::isMissing);
            return replace(marked, fill.column(), column -> CellFixing.fill(column, fill.value()));
        }
        if (fix instanceof Fix.Mark mark) {
            return mark(data, mark.column(), mark.mark(), (column, row) -> column.number(row) == mark.value());
        }
        if (fix instanceof Fix.Imply imply) {
            return data.find(imply.when())
                    .map(when -> replace(data, imply.then(), column -> CellFixing.imply(column, when)))
                    .orElse(data);
        }
        if (fix instanceof Fix.DivideWithin divide) {
            return group(data, divide.group())
                    .map(rows -> replace(data, divide.column(), column -> CellFixing.divide(column, rows, divide)))
                    .orElse(data);
        }
        return replaceCells(data, fix);
    }

    private static Dataset replaceCells(Dataset data, Fix fix) {
        if (fix instanceof Fix.Rename rename) {
            return replace(data, rename.column(), column -> CellFixing.rename(column, rename));
        }
        if (fix instanceof Fix.Cap cap) {
            return replace(data, cap.column(), column -> CellFixing.limit(column, Double.NEGATIVE_INFINITY, cap.cap()));
        }
        if (fix instanceof Fix.Raise raise) {
            return replace(
                    data, raise.column(), column -> CellFixing.limit(column, raise.least(), Double.POSITIVE_INFINITY));
        }
        if (fix instanceof Fix.Redecode redecode) {
            return replace(data, redecode.column(), column -> CellFixing.redecode(column, redecode));
        }
        if (fix instanceof Fix.BlankAfter blank) {
            return replace(data, blank.column(), column -> CellFixing.blankAfter(column, blank.day()));
        }
        if (fix instanceof Fix.Divide divide) {
            return replace(data, divide.column(), column -> CellFixing.divide(column, divide));
        }
        if (fix instanceof Fix.AsText text) {
            return replace(data, text.column(), CellFixing::asText);
        }
        throw new IllegalArgumentException("fix: one that is known expected, found " + fix);
    }

    private static Dataset drop(Dataset data, Fix fix) {
        if (fix instanceof Fix.DropDuplicates repeated) {
            var compared = data.stored().stream()
                    .filter(column -> repeated.columns().contains(column.name()))
                    .toList();
            return compared.size() < repeated.columns().size()
                    ? data
                    : select(data, DuplicateRows.first(compared, data.rows()));
        }
        if (fix instanceof Fix.DropMissing missing) {
            return data.find(missing.column())
                    .map(column -> keep(data, row -> !column.isMissing(row)))
                    .orElse(data);
        }
        if (fix instanceof Fix.DropContradictions funnel) {
            return data.find(funnel.later())
                    .flatMap(later -> data.find(funnel.earlier())
                            .map(earlier -> keep(data, row -> !(later.number(row) > 0 && earlier.number(row) == 0))))
                    .orElse(data);
        }
        if (fix instanceof Fix.DropOutside range) {
            return data.find(range.column())
                    .map(column ->
                            keep(data, row -> column.number(row) > range.low() && column.number(row) <= range.high()))
                    .orElse(data);
        }
        if (fix instanceof Fix.DropGroup drop) {
            return group(data, drop.group())
                    .map(rows -> keep(data, row -> !rows.test(row)))
                    .orElse(data);
        }
        throw new IllegalArgumentException("fix: one that is known expected, found " + fix);
    }

    /** The rows of a group. */
    static Optional<IntPredicate> group(Dataset data, Fix.Group group) {
        return data.find(group.column()).map(column -> row -> column.text(row).equals(group.value()));
    }

    private static Dataset keep(Dataset data, IntPredicate kept) {
        return select(data, IntStream.range(0, data.rows()).filter(kept).toArray());
    }

    private static Dataset select(Dataset data, int[] rows) {
        return rows.length == data.rows() ? data : data.select(rows);
    }

    /** With a yes/no column behind the one that it is about; a table that has the new column already has been marked. */
    private static Dataset mark(Dataset data, String name, String mark, CellFixing.CellTest test) {
        if (data.find(name).isEmpty() || data.find(mark).isPresent()) {
            return data;
        }
        var columns = new ArrayList<StoredColumn>();
        for (var column : data.stored()) {
            columns.add(column);
            if (column.name().equals(name)) {
                columns.add(CellFixing.mark(column, mark, test));
            }
        }
        return data.withColumns(columns);
    }

    private static Dataset replace(Dataset data, String name, UnaryOperator<StoredColumn> replacement) {
        var columns = new ArrayList<StoredColumn>();
        boolean changed = false;
        for (var column : data.stored()) {
            var now = column.name().equals(name) ? replacement.apply(column) : column;
            changed |= now != column;
            columns.add(now);
        }
        return changed ? data.withColumns(columns) : data;
    }
}
