package promocast.data.doctor;

import java.util.List;
import java.util.Optional;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.ReadingNote;
import promocast.data.Roles;
import promocast.data.doctor.Finding.Severity;

/** What was noticed while the table was read. */
final class ReadingCheck implements Check {
    @Override
    public List<Finding> examine(Dataset data, Roles roles, Progress progress) {
        return data.notes().stream().map(note -> finding(note, data.rows())).toList();
    }

    private static Finding finding(ReadingNote note, int size) {
        return new Finding(
                note.code(),
                note.doubtful() ? Severity.WATCH : Severity.NOTE,
                note.column(),
                TouchedRows.counted(size, note.rows()),
                new Finding.Wording(Message.data("doctor.reading.title"), note.message(), note.advice()),
                List.of());
    }

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return data.format().isPresent() ? Optional.of(Message.data("passed.reading")) : Optional.empty();
    }
}
