package promocast.data.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import promocast.data.Column;
import promocast.data.ColumnRole;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.NameSigns;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.doctor.Finding.Severity;

/** Money below zero: refunds booked as spend, or slips. */
final class NegativeCheck implements Check {
    /** A feature with a larger share below zero is a balance, not an amount. */
    private static final double EXCEPTION = 0.05;

    @Override
    public List<Finding> examine(Dataset data, Roles roles, Progress progress) {
        var findings = new ArrayList<Finding>();
        amounts(data, roles).forEach(column -> {
            var rows = TouchedRows.where(column.size(), row -> column.number(row) < 0, progress);
            boolean outcome = roles.roleOf(column.name()) == ColumnRole.SPEND;
            if (rows.count() > 0 && (outcome || rows.count() <= EXCEPTION * column.size())) {
                var found = Findings.of("negative-amount", outcome ? Severity.SERIOUS : Severity.WATCH, column.name());
                findings.add((outcome ? found.said("negative-amount.spend") : found)
                        .with(rows, List.of(new Fix.Raise(column.name(), 0)), rows.count()));
            }
        });
        return findings;
    }

    private static Stream<Column> amounts(Dataset data, Roles roles) {
        return data.columns().stream()
                .filter(CellFixing::isNumber)
                .filter(column -> roles.roleOf(column.name()) == ColumnRole.SPEND
                        || roles.roleOf(column.name()) == ColumnRole.FEATURE && NameSigns.isMoney(column.name()));
    }

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return amounts(data, roles).findAny().isPresent()
                ? Optional.of(Message.data("passed.negative"))
                : Optional.empty();
    }
}
