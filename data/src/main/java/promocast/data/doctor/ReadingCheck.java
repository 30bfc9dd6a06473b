package promocast.data.doctor;

import java.util.List;
import java.util.Optional;
import promocast.data.Dataset;
import promocast.data.ReadingNote;
import promocast.data.Roles;
import promocast.data.doctor.Finding.Severity;

/** What was noticed while the table was read. */
final class ReadingCheck implements Check {
    @Override
    public List<Finding> examine(Dataset data, Roles roles) {
        return data.notes().stream().map(ReadingCheck::finding).toList();
    }

    private static Finding finding(ReadingNote note) {
        return new Finding(
                note.code(),
                note.doubtful() ? Severity.WATCH : Severity.NOTE,
                note.column(),
                note.rows(),
                note.message(),
                note.advice(),
                Optional.empty());
    }
}
