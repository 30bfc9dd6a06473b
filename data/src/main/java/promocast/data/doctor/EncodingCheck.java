package promocast.data.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import promocast.data.Dataset;
import promocast.data.FileFormat;
import promocast.data.Message;
import promocast.data.Roles;
import promocast.data.TextValues;
import promocast.data.doctor.Finding.Severity;

/** Letters that were lost or turned into others when the file was written or read. */
final class EncodingCheck implements Check {
    private static final String LOST = "\ufffd";

    @Override
    public List<Finding> examine(Dataset data, Roles roles) {
        var findings = new ArrayList<Finding>();
        data.format()
                .flatMap(FileFormat::text)
                .filter(FileFormat.Text::guessed)
                .ifPresent(format -> findings.add(Findings.ofTable("encoding", Severity.WATCH)
                        .with(TouchedRows.all(data.rows()), List.of(), data.name(), format.encoding())));
        for (var column : data.stored()) {
            if (column instanceof TextValues texts) {
                var lost = rows(texts, word -> word.contains(LOST));
                if (lost.count() > 0) {
                    findings.add(Findings.of("lost-letters", Severity.WATCH, column.name())
                            .with(lost, List.of()));
                }
                MojibakeSigns.of(texts).ifPresent(signs -> findings.add(mojibake(texts, signs)));
            }
        }
        return findings;
    }

    private static Finding mojibake(TextValues column, MojibakeSigns signs) {
        var mojibake = signs.mojibake();
        var fix = new Fix.Redecode(
                column.name(), mojibake.wrong().name(), mojibake.right().name());
        return Findings.of("mojibake", Severity.WATCH, column.name())
                .with(
                        rows(column, word -> !mojibake.mended(word).equals(word)),
                        List.of(fix),
                        signs.broken(),
                        signs.whole());
    }

    private static TouchedRows rows(TextValues column, Predicate<String> broken) {
        var words = column.words().stream().map(broken::test).toArray(Boolean[]::new);
        return TouchedRows.where(column.size(), row -> !column.isMissing(row) && words[column.code(row)]);
    }

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return data.stored().stream().anyMatch(TextValues.class::isInstance)
                ? Optional.of(Message.data("passed.encoding"))
                : Optional.empty();
    }
}
