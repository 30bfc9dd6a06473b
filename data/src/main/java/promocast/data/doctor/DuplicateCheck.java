package promocast.data.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.Column;
import promocast.data.Dataset;
import promocast.data.Roles;
import promocast.data.StoredColumn;
import promocast.data.doctor.Finding.Severity;

/** Rows that are equal in all columns, and customers who have several rows. */
final class DuplicateCheck implements Check {
    @Override
    public List<Finding> examine(Dataset data, Roles roles) {
        var findings = new ArrayList<Finding>();
        int repeated = data.rows() - DuplicateRows.first(data.stored(), data.rows()).length;
        boolean known = roles.id().isPresent();
        if (repeated > 0) {
            var names = data.columns().stream().map(Column::name).toList();
            findings.add(
                    known
                            ? Findings.ofTable("duplicates", Severity.WATCH, repeated, drop(names), repeated)
                            : Findings.saidOfTable(
                                    "duplicates",
                                    "duplicates.unknown",
                                    Severity.NOTE,
                                    repeated,
                                    drop(names),
                                    repeated));
        }
        roles.id().flatMap(data::find).ifPresent(id -> {
            int again = data.rows() - DuplicateRows.first(List.of((StoredColumn) id), data.rows()).length;
            if (again > repeated) {
                findings.add(
                        Findings.of("duplicate-id", Severity.WATCH, id.name(), again, drop(List.of(id.name())), again));
            }
        });
        return findings;
    }

    private static Optional<Fix> drop(List<String> columns) {
        return Optional.of(new Fix.DropDuplicates(columns));
    }
}
