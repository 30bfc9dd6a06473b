package promocast.data.doctor;

import java.util.List;
import java.util.Optional;
import promocast.data.Column;
import promocast.data.ColumnRole;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.doctor.Finding.Severity;

/** Values that are missing. */
final class MissingCheck implements Check {
    private static final double MANY = 0.2;
    private static final double TOO_MANY = 0.6;

    @Override
    public List<Finding> examine(Dataset data, Roles roles, Progress progress) {
        return data.columns().stream()
                .filter(column -> column.missing() > 0 && column.distinct() > 0)
                .filter(column -> roles.roleOf(column.name()) != ColumnRole.IGNORED)
                .map(column -> finding(data, column, roles.roleOf(column.name()), progress))
                .toList();
    }

    private static Finding finding(Dataset data, Column column, ColumnRole role, Progress progress) {
        double share = (double) column.missing() / data.rows();
        var touched = TouchedRows.where(column.size(), column::isMissing, progress);
        if (role == ColumnRole.FEATURE || role == ColumnRole.PLATFORM) {
            var severity = share > MANY ? Severity.WATCH : Severity.NOTE;
            return Findings.of("missing", severity, column.name()).with(touched, fixes(data, column, share), share);
        }
        if (role == ColumnRole.TEXT) {
            // nobody can write what a customer did not
            List<Fix> fixes = share > TOO_MANY ? List.of(new Fix.Ignore(column.name())) : List.of();
            return Findings.of("missing", share > TOO_MANY ? Severity.WATCH : Severity.NOTE, column.name())
                    .said("missing.text")
                    .with(touched, fixes, share);
        }
        if (role == ColumnRole.ID || role == ColumnRole.TIME) {
            return Findings.of("missing", share > MANY ? Severity.WATCH : Severity.NOTE, column.name())
                    .said("missing.name")
                    .with(touched, List.of(), share);
        }
        return Findings.of("missing", Severity.SERIOUS, column.name())
                .said("missing.needed")
                .with(touched, List.of(new Fix.DropMissing(column.name())), share);
    }

    /** Leave out what is nearly empty; else write what is typical and mark where. */
    private static List<Fix> fixes(Dataset data, Column column, double share) {
        var leaveOut = new Fix.Ignore(column.name());
        Optional<Fix> fill = Typical.value(column)
                .map(value -> new Fix.Fill(column.name(), value, Typical.freeName(data, column.name() + "_missing")));
        if (fill.isEmpty()) {
            return List.of(leaveOut);
        }
        return share > TOO_MANY ? List.of(leaveOut, fill.get()) : List.of(fill.get(), leaveOut);
    }

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return Optional.of(Message.data("passed.missing"));
    }
}
