package promocast.data.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import promocast.data.AnswerCells;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.MomentCells;
import promocast.data.NumberValues;
import promocast.data.StoredColumn;
import promocast.data.TextValues;
import promocast.data.WholeCells;

/** Makes columns of chosen rows of other columns. */
final class Gather {
    /** Stands for a row that is not there: its value is missing. */
    static final int NOWHERE = -1;

    private static final double SECONDS_PER_DAY = 86_400;

    private Gather() {}

    /**
     * The chosen rows under another name.
     *
     * @param rows a row of the column, or {@link #NOWHERE}, for each row of the new one
     */
    static StoredColumn rows(Column column, String name, int[] rows) {
        return switch (column.type()) {
            case TEXT -> texts(column, name, rows);
            case INTEGER -> wholes(column, name, rows);
            case NUMBER -> numbers(column, name, rows);
            case BOOLEAN -> answers(column, name, rows);
            case DATE -> moments(column, name, rows);
        };
    }

    private static boolean isMissing(Column column, int row) {
        return row == NOWHERE || column.isMissing(row);
    }

    /** A column of texts; an empty one is missing. */
    static StoredColumn texts(Column column, String name, int[] rows) {
        var words = new LinkedHashMap<String, Integer>();
        var codes = new int[rows.length];
        Arrays.setAll(codes, i -> {
            if (isMissing(column, rows[i])) {
                return TextValues.MISSING;
            }
            var word = column.text(rows[i]);
            var known = words.putIfAbsent(word, words.size());
            return known == null ? words.size() - 1 : known;
        });
        return TextValues.of(name, codes, List.copyOf(words.keySet()));
    }

    private static StoredColumn wholes(Column column, String name, int[] rows) {
        var cells = new WholeCells(name);
        for (int row : rows) {
            if (isMissing(column, row)) {
                cells.addMissing();
            } else {
                cells.add(Long.parseLong(column.text(row)));
            }
        }
        return cells.build();
    }

    private static StoredColumn numbers(Column column, String name, int[] rows) {
        var values = new double[rows.length];
        Arrays.setAll(values, i -> rows[i] == NOWHERE ? Double.NaN : column.number(rows[i]));
        return NumberValues.of(name, values);
    }

    private static StoredColumn answers(Column column, String name, int[] rows) {
        var cells = new AnswerCells(name);
        for (int row : rows) {
            if (isMissing(column, row)) {
                cells.addMissing();
            } else {
                cells.add(column.number(row) > 0);
            }
        }
        return cells.build();
    }

    /** Yes/no of numbers: 1 and 0, NaN where missing. */
    static StoredColumn answers(String name, double[] values) {
        var cells = new AnswerCells(name);
        for (double value : values) {
            if (Double.isNaN(value)) {
                cells.addMissing();
            } else {
                cells.add(value > 0);
            }
        }
        return cells.build();
    }

    /** The value of one column or, where it has no row, of another; whole numbers where both hold them, else texts. */
    static StoredColumn either(Column one, Column other, int[] rows, int[] otherRows) {
        if (one.type() == ColumnType.INTEGER && other.type() == ColumnType.INTEGER) {
            var cells = new WholeCells(one.name());
            for (int i = 0; i < rows.length; i++) {
                var text = rows[i] == NOWHERE ? other.text(otherRows[i]) : one.text(rows[i]);
                if (text.isEmpty()) {
                    cells.addMissing();
                } else {
                    cells.add(Long.parseLong(text));
                }
            }
            return cells.build();
        }
        var texts = new ArrayList<String>(rows.length);
        for (int i = 0; i < rows.length; i++) {
            texts.add(rows[i] == NOWHERE ? other.text(otherRows[i]) : one.text(rows[i]));
        }
        return TextValues.of(one.name(), texts);
    }

    private static StoredColumn moments(Column column, String name, int[] rows) {
        var cells = new MomentCells(name);
        for (int row : rows) {
            if (isMissing(column, row)) {
                cells.addMissing();
            } else {
                cells.add(Math.round(column.number(row) * SECONDS_PER_DAY));
            }
        }
        return cells.build();
    }

    /** Whether it holds amounts. */
    static boolean isNumber(Column column) {
        return column.type() == ColumnType.INTEGER || column.type() == ColumnType.NUMBER;
    }
}
