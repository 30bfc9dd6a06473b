package promocast.app.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import promocast.data.FileFormat;

/** How a table was written, as found out. */
final class FormatTexts {
    private FormatTexts() {}

    /** The format as keys of an answer. */
    static Map<String, Object> json(FileFormat format) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", format.kind().name().toLowerCase(Locale.ROOT));
        format.part().ifPresent(part -> fields.put("part", part));
        format.text().ifPresent(text -> {
            fields.put("encoding", text.encoding());
            fields.put("encodingGuessed", text.guessed());
            if (format.kind() == FileFormat.Kind.SEPARATED) {
                fields.put("separator", String.valueOf(text.separator()));
                fields.put("quote", String.valueOf(text.quote()));
                fields.put("header", text.header());
            }
        });
        return fields;
    }

    /** The format in one line. */
    static String line(Session session, FileFormat format) {
        var line = new StringBuilder(
                session.text("inspect.format." + format.kind().name().toLowerCase(Locale.ROOT)));
        format.part().ifPresent(part -> line.append(", ").append(part));
        format.text().ifPresent(text -> {
            line.append(", ").append(text.encoding());
            if (format.kind() == FileFormat.Kind.SEPARATED) {
                line.append(", ").append(session.text("inspect.format.separator", shown(text.separator())));
            }
        });
        return line.toString();
    }

    private static String shown(char separator) {
        return separator == '\t' ? "\\t" : String.valueOf(separator);
    }
}
