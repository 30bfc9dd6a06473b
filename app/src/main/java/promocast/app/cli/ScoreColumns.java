package promocast.app.cli;

/** Predictions for some customers under one setting: level, uplift and half-width of its range an outcome. */
final class ScoreColumns {
    private final double[][] level;
    private final double[][] uplift;
    private final double[][] half;

    ScoreColumns(int outcomes, int rows) {
        level = new double[outcomes][rows];
        uplift = new double[outcomes][rows];
        half = new double[outcomes][rows];
    }

    void set(int outcome, int row, double predicted, double over, double halfWidth) {
        level[outcome][row] = predicted;
        uplift[outcome][row] = over;
        half[outcome][row] = halfWidth;
    }

    /** Appends the cells of one customer, each with a comma before it. */
    void append(int row, StringBuilder text) {
        for (var column : level) {
            Cell.append(column[row], text.append(','));
        }
        for (var column : uplift) {
            Cell.append(column[row], text.append(','));
        }
        for (int o = 0; o < uplift.length; o++) {
            Cell.append(uplift[o][row] - half[o][row], text.append(','));
        }
        for (int o = 0; o < uplift.length; o++) {
            Cell.append(uplift[o][row] + half[o][row], text.append(','));
        }
    }
}
