package promocast.data.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.Column;
import promocast.data.ColumnRole;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.doctor.Finding.Severity;

/** Columns whose values are all the same, or that have none. */
final class ConstantCheck implements Check {
    @Override
    public List<Finding> examine(Dataset data, Roles roles, Progress progress) {
        var findings = new ArrayList<Finding>();
        for (var column : data.columns()) {
            var role = roles.roleOf(column.name());
            boolean same = column.distinct() == 1 && column.missing() == 0 && role != ColumnRole.PROPENSITY;
            if (role != ColumnRole.IGNORED && (same || column.distinct() == 0)) {
                findings.add(finding(column, role));
            }
        }
        return findings;
    }

    private static Finding finding(Column column, ColumnRole role) {
        boolean feature = role.isFeature() || role == ColumnRole.PLATFORM;
        boolean needed = !feature && role != ColumnRole.ID && role != ColumnRole.TIME;
        var severity = needed ? Severity.SERIOUS : Severity.NOTE;
        List<Fix> fixes = feature ? List.of(new Fix.Ignore(column.name())) : List.of();
        var all = TouchedRows.all(column.size());
        var found = Findings.of("constant", severity, column.name());
        return column.distinct() == 0
                ? found.said("constant.empty").with(all, fixes)
                : found.with(all, fixes, column.text(0));
    }

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return Optional.of(Message.data("passed.constant"));
    }
}
