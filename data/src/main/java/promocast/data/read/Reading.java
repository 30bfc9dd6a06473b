package promocast.data.read;

import promocast.data.AnswerCells;
import promocast.data.Cells;
import promocast.data.ColumnType;
import promocast.data.DecimalCells;
import promocast.data.MomentCells;
import promocast.data.Numbers;
import promocast.data.TextCells;
import promocast.data.WholeCells;
import promocast.data.YesNo;

/** The ways in which a field can be read. A column keeps those that fit all of its values; the first of them wins. */
enum Reading {
    INTEGER(ColumnType.INTEGER),
    NUMBER(ColumnType.NUMBER),
    COMMA_NUMBER(ColumnType.NUMBER),
    POINT_AMOUNT(ColumnType.NUMBER),
    COMMA_AMOUNT(ColumnType.NUMBER),
    BOOLEAN(ColumnType.BOOLEAN),
    YEAR_FIRST(ColumnType.DATE),
    MONTH_FIRST(ColumnType.DATE),
    DAY_FIRST(ColumnType.DATE),
    TEXT(ColumnType.TEXT);

    /** All readings as a set of bits. */
    static final int ALL = (1 << values().length) - 1;

    /** The readings with a decimal point. */
    static final int POINT = NUMBER.bit() | POINT_AMOUNT.bit();

    /** The readings with a decimal comma. */
    static final int COMMA = COMMA_NUMBER.bit() | COMMA_AMOUNT.bit();

    private static final int WHOLE = INTEGER.bit() | POINT | COMMA | TEXT.bit();

    private static final Reading[] VALUES = values();

    private final ColumnType type;

    Reading(ColumnType type) {
        this.type = type;
    }

    ColumnType type() {
        return type;
    }

    /** Its bit. */
    int bit() {
        return 1 << ordinal();
    }

    /** The first reading of a set. */
    static Reading first(int readings) {
        return VALUES[Integer.numberOfTrailingZeros(readings)];
    }

    /** Those of {@code readings} that fit a field. */
    static int fitting(char[] buffer, int start, int length, int readings) {
        if (Numbers.isWhole(buffer, start, length)) {
            return readings & WHOLE;
        }
        int fitting = TEXT.bit();
        for (int left = readings & ~(TEXT.bit() | INTEGER.bit()); left != 0; left &= left - 1) {
            var reading = first(left);
            if (reading.fits(buffer, start, length)) {
                fitting |= reading.bit() | reading.implied();
                left &= ~reading.implied();
            }
        }
        return readings & fitting;
    }

    /** What certainly fits where this does. */
    private int implied() {
        return switch (this) {
            case NUMBER -> POINT_AMOUNT.bit();
            case COMMA_NUMBER -> COMMA_AMOUNT.bit();
            default -> 0;
        };
    }

    /** Whether amounts with thousands in groups or a unit are read. */
    boolean isAmount() {
        return this == POINT_AMOUNT || this == COMMA_AMOUNT;
    }

    /** The character before the fraction of a number. */
    char point() {
        return (bit() & COMMA) == 0 ? '.' : ',';
    }

    /** An empty column of its values. */
    Cells cells(String name) {
        return switch (this) {
            case INTEGER -> new WholeCells(name);
            case NUMBER, COMMA_NUMBER, POINT_AMOUNT, COMMA_AMOUNT -> new DecimalCells(name);
            case BOOLEAN -> new AnswerCells(name);
            case YEAR_FIRST, MONTH_FIRST, DAY_FIRST -> new MomentCells(name);
            case TEXT -> new TextCells(name);
        };
    }

    /** Adds a field that fits to the cells of such a column. */
    void add(Cells cells, char[] buffer, int start, int length) {
        switch (this) {
            case INTEGER -> ((WholeCells) cells).add(Numbers.whole(buffer, start, length));
            case NUMBER, COMMA_NUMBER -> ((DecimalCells) cells).add(Numbers.decimal(buffer, start, length, point()));
            case POINT_AMOUNT, COMMA_AMOUNT ->
                ((DecimalCells) cells).add(Amounts.value(buffer, start, length, point()));
            case BOOLEAN -> ((AnswerCells) cells).add(YesNo.of(buffer, start, length) > 0);
            case YEAR_FIRST, MONTH_FIRST, DAY_FIRST ->
                ((MomentCells) cells).add(Dates.seconds(this, buffer, start, length));
            case TEXT -> ((TextCells) cells).add(buffer, start, length);
        }
    }

    /**
     * Adds a field to the cells of such a column in one look at its characters.
     *
     * @return false where it does not fit, or where only a longer look can tell; then nothing was added
     */
    boolean addAtOnce(Cells cells, char[] buffer, int start, int length) {
        switch (this) {
            case INTEGER -> {
                long value = Numbers.wholeOrNone(buffer, start, length);
                if (value != Long.MIN_VALUE) {
                    ((WholeCells) cells).add(value);
                }
                return value != Long.MIN_VALUE;
            }
            case NUMBER, COMMA_NUMBER -> {
                double value = Numbers.shortDecimalOrNone(buffer, start, length, point());
                if (!Double.isNaN(value)) {
                    ((DecimalCells) cells).add(value);
                }
                return !Double.isNaN(value);
            }
            case BOOLEAN -> {
                int answer = YesNo.of(buffer, start, length);
                if (answer >= 0) {
                    ((AnswerCells) cells).add(answer > 0);
                }
                return answer >= 0;
            }
            case YEAR_FIRST, MONTH_FIRST, DAY_FIRST -> {
                long seconds = Dates.seconds(this, buffer, start, length);
                if (seconds != Dates.NONE) {
                    ((MomentCells) cells).add(seconds);
                }
                return seconds != Dates.NONE;
            }
            case TEXT -> {
                ((TextCells) cells).add(buffer, start, length);
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    /** Whether a field that the first of these readings fits at once is fitted by all of them. */
    static boolean isSettled(int readings) {
        var first = first(readings);
        int others = readings & ~TEXT.bit() & ~first.bit() & ~first.implied();
        return others == 0 || first == INTEGER && (others & ~WHOLE) == 0;
    }

    private boolean fits(char[] buffer, int start, int length) {
        return switch (this) {
            case INTEGER -> Numbers.isWhole(buffer, start, length);
            case NUMBER, COMMA_NUMBER -> Numbers.isDecimal(buffer, start, length, point());
            case POINT_AMOUNT, COMMA_AMOUNT -> Amounts.unit(buffer, start, length, point()) != Amounts.NO_AMOUNT;
            case BOOLEAN -> YesNo.of(buffer, start, length) >= 0;
            case YEAR_FIRST, MONTH_FIRST, DAY_FIRST -> Dates.seconds(this, buffer, start, length) != Dates.NONE;
            case TEXT -> true;
        };
    }
}
