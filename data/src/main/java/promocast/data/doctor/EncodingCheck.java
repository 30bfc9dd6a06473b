package promocast.data.doctor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import promocast.data.Dataset;
import promocast.data.FileFormat;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.TextValues;
import promocast.data.doctor.Finding.Severity;

/** Letters that were lost or turned into others when the file was written or read. */
final class EncodingCheck implements Check {
    private static final String LOST = "\ufffd";

    @Override
    public List<Finding> examine(Dataset data, Roles roles, Progress progress) {
        var findings = new ArrayList<Finding>();
        data.format()
                .flatMap(FileFormat::text)
                .filter(FileFormat.Text::guessed)
                .ifPresent(format -> findings.add(Findings.ofTable("encoding", Severity.WATCH)
                        .with(TouchedRows.all(data.rows()), List.of(), data.name(), format.encoding())));
        for (var column : data.stored()) {
            if (column instanceof TextValues texts) {
                var foreign = foreign(texts, progress);
                if (foreign.stream().anyMatch(word -> word.contains(LOST))) {
                    findings.add(Findings.of("lost-letters", Severity.WATCH, column.name())
                            .with(rows(texts, word -> word.contains(LOST), progress), List.of()));
                }
                MojibakeSigns.of(foreign).ifPresent(signs -> findings.add(mojibake(texts, signs, progress)));
            }
        }
        return findings;
    }

    /** The words with a letter beyond ASCII. */
    private static List<String> foreign(TextValues column, Progress progress) {
        var foreign = new ArrayList<String>();
        var words = column.words();
        for (int i = 0; i < words.size(); i++) {
            progress.checkRow(i);
            if (!isPlain(words.get(i))) {
                foreign.add(words.get(i));
            }
        }
        return foreign;
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static Finding mojibake(TextValues column, MojibakeSigns signs, Progress progress) {
        var mojibake = signs.mojibake();
        var fix = new Fix.Redecode(
                column.name(), mojibake.wrong().name(), mojibake.right().name());
        return Findings.of("mojibake", Severity.WATCH, column.name())
                .with(
                        rows(column, word -> !mojibake.mended(word).equals(word), progress),
                        List.of(fix),
                        signs.broken(),
                        signs.whole());
    }

    private static TouchedRows rows(TextValues column, Predicate<String> broken, Progress progress) {
        var words = new BitSet();
        for (int i = 0; i < column.words().size(); i++) {
            words.set(i, broken.test(column.words().get(i)));
        }
        return TouchedRows.where(column.size(), row -> !column.isMissing(row) && words.get(column.code(row)), progress);
    }

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return data.stored().stream().anyMatch(TextValues.class::isInstance)
                ? Optional.of(Message.data("passed.encoding"))
                : Optional.empty();
    }
}
