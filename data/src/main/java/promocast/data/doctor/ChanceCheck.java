package promocast.data.doctor;

import java.util.List;
import java.util.Optional;
import promocast.data.Column;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Roles;
import promocast.data.doctor.Finding.Severity;

/** Chances of the logged offer that cannot be: 0, below it, or above 1. */
final class ChanceCheck implements Check {
    private static final double EXCEPTION = 0.05;
    private static final double PERCENT = 100;

    @Override
    public List<Finding> examine(Dataset data, Roles roles) {
        return chances(data, roles).flatMap(ChanceCheck::finding).map(List::of).orElse(List.of());
    }

    private static Optional<Column> chances(Dataset data, Roles roles) {
        return roles.propensity().flatMap(data::find).filter(CellFixing::isNumber);
    }

    private static Optional<Finding> finding(Column column) {
        var rows = TouchedRows.where(
                column.size(), row -> !(column.number(row) > 0 && column.number(row) <= 1) && !column.isMissing(row));
        if (rows.count() == 0) {
            return Optional.empty();
        }
        var leaveOut = new Fix.Ignore(column.name());
        var found = Findings.of("impossible-chance", Severity.SERIOUS, column.name());
        if (arePercent(column)) {
            return Optional.of(found.said("impossible-chance.percent")
                    .with(rows, List.of(new Fix.Divide(column.name(), 1, PERCENT), leaveOut), rows.count()));
        }
        var drop = new Fix.DropOutside(column.name(), 0, 1);
        boolean few = rows.count() <= EXCEPTION * column.size();
        return Optional.of(found.with(rows, few ? List.of(drop, leaveOut) : List.of(leaveOut, drop), rows.count()));
    }

    /** Above 1 in most rows, and never outside what percentages can be. */
    private static boolean arePercent(Column column) {
        long above =
                TouchedRows.where(column.size(), row -> column.number(row) > 1).count();
        long outside = TouchedRows.where(column.size(), row -> column.number(row) <= 0 || column.number(row) > PERCENT)
                .count();
        return outside == 0 && 2 * above > column.size();
    }

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return chances(data, roles).map(column -> Message.data("passed.chance", column.name()));
    }
}
