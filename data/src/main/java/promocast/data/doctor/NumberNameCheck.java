package promocast.data.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.Column;
import promocast.data.ColumnRole;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.NameSigns;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.TextValues;
import promocast.data.doctor.Finding.Severity;

/** Features whose numbers are names: ids that differ in every row, and codes such as those of shops. */
final class NumberNameCheck implements Check {
    private static final int FEWEST_ROWS = 100;
    private static final int MOST_CODES = 1000;

    /** Share of the rows that an id tells apart. */
    private static final double NEARLY_ALL = 0.95;

    /** Where ids are given out one after the other, their range is hardly larger than their number. */
    private static final int DENSE = 2;

    @Override
    public List<Finding> examine(Dataset data, Roles roles, Progress progress) {
        var findings = new ArrayList<Finding>();
        for (var column : data.columns()) {
            if (roles.roleOf(column.name()) != ColumnRole.FEATURE || data.rows() < FEWEST_ROWS) {
                continue;
            }
            var all = TouchedRows.all(data.rows());
            if (isId(column, progress)) {
                findings.add(Findings.of("id-as-feature", Severity.WATCH, column.name())
                        .with(all, List.of(new Fix.Ignore(column.name())), column.distinct()));
            } else if (isCode(column)) {
                findings.add(Findings.of("code-as-number", Severity.NOTE, column.name())
                        .with(all, List.of(new Fix.AsText(column.name())), column.distinct()));
            }
        }
        return findings;
    }

    private static boolean isId(Column column, Progress progress) {
        int filled = column.size() - column.missing();
        if (filled < FEWEST_ROWS || column.distinct() < NEARLY_ALL * filled) {
            return false;
        }
        if (column instanceof TextValues texts) {
            return texts.words().stream().allMatch(NumberNameCheck::isKey);
        }
        return column.type() == ColumnType.INTEGER
                && (NameSigns.isId(column.name()) || isDense(column, filled, progress));
    }

    /** One short word with a digit in it; a sentence or a name is none. */
    private static boolean isKey(String word) {
        return word.length() <= 40
                && word.chars().anyMatch(letter -> letter >= '0' && letter <= '9')
                && word.chars().noneMatch(Character::isWhitespace);
    }

    private static boolean isDense(Column column, int filled, Progress progress) {
        if (column.distinct() != filled) {
            return false;
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < column.size(); row++) {
            progress.checkRow(row);
            if (!column.isMissing(row)) {
                least = Math.min(least, column.number(row));
                most = Math.max(most, column.number(row));
            }
        }
        return most - least < (double) DENSE * filled;
    }

    private static boolean isCode(Column column) {
        return column.type() == ColumnType.INTEGER
                && column.distinct() > 2
                && column.distinct() <= MOST_CODES
                && NameSigns.isCode(column.name());
    }

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return Optional.of(Message.data("passed.names"));
    }
}
