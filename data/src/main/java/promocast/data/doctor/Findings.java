package promocast.data.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import promocast.data.Message;
import promocast.data.doctor.Finding.Severity;
import promocast.data.doctor.Finding.Wording;

/**
 * Makes findings whose sentences are {@code doctor.CODE.title}, {@code doctor.CODE} and {@code doctor.CODE.advice} in the
 * bundle.
 */
final class Findings {
    private final String code;
    private final Severity severity;
    private final Optional<String> column;
    private String key;
    private String title;

    private Findings(String code, Severity severity, Optional<String> column) {
        this.code = code;
        this.severity = severity;
        this.column = column;
        this.key = code;
        this.title = code;
    }

    /** A finding about one column; its name is the first value of the sentences. */
    static Findings of(String code, Severity severity, String column) {
        return new Findings(code, severity, Optional.of(column));
    }

    /** A finding about the whole table. */
    static Findings ofTable(String code, Severity severity) {
        return new Findings(code, severity, Optional.empty());
    }

    /** Said in other words than those of its code. */
    Findings said(String otherKey) {
        key = otherKey;
        return this;
    }

    /** Called by another title than that of its code. */
    Findings titled(String otherKey) {
        title = otherKey;
        return this;
    }

    /**
     * The finding.
     *
     * @param values what fills the placeholders, behind the column's name
     */
    Finding with(TouchedRows touched, List<Fix> fixes, Object... values) {
        var args = column.map(name -> withFirst(name, values)).orElse(values);
        var wording = new Wording(
                Message.data("doctor." + title + ".title"),
                Message.data("doctor." + key, args),
                Message.data("doctor." + key + ".advice", args));
        return new Finding(code, severity, column, touched, wording, fixes);
    }

    private static Object[] withFirst(String column, Object... args) {
        var all = Arrays.copyOf(args, args.length + 1);
        System.arraycopy(args, 0, all, 1, args.length);
        all[0] = column;
        return all;
    }
}
