package promocast.app.cli;

import promocast.data.FormulaGuard;

/** Cells of a CSV file. */
final class Cell {
    private static final long SCALE = 1_000_000;
    private static final int DECIMALS = 6;

    private Cell() {}

    /** A text: quoted where it must be; one that a spreadsheet would take for a formula gets a quote before it. */
    static String text(String text) {
        var safe = FormulaGuard.guarded(text);
        boolean quoted =
                safe.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** A number that somebody has set, without a needless fraction. */
    static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /** Appends an estimate with six decimals; nothing where there is none. */
    static void append(double estimate, StringBuilder text) {
        if (!Double.isFinite(estimate)) {
            return;
        }
        long scaled = Math.round(estimate * SCALE);
        if (scaled < 0) {
            text.append('-');
            scaled = -scaled;
        }
        text.append(scaled / SCALE).append('.');
        var fraction = Long.toString(scaled % SCALE);
        text.append("0".repeat(DECIMALS - fraction.length())).append(fraction);
    }
}
