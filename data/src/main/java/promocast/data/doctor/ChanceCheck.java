package promocast.data.doctor;

import java.util.List;
import java.util.Optional;
import promocast.data.Column;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.doctor.Finding.Severity;

/** Chances of the logged offer that cannot be: 0, below it, or above 1. */
final class ChanceCheck implements Check {
    private static final double EXCEPTION = 0.05;
    private static final double PERCENT = 100;

    @Override
    public List<Finding> examine(Dataset data, Roles roles, Progress progress) {
        return chances(data, roles)
                .flatMap(chances -> finding(chances, progress))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Column> chances(Dataset data, Roles roles) {
        return roles.propensity().flatMap(data::find).filter(CellFixing::isNumber);
    }

    private static Optional<Finding> finding(Column column, Progress progress) {
        var rows = TouchedRows.where(
                column.size(),
                row -> !(column.number(row) > 0 && column.number(row) <= 1) && !column.isMissing(row),
                progress);
        if (rows.count() == 0) {
            return Optional.empty();
        }
        var leaveOut = new Fix.Ignore(column.name());
        var found = Findings.of("impossible-chance", Severity.SERIOUS, column.name());
        if (arePercent(column, progress)) {
            return Optional.of(found.said("impossible-chance.percent")
                    .with(rows, List.of(new Fix.Divide(column.name(), 1, PERCENT), leaveOut), rows.count()));
        }
        var drop = new Fix.DropOutside(column.name(), 0, 1);
        boolean few = rows.count() <= EXCEPTION * column.size();
        return Optional.of(found.with(rows, few ? List.of(drop, leaveOut) : List.of(leaveOut, drop), rows.count()));
    }

    /** Above 1 in most rows, and never outside what percentages can be. */
    private static boolean arePercent(Column column, Progress progress) {
        long above = 0;
        long outside = 0;
        for (int row = 0; row < column.size(); row++) {
            progress.checkRow(row);
            double chance = column.number(row);
            above += chance > 1 ? 1 : 0;
            outside += chance <= 0 || chance > PERCENT ? 1 : 0;
        }
        return outside == 0 && 2 * above > column.size();
    }

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return chances(data, roles).map(column -> Message.data("passed.chance", column.name()));
    }
}
