package promocast.data.read;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** The values of a sheet's cells as text: numbers as they are stored, dates as {@code 2026-03-31 14:05:00}. */
final class SheetCells {
    private static final LocalDateTime DAY_0 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime DAY_0_OF_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final double LAST_DAY = 2_958_466;
    private static final int SECONDS_PER_DAY = 86_400;

    /** Excel believes that 1900 was a leap year, so that days before its 1 March are one later. */
    private static final int LEAP_ERROR = 60;

    private final boolean since1904;
    private long errors;

    /** @param since1904 whether days are counted from 1904 */
    SheetCells(boolean since1904) {
        this.since1904 = since1904;
    }

    /** Number of cells with an error of their formula, which count as missing. */
    long errors() {
        return errors;
    }

    /** The text of a cell, empty where it has no value. */
    String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        var raw = cell.getRawValue();
        return switch (cell.getType()) {
            case ERROR -> error();
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "true" : "false";
            case STRING -> cell.asString() == null ? "" : cell.asString();
            default -> raw == null ? "" : number(cell, raw);
        };
    }

    private String error() {
        errors++;
        return "";
    }

    private String number(Cell cell, String raw) {
        if (raw.startsWith("#") && cell.getType() == CellType.FORMULA) {
            return error();
        }
        if (!DateFormats.isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
            return raw;
        }
        try {
            double days = Double.parseDouble(raw);
            return days >= 1 && days < LAST_DAY ? moment(days) : raw;
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private String moment(double days) {
        boolean early = !since1904 && days < LEAP_ERROR;
        var start = since1904 ? DAY_0_OF_1904 : DAY_0;
        var moment = start.plusSeconds(Math.round(days * SECONDS_PER_DAY)).plusDays(early ? 1 : 0);
        boolean midnight = moment.equals(moment.truncatedTo(ChronoUnit.DAYS));
        var text = moment.truncatedTo(ChronoUnit.SECONDS).toString();
        return midnight ? moment.toLocalDate().toString() : text.replace('T', ' ');
    }
}
