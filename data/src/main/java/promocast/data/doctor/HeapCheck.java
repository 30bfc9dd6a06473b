package promocast.data.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import promocast.data.Column;
import promocast.data.ColumnRole;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.PlainNumber;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.RowSample;
import promocast.data.doctor.Finding.Severity;

/**
 * Amounts of which one single value is far more frequent than any other: a floor, a limit or a default, whose customers
 * are likely to be of another kind. Zero is left alone: it means none, and every forecast knows it apart.
 */
final class HeapCheck implements Check {
    private static final double MUCH = 0.05;
    private static final int TIMES = 10;
    private static final int FEWEST_VALUES = 100;
    private static final int SAMPLE = 4000;
    private static final int FEWEST_SAMPLED = 2000;

    /** A value with its number of rows, and that of the next frequent one. */
    private record Heap(double value, int rows, int next) {}

    @Override
    public List<Finding> examine(Dataset data, Roles roles, Progress progress) {
        var findings = new ArrayList<Finding>();
        for (var column : data.columns()) {
            if (isAmount(column, roles)) {
                progress.checkCancelled();
                finding(data, column, progress).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static boolean isAmount(Column column, Roles roles) {
        return roles.roleOf(column.name()) == ColumnRole.FEATURE
                && CellFixing.isNumber(column)
                && column.distinct() >= FEWEST_VALUES;
    }

    private static Optional<Finding> finding(Dataset data, Column column, Progress progress) {
        if (!mayPile(column)) {
            return Optional.empty();
        }
        var sorted = column.numbers();
        Arrays.sort(sorted);
        int n = column.size() - column.missing();
        var heap = highest(sorted, n);
        if (heap.value == 0 || heap.rows < MUCH * n || heap.rows < TIMES * heap.next) {
            return Optional.empty();
        }
        var kind = heap.value == sorted[0] ? "lowest" : heap.value == sorted[n - 1] ? "highest" : "one";
        var shown = PlainNumber.of(heap.value);
        var mark = Typical.freeName(data, column.name() + "_is_" + shown.replaceAll("[^0-9]", "_"));
        return Optional.of(Findings.of("repeated-value", Severity.NOTE, column.name())
                .said("repeated-value." + kind)
                .titled("repeated-value." + kind)
                .with(
                        TouchedRows.where(column.size(), row -> column.number(row) == heap.value, progress),
                        List.of(new Fix.Mark(column.name(), heap.value, mark)),
                        shown,
                        (double) heap.rows / n));
    }

    /**
     * Whether a value is frequent enough in a sample: one that fills a twentieth of all rows fills a fortieth of 4,000 drawn
     * ones with all but certainty.
     */
    private static boolean mayPile(Column column) {
        var rows = RowSample.of(column.size(), SAMPLE);
        var sorted = new double[rows.length];
        Arrays.setAll(sorted, i -> column.number(rows[i]));
        Arrays.sort(sorted);
        int filled = rows.length;
        while (filled > 0 && Double.isNaN(sorted[filled - 1])) {
            filled--;
        }
        var heap = highest(sorted, filled);
        return filled < FEWEST_SAMPLED || heap.value != 0 && heap.rows >= MUCH / 2 * filled;
    }

    /** NaN, which stands for missing, sorts behind the n values. */
    private static Heap highest(double[] sorted, int n) {
        var best = new Heap(0, 0, 0);
        for (int from = 0; from < n; ) {
            int to = from;
            while (to < n && sorted[to] == sorted[from]) {
                to++;
            }
            int rows = to - from;
            best = rows > best.rows
                    ? new Heap(sorted[from], rows, best.rows)
                    : new Heap(best.value, best.rows, Math.max(best.next, rows));
            from = to;
        }
        return best;
    }

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return data.columns().stream().anyMatch(column -> isAmount(column, roles))
                ? Optional.of(Message.data("passed.repeated-value"))
                : Optional.empty();
    }
}
