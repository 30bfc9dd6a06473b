package promocast.data.doctor;

import java.util.Arrays;
import java.util.Optional;
import promocast.data.Message;
import promocast.data.doctor.Finding.Severity;

/** Makes findings whose sentences are {@code doctor.CODE} and {@code doctor.CODE.advice} in the bundle. */
final class Findings {
    private Findings() {}

    /**
     * A finding about one column.
     *
     * @param args what fills the placeholders; the column's name comes first
     */
    static Finding of(String code, Severity severity, String column, long rows, Optional<Fix> fix, Object... args) {
        return say(code, code, severity, Optional.of(column), rows, fix, withFirst(column, args));
    }

    /** A finding about one column, said in other words than those of its code. */
    static Finding said(
            String code, String key, Severity severity, String column, long rows, Optional<Fix> fix, Object... args) {
        return say(code, key, severity, Optional.of(column), rows, fix, withFirst(column, args));
    }

    /** A finding about the whole table. */
    static Finding ofTable(String code, Severity severity, long rows, Optional<Fix> fix, Object... args) {
        return say(code, code, severity, Optional.empty(), rows, fix, args);
    }

    /** A finding about the whole table, said in other words than those of its code. */
    static Finding saidOfTable(
            String code, String key, Severity severity, long rows, Optional<Fix> fix, Object... args) {
        return say(code, key, severity, Optional.empty(), rows, fix, args);
    }

    private static Finding say(
            String code,
            String key,
            Severity severity,
            Optional<String> column,
            long rows,
            Optional<Fix> fix,
            Object... args) {
        return new Finding(
                code,
                severity,
                column,
                rows,
                Message.data("doctor." + key, args),
                Message.data("doctor." + key + ".advice", args),
                fix);
    }

    private static Object[] withFirst(String column, Object... args) {
        var all = Arrays.copyOf(args, args.length + 1);
        System.arraycopy(args, 0, all, 1, args.length);
        all[0] = column;
        return all;
    }
}
