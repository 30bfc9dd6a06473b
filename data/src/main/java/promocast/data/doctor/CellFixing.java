package promocast.data.doctor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import promocast.data.AnswerCells;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.MomentCells;
import promocast.data.NumberValues;
import promocast.data.Numbers;
import promocast.data.PlainNumber;
import promocast.data.StoredColumn;
import promocast.data.TextValues;
import promocast.data.WholeCells;

/** Makes the changed copy of one column; the same column where nothing changes. */
final class CellFixing {
    private static final double SECONDS_PER_DAY = 86_400;

    private CellFixing() {}

    /** A rule about one value. */
    @FunctionalInterface
    interface CellTest {
        boolean holds(Column column, int row);
    }

    static boolean isNumber(Column column) {
        return column.type() == ColumnType.INTEGER || column.type() == ColumnType.NUMBER;
    }

    static StoredColumn rename(StoredColumn column, Fix.Rename rename) {
        return words(column, word -> word.equals(rename.from()) ? rename.to() : word);
    }

    static StoredColumn redecode(StoredColumn column, Fix.Redecode redecode) {
        return Mojibake.between(redecode.wrong(), redecode.right())
                .map(mend -> words(column, mend::mended))
                .orElse(column);
    }

    /** Changes each distinct text once. */
    private static StoredColumn words(StoredColumn column, UnaryOperator<String> change) {
        if (!(column instanceof TextValues texts)) {
            return column;
        }
        var changed = texts.words().stream().map(change).toList();
        if (changed.equals(texts.words())) {
            return column;
        }
        // the first row of a merged text is that of the first of its spellings, so the order of the words stays
        var merged = new LinkedHashMap<String, Integer>();
        var codes = changed.stream()
                .mapToInt(word -> {
                    merged.putIfAbsent(word, merged.size());
                    return merged.get(word);
                })
                .toArray();
        var cells = new int[column.size()];
        Arrays.setAll(cells, row -> texts.isMissing(row) ? TextValues.MISSING : codes[texts.code(row)]);
        return TextValues.of(column.name(), cells, List.copyOf(merged.keySet()));
    }

    static StoredColumn limit(StoredColumn column, double least, double most) {
        return numbers(column, row -> {
            double value = column.number(row);
            return value < least ? least : value > most ? most : value;
        });
    }

    static StoredColumn divide(StoredColumn column, Fix.Divide divide) {
        if (!isNumber(column)) {
            return column;
        }
        double most = IntStream.range(0, column.size())
                .mapToDouble(column::number)
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
        return most > divide.above() && most <= divide.above() * divide.by()
                ? numbers(column, row -> column.number(row) / divide.by())
                : column;
    }

    static StoredColumn divide(StoredColumn column, IntPredicate rows, Fix.DivideWithin divide) {
        if (!isNumber(column)) {
            return column;
        }
        var amounts = IntStream.range(0, column.size())
                .filter(row -> column.number(row) > 0 && rows.test(row))
                .mapToDouble(column::number)
                .sorted()
                .toArray();
        if (amounts.length == 0 || amounts[amounts.length / 2] <= divide.above()) {
            return column;
        }
        return numbers(column, row -> rows.test(row) ? column.number(row) / divide.by() : column.number(row));
    }

    private static StoredColumn numbers(StoredColumn column, IntToDoubleFunction change) {
        if (!isNumber(column)) {
            return column;
        }
        var values = new double[column.size()];
        Arrays.setAll(values, change);
        if (Arrays.equals(values, column.numbers())) {
            return column;
        }
        boolean whole = column.type() == ColumnType.INTEGER
                && Arrays.stream(values).allMatch(value -> Double.isNaN(value) || value == Math.rint(value));
        return whole ? wholes(column.name(), values) : NumberValues.of(column.name(), values);
    }

    private static StoredColumn wholes(String name, double[] values) {
        var cells = new WholeCells(name);
        for (double value : values) {
            if (Double.isNaN(value)) {
                cells.addMissing();
            } else {
                cells.add((long) value);
            }
        }
        return cells.build();
    }

    /** 1 wherever another column is above 0; values of yes/no columns stay yes/no. */
    static StoredColumn imply(StoredColumn column, Column when) {
        if (column.type() == ColumnType.BOOLEAN) {
            var cells = new AnswerCells(column.name());
            for (int row = 0; row < column.size(); row++) {
                if (when.number(row) > 0) {
                    cells.add(true);
                } else if (column.isMissing(row)) {
                    cells.addMissing();
                } else {
                    cells.add(column.number(row) > 0);
                }
            }
            return cells.build();
        }
        return numbers(column, row -> when.number(row) > 0 && !(column.number(row) > 0) ? 1 : column.number(row));
    }

    /** A yes/no column that says where a rule holds. */
    static StoredColumn mark(Column column, String name, CellTest test) {
        var cells = new AnswerCells(name);
        for (int row = 0; row < column.size(); row++) {
            cells.add(test.holds(column, row));
        }
        return cells.build();
    }

    /** The value wherever there is none; a value of another type than the column changes nothing. */
    static StoredColumn fill(StoredColumn column, String value) {
        if (column.missing() == 0) {
            return column;
        }
        if (column.type() == ColumnType.TEXT) {
            var cells = new ArrayList<String>(column.size());
            for (int row = 0; row < column.size(); row++) {
                cells.add(column.isMissing(row) ? value : column.text(row));
            }
            return TextValues.of(column.name(), cells);
        }
        if (column.type() == ColumnType.BOOLEAN) {
            var cells = new AnswerCells(column.name());
            for (int row = 0; row < column.size(); row++) {
                cells.add(column.isMissing(row) ? value.equals("true") : column.number(row) > 0);
            }
            return cells.build();
        }
        if (!isNumber(column) || !Numbers.isDecimal(value)) {
            return column;
        }
        double typical = Double.parseDouble(value);
        return numbers(column, row -> column.isMissing(row) ? typical : column.number(row));
    }

    static StoredColumn blankAfter(StoredColumn column, LocalDate day) {
        if (column.type() != ColumnType.DATE) {
            return column;
        }
        double end = day.toEpochDay() + 1.0;
        if (IntStream.range(0, column.size()).noneMatch(row -> column.number(row) >= end)) {
            return column;
        }
        var cells = new MomentCells(column.name());
        for (int row = 0; row < column.size(); row++) {
            if (column.isMissing(row) || column.number(row) >= end) {
                cells.addMissing();
            } else {
                cells.add(Math.round(column.number(row) * SECONDS_PER_DAY));
            }
        }
        return cells.build();
    }

    static StoredColumn asText(StoredColumn column) {
        if (!isNumber(column)) {
            return column;
        }
        var cells = new ArrayList<String>(column.size());
        for (int row = 0; row < column.size(); row++) {
            cells.add(column.isMissing(row) ? "" : PlainNumber.of(column.number(row)));
        }
        return TextValues.of(column.name(), cells);
    }
}
