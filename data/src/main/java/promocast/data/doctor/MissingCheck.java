package promocast.data.doctor;

import java.util.List;
import java.util.Optional;
import promocast.data.Column;
import promocast.data.ColumnRole;
import promocast.data.Dataset;
import promocast.data.Roles;
import promocast.data.doctor.Finding.Severity;

/** Values that are missing, and columns whose values are all the same. */
final class MissingCheck implements Check {
    private static final double MANY = 0.2;
    private static final double TOO_MANY = 0.6;

    @Override
    public List<Finding> examine(Dataset data, Roles roles) {
        return data.columns().stream()
                .filter(column -> roles.roleOf(column.name()) != ColumnRole.IGNORED)
                .flatMap(column -> examine(data, column, roles.roleOf(column.name())).stream())
                .toList();
    }

    private static Optional<Finding> examine(Dataset data, Column column, ColumnRole role) {
        boolean feature = role == ColumnRole.FEATURE || role == ColumnRole.PLATFORM;
        Optional<Fix> leaveOut = feature ? Optional.of(new Fix.Ignore(column.name())) : Optional.empty();
        boolean needed = !feature && role != ColumnRole.ID && role != ColumnRole.TIME;
        var severity = needed ? Severity.SERIOUS : Severity.NOTE;
        if (column.distinct() == 0) {
            return Optional.of(
                    Findings.said("constant", "constant.empty", severity, column.name(), data.rows(), leaveOut));
        }
        if (column.distinct() == 1 && column.missing() == 0 && role != ColumnRole.PROPENSITY) {
            return Optional.of(Findings.of("constant", severity, column.name(), data.rows(), leaveOut, column.text(0)));
        }
        if (column.missing() == 0) {
            return Optional.empty();
        }
        double share = (double) column.missing() / data.rows();
        if (needed) {
            return Optional.of(Findings.said(
                    "missing", "missing.needed", Severity.SERIOUS, column.name(), column.missing(), leaveOut, share));
        }
        var fix = share > TOO_MANY ? leaveOut : Optional.<Fix>empty();
        return Optional.of(Findings.of(
                "missing", share > MANY ? Severity.WATCH : Severity.NOTE, column.name(), column.missing(), fix, share));
    }
}
