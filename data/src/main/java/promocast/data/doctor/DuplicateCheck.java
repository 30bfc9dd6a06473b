package promocast.data.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.Column;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.StoredColumn;
import promocast.data.doctor.Finding.Severity;

/** Rows that are equal in all columns, and customers who have several rows. */
final class DuplicateCheck implements Check {
    @Override
    public List<Finding> examine(Dataset data, Roles roles, Progress progress) {
        var findings = new ArrayList<Finding>();
        var repeated = repeated(data.stored(), data.rows(), progress);
        if (repeated.count() > 0) {
            var fix = new Fix.DropDuplicates(
                    data.columns().stream().map(Column::name).toList());
            findings.add(
                    roles.id().isPresent()
                            ? Findings.ofTable("duplicates", Severity.WATCH)
                                    .with(repeated, List.of(fix), repeated.count())
                            : Findings.ofTable("duplicates", Severity.NOTE)
                                    .said("duplicates.unknown")
                                    .with(repeated, List.of(fix), repeated.count()));
        }
        roles.id().flatMap(data::find).ifPresent(id -> {
            var again = repeated(List.of((StoredColumn) id), data.rows(), progress);
            if (again.count() > repeated.count()) {
                findings.add(Findings.of("duplicate-id", Severity.WATCH, id.name())
                        .with(again, List.of(new Fix.DropDuplicates(List.of(id.name()))), again.count()));
            }
        });
        return findings;
    }

    /** The rows that repeat an earlier one. */
    private static TouchedRows repeated(List<StoredColumn> columns, int n, Progress progress) {
        return TouchedRows.of(n, DuplicateRows.repeated(columns, n, progress));
    }

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return Optional.of(
                roles.id().isPresent()
                        ? Message.data("passed.duplicates.id", roles.id().get())
                        : Message.data("passed.duplicates"));
    }
}
