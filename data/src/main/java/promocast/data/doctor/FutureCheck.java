package promocast.data.doctor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import promocast.data.Column;
import promocast.data.ColumnRole;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.NameSigns;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.doctor.Finding.Severity;

/** Dates that have not come yet, where they do not say when something ends. */
final class FutureCheck implements Check {
    private final Clock clock;

    FutureCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Finding> examine(Dataset data, Roles roles, Progress progress) {
        // a day of grace: moments are told in UTC, and it may be tomorrow there
        var today = LocalDate.now(clock);
        double end = today.toEpochDay() + 2.0;
        return dates(data, roles)
                .map(column -> {
                    var rows = TouchedRows.where(column.size(), row -> column.number(row) >= end, progress);
                    return Findings.of("future-dates", Severity.WATCH, column.name())
                            .with(
                                    rows,
                                    List.of(new Fix.BlankAfter(column.name(), today.plusDays(1))),
                                    today.toString());
                })
                .filter(finding -> finding.rows() > 0)
                .toList();
    }

    private static Stream<Column> dates(Dataset data, Roles roles) {
        return data.columns().stream()
                .filter(column -> column.type() == ColumnType.DATE)
                .filter(column -> roles.roleOf(column.name()) != ColumnRole.IGNORED)
                .filter(column -> !NameSigns.isEnd(column.name()));
    }

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return dates(data, roles).findAny().isPresent() ? Optional.of(Message.data("passed.future")) : Optional.empty();
    }
}
