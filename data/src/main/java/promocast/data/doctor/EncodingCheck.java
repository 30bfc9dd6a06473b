package promocast.data.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.Dataset;
import promocast.data.FileFormat;
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
                .ifPresent(format -> findings.add(Findings.ofTable(
                        "encoding", Severity.WATCH, data.rows(), Optional.empty(), data.name(), format.encoding())));
        for (var column : data.stored()) {
            if (column instanceof TextValues texts) {
                long rows = countLost(texts);
                if (rows > 0) {
                    findings.add(Findings.of("lost-letters", Severity.WATCH, column.name(), rows, Optional.empty()));
                }
            }
        }
        return findings;
    }

    private static long countLost(TextValues column) {
        var lost = column.words().stream().map(word -> word.contains(LOST)).toArray(Boolean[]::new);
        long rows = 0;
        for (int i = 0; i < column.size(); i++) {
            rows += !column.isMissing(i) && lost[column.code(i)] ? 1 : 0;
        }
        return rows;
    }
}
