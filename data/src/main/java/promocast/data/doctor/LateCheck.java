package promocast.data.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.NameSigns;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.doctor.Finding.Severity;

/** Features that were recorded after the offer: moments later than it, and names of what follows a purchase. */
final class LateCheck implements Check {
    /** From this share of late moments on the column is no slip of a few rows. */
    private static final double MANY = 0.01;

    @Override
    public List<Finding> examine(Dataset data, Roles roles, Progress progress) {
        var findings = new ArrayList<Finding>();
        var offered = offered(data, roles);
        for (var column : data.columns()) {
            if (!roles.roleOf(column.name()).isFeature()) {
                continue;
            }
            var late = offered.filter(time -> isMoment(column) && !NameSigns.isEnd(column.name()))
                    .map(time ->
                            TouchedRows.where(data.rows(), row -> column.number(row) > time.number(row), progress));
            List<Fix> leaveOut = List.of(new Fix.Ignore(column.name()));
            if (late.isPresent() && late.get().count() > 0) {
                double share = (double) late.get().count() / data.rows();
                findings.add(
                        Findings.of("recorded-late", share < MANY ? Severity.WATCH : Severity.SERIOUS, column.name())
                                .with(late.get(), leaveOut, offered.get().name(), share));
            } else if (NameSigns.isLater(column.name())) {
                findings.add(Findings.of("recorded-late", Severity.WATCH, column.name())
                        .said("recorded-late.name")
                        .with(TouchedRows.all(data.rows()), leaveOut));
            }
        }
        return findings;
    }

    private static Optional<Column> offered(Dataset data, Roles roles) {
        return roles.time().flatMap(data::find).filter(LateCheck::isMoment);
    }

    private static boolean isMoment(Column column) {
        return column.type() == ColumnType.DATE;
    }

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return Optional.of(Message.data("passed.late"));
    }
}
