package promocast.data.read;

import promocast.data.AnswerCells;
import promocast.data.Cells;
import promocast.data.DecimalCells;
import promocast.data.MomentCells;
import promocast.data.Numbers;
import promocast.data.TextCells;
import promocast.data.WholeCells;
import promocast.data.YesNo;

/**
 * Reads a column of many fields in one loop for each kind of value, as short as can be: the virtual machine makes quick code
 * of short loops soonest. Each stops at the first field that does not fit or needs a longer look, and says which it is.
 */
final class FieldLoops {
    private FieldLoops() {}

    /** The first row from {@code from} on that was not added; the number of rows where all were. */
    static int add(Reading reading, Cells cells, FieldBlock fields, int column, int from) {
        return switch (reading) {
            case INTEGER -> wholes((WholeCells) cells, fields, column, from);
            case NUMBER, COMMA_NUMBER -> decimals((DecimalCells) cells, reading.point(), fields, column, from);
            case BOOLEAN -> answers((AnswerCells) cells, fields, column, from);
            case YEAR_FIRST, MONTH_FIRST, DAY_FIRST -> moments((MomentCells) cells, reading, fields, column, from);
            case TEXT -> texts((TextCells) cells, fields, column, from);
            default -> from;
        };
    }

    private static int wholes(WholeCells cells, FieldBlock fields, int column, int from) {
        var letters = fields.letters();
        for (int row = from; row < fields.rows(); row++) {
            int start = fields.start(row, column);
            int length = fields.length(row, column);
            long value = length == 0 ? Long.MIN_VALUE : Numbers.wholeOrNone(letters, start, length);
            if (value != Long.MIN_VALUE) {
                cells.add(value);
            } else if (MissingWords.matches(letters, start, length)) {
                cells.addMissing();
            } else {
                return row;
            }
        }
        return fields.rows();
    }

    private static int decimals(DecimalCells cells, char point, FieldBlock fields, int column, int from) {
        var letters = fields.letters();
        for (int row = from; row < fields.rows(); row++) {
            int start = fields.start(row, column);
            int length = fields.length(row, column);
            double value = length == 0 ? Double.NaN : Numbers.shortDecimalOrNone(letters, start, length, point);
            if (Double.isNaN(value) && !MissingWords.matches(letters, start, length)) {
                return row;
            }
            cells.add(value);
        }
        return fields.rows();
    }

    private static int answers(AnswerCells cells, FieldBlock fields, int column, int from) {
        var letters = fields.letters();
        for (int row = from; row < fields.rows(); row++) {
            int start = fields.start(row, column);
            int length = fields.length(row, column);
            int answer = YesNo.of(letters, start, length);
            if (answer >= 0) {
                cells.add(answer > 0);
            } else if (MissingWords.matches(letters, start, length)) {
                cells.addMissing();
            } else {
                return row;
            }
        }
        return fields.rows();
    }

    private static int moments(MomentCells cells, Reading reading, FieldBlock fields, int column, int from) {
        var letters = fields.letters();
        for (int row = from; row < fields.rows(); row++) {
            int start = fields.start(row, column);
            int length = fields.length(row, column);
            if (MissingWords.matches(letters, start, length)) {
                cells.addMissing();
            } else {
                long seconds = Dates.seconds(reading, letters, start, length);
                if (seconds == Dates.NONE) {
                    return row;
                }
                cells.add(seconds);
            }
        }
        return fields.rows();
    }

    private static int texts(TextCells cells, FieldBlock fields, int column, int from) {
        var letters = fields.letters();
        for (int row = from; row < fields.rows(); row++) {
            int start = fields.start(row, column);
            int length = fields.length(row, column);
            if (MissingWords.matches(letters, start, length)) {
                cells.addMissing();
            } else {
                cells.add(letters, start, length);
            }
        }
        return fields.rows();
    }
}
