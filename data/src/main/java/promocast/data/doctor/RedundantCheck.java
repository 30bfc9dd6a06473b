package promocast.data.doctor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import promocast.data.Bands;
import promocast.data.Column;
import promocast.data.ColumnRole;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.StoredColumn;
import promocast.data.TextValues;
import promocast.data.doctor.Finding.Severity;

/** Columns that repeat another one: a copy of it, or the band in which its number lies. */
final class RedundantCheck implements Check {
    private static final int LOOKED_AT = 200;

    @Override
    public List<Finding> examine(Dataset data, Roles roles, Progress progress) {
        var findings = new ArrayList<Finding>();
        var before = new HashMap<Long, List<StoredColumn>>();
        for (var column : data.stored()) {
            if (!describesCustomer(roles, column)) {
                continue;
            }
            List<Fix> leaveOut = List.of(new Fix.Ignore(column.name()));
            var all = TouchedRows.all(data.rows());
            var banded = Bands.source(data, column, progress).filter(source -> describesCustomer(roles, source));
            var alike = before.computeIfAbsent(signature(column), key -> new ArrayList<>());
            var copied = alike.stream()
                    .filter(other -> isCopy(other, column, progress))
                    .findFirst();
            alike.add(column);
            if (banded.isPresent()) {
                findings.add(Findings.of("redundant", Severity.WATCH, column.name())
                        .with(all, leaveOut, banded.get().name(), column.distinct()));
            } else if (copied.isPresent()) {
                findings.add(Findings.of("redundant", Severity.WATCH, column.name())
                        .said("redundant.copy")
                        .with(all, leaveOut, copied.get().name()));
            }
        }
        return findings;
    }

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return Optional.of(Message.data("passed.redundant"));
    }

    private static boolean describesCustomer(Roles roles, Column column) {
        var role = roles.roleOf(column.name());
        return role.isFeature() || role == ColumnRole.IGNORED || role == ColumnRole.PLATFORM;
    }

    /** Equal for columns that may be copies of each other, so that few pairs are compared value by value. */
    private static long signature(StoredColumn column) {
        long hash = 31L * column.type().ordinal() + column.distinct();
        for (int row = 0; row < Math.min(column.size(), LOOKED_AT); row++) {
            hash = hash * 31 + column.key(row);
        }
        return hash;
    }

    private static boolean isCopy(StoredColumn one, StoredColumn two, Progress progress) {
        if (one.type() != two.type() || one.distinct() != two.distinct() || one.distinct() < 2) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            progress.checkRow(i);
            if (one.key(i) != two.key(i)) {
                return false;
            }
        }
        return one.type() != ColumnType.TEXT || ((TextValues) one).words().equals(((TextValues) two).words());
    }
}
