package promocast.ui.control;

import java.math.BigDecimal;
import java.math.MathContext;
import promocast.data.Column;
import promocast.data.ColumnType;

/** A value as a table on the screen shows it. */
public final class CellText {
    private static final int LONG_NUMBER = 9;
    private static final MathContext SIGNIFICANT = new MathContext(6);

    private CellText() {}

    /** The text of a value; of a number with a long fraction six digits. */
    public static String of(Column column, int row) {
        var text = column.text(row);
        boolean fraction = column.type() == ColumnType.NUMBER && text.length() > LONG_NUMBER && text.indexOf('.') > 0;
        return fraction
                ? new BigDecimal(column.number(row), SIGNIFICANT)
                        .stripTrailingZeros()
                        .toPlainString()
                : text;
    }
}
