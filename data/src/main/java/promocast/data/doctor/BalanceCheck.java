package promocast.data.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.ColumnRole;
import promocast.data.Dataset;
import promocast.data.GroupBalance;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.doctor.Finding.Severity;

/** Whether the roles call an assignment random that depends on the customer. */
final class BalanceCheck implements Check {
    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return roles.randomised() ? Optional.of(Message.data("passed.imbalance")) : Optional.empty();
    }

    @Override
    public List<Finding> examine(Dataset data, Roles roles, Progress progress) {
        if (!roles.randomised()) {
            return List.of();
        }
        var names = new ArrayList<>(roles.action().levers().keySet());
        roles.action().arm().ifPresent(names::add);
        var actions = names.stream().flatMap(name -> data.find(name).stream()).toList();
        var features = data.columns().stream()
                .filter(column -> roles.roleOf(column.name()) == ColumnRole.FEATURE)
                .toList();
        return GroupBalance.worst(actions, features, progress)
                .map(worst -> Findings.of("imbalance", Severity.SERIOUS, worst.feature())
                        .with(TouchedRows.all(data.rows()), List.of(), worst.action(), worst.effect()))
                .map(List::of)
                .orElse(List.of());
    }
}
