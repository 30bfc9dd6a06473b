package promocast.ui.compare;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import promocast.engine.scenario.Comparison;
import promocast.ui.text.Texts;

/** The lines of the scenarios side by side; what differs from the first stands in bold. */
final class LinesTable extends GridPane {
    private static final double ROW = 31;

    private final Texts texts;
    private int row;

    LinesTable(Texts texts) {
        this.texts = texts;
        getStyleClass().add("compare-table");
        setId("compare-lines");
    }

    void show(Comparison comparison, List<LineRow> lines) {
        getChildren().clear();
        getColumnConstraints().clear();
        row = 0;
        int sides = comparison.sides().size();
        boolean two = sides == 2;
        column(34, 34, Priority.NEVER, HPos.LEFT);
        column(70, 170, Priority.ALWAYS, HPos.LEFT);
        for (int k = 0; k < sides; k++) {
            column(84, 150, Priority.SOMETIMES, HPos.LEFT);
        }
        for (int k = 0; k < (two ? 2 * sides : 0) + sides - 1; k++) {
            column(66, 90, Priority.NEVER, HPos.RIGHT);
        }
        head(comparison, two);
        for (int k = 0; k < lines.size(); k++) {
            line(k + 1, lines.get(k), two);
        }
    }

    private void column(double least, double usual, Priority grow, HPos side) {
        var column = new ColumnConstraints(least, usual, Double.MAX_VALUE);
        column.setHgrow(grow);
        column.setHalignment(side);
        getColumnConstraints().add(column);
    }

    private void head(Comparison comparison, boolean two) {
        ground("table-head");
        int at = 1;
        place(text(texts.get("compare.lines.segment"), "caption"), at++);
        for (var side : comparison.sides()) {
            place(text(texts.get("compare.lines.offer", side.letter()), "caption"), at++);
        }
        if (two) {
            for (var side : comparison.sides()) {
                place(text(texts.get("compare.lines.cost", side.letter()), "caption"), at++);
            }
            for (var side : comparison.sides()) {
                place(text(texts.get("compare.lines.extra", side.letter()), "caption"), at++);
            }
        }
        for (int k = 1; k < comparison.sides().size(); k++) {
            var letter = comparison.sides().get(k).letter();
            place(
                    text(
                            two ? texts.get("compare.lines.change") : texts.get("compare.lines.changeOf", letter),
                            "caption"),
                    at++);
        }
        row++;
    }

    private void line(int number, LineRow line, boolean two) {
        ground("table-line");
        place(text(String.valueOf(number), "small", "muted"), 0);
        int at = 1;
        place(text(line.name(), "small", "medium"), at++);
        for (int k = 0; k < line.offers().size(); k++) {
            place(text(line.offers().get(k), "small", line.changed().get(k) ? "strong" : "plain"), at++);
        }
        if (two) {
            for (var cost : line.costs()) {
                place(text(cost, "small"), at++);
            }
            for (var profit : line.profits()) {
                place(text(profit, "small", profit.startsWith("−") ? "bad" : "plain"), at++);
            }
        }
        for (int k = 0; k < line.changes().size(); k++) {
            int sign = line.signs().get(k);
            place(text(line.changes().get(k), "small", "strong", sign < 0 ? "bad" : sign > 0 ? "good" : "muted"), at++);
        }
        row++;
    }

    private static Label text(String words, String... styles) {
        var label = new Label(words);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        label.setTooltip(new javafx.scene.control.Tooltip(words));
        return label;
    }

    private void place(Node node, int column) {
        GridPane.setMargin(node, new Insets(0, 5, 0, column == 0 ? 12 : 5));
        add(node, column, row);
    }

    private void ground(String style) {
        var ground = new Region();
        ground.getStyleClass().add(style);
        ground.setMinHeight(ROW);
        ground.setPrefHeight(ROW);
        add(ground, 0, row, getColumnConstraints().size(), 1);
    }
}
