package promocast.ui.compare;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import promocast.engine.format.Shown;
import promocast.engine.scenario.Comparison;
import promocast.ui.control.Parts;
import promocast.ui.scenario.Badge;
import promocast.ui.text.Texts;

/** Every number of the scenarios side by side, with differences and how sure they are. */
final class NumbersTable extends GridPane {
    private static final double ROW = 29;

    private final Texts texts;
    private int row;

    NumbersTable(Texts texts) {
        this.texts = texts;
        getStyleClass().addAll("compare-table", "numbers");
        setId("compare-numbers");
    }

    void show(Comparison comparison, List<CompareRow> rows) {
        getChildren().clear();
        getColumnConstraints().clear();
        row = 0;
        int sides = comparison.sides().size();
        boolean two = sides == 2;
        column(Priority.ALWAYS, 118, HPos.LEFT);
        for (int k = 0; k < 2 * sides - 1; k++) {
            column(Priority.SOMETIMES, two ? 74 : k < sides ? 66 : 166, HPos.RIGHT);
        }
        if (two) {
            column(Priority.NEVER, 138, HPos.RIGHT);
        }
        head(comparison, two);
        rows.forEach(one -> line(one, two));
    }

    private void column(Priority grow, double least, HPos side) {
        var column = new ColumnConstraints();
        column.setHgrow(grow);
        column.setMinWidth(least);
        column.setHalignment(side);
        getColumnConstraints().add(column);
    }

    private void head(Comparison comparison, boolean two) {
        ground("table-head");
        var sides = comparison.sides();
        var days = sides.get(0).plan().horizonDays();
        place(cell(texts.get("compare.head", days), "caption"), 0);
        for (int k = 0; k < sides.size(); k++) {
            var name = cell(sides.get(k).name().in(texts.locale()), "caption");
            name.setMinWidth(0);
            name.setMaxWidth(120);
            var box = Parts.row(6, new Badge(sides.get(k).letter()), name);
            box.setAlignment(Pos.CENTER_RIGHT);
            box.setMinWidth(0);
            place(box, k + 1);
        }
        for (int k = 1; k < sides.size(); k++) {
            var words = texts.get(
                    "compare.minus", sides.get(k).letter(), sides.get(0).letter());
            place(cell(words, "caption"), sides.size() + k);
        }
        if (two) {
            place(cell(texts.get("compare.chance", sides.get(1).letter()), "caption"), sides.size() + 1 + 1);
        }
        row++;
    }

    private void line(CompareRow one, boolean two) {
        ground(one.key() ? "key" : "line");
        var name = cell(one.name(), one.key() ? "strong" : "small");
        if (one.part()) {
            name.setPadding(new javafx.geometry.Insets(0, 0, 0, 14));
        }
        place(name, 0);
        int sides = one.values().size();
        for (int k = 0; k < sides; k++) {
            place(two ? number(one.values().get(k), false) : brief(one.values().get(k)), k + 1);
        }
        for (int k = 0; k < one.differences().size(); k++) {
            var number = number(one.differences().get(k), one.key());
            if (!two) {
                number = judged(number, one, k);
            }
            place(number, sides + k + 1);
        }
        if (two) {
            place(chance(one), sides + 2);
        }
        row++;
    }

    /** With three scenarios the ranges of the values are in their tooltips, to leave room for those of the differences. */
    private static HBox brief(Shown shown) {
        var box = number(new Shown(shown.value(), ""), false);
        if (!shown.range().isEmpty()) {
            javafx.scene.control.Tooltip.install(box, new javafx.scene.control.Tooltip(shown.text()));
        }
        return box;
    }

    /** With three scenarios the chance stands in the colour of the difference and in its tooltip. */
    private HBox judged(HBox number, CompareRow one, int other) {
        var tone = tone(one.chances().get(other));
        number.getChildren().get(0).getStyleClass().add(tone);
        if (!one.chanceWords().get(other).isEmpty()) {
            javafx.scene.control.Tooltip.install(
                    number,
                    new javafx.scene.control.Tooltip(
                            texts.get("compare.chance.tip", one.chanceWords().get(other))));
        }
        return number;
    }

    private static String tone(double chance) {
        return chance >= Comparison.SURE ? "good" : chance <= 1 - Comparison.SURE ? "bad" : "muted";
    }

    private Node chance(CompareRow one) {
        double chance = one.chances().get(0);
        var words = cell(one.chanceWords().get(0), "small", tone(chance));
        words.setMinWidth(72);
        words.setAlignment(Pos.CENTER_RIGHT);
        var box = Parts.row(6, words);
        box.setAlignment(Pos.CENTER_RIGHT);
        if (!one.chanceWords().get(0).isEmpty() && !Double.isNaN(chance)) {
            box.getChildren().add(0, new ChanceBar(chance));
        }
        return box;
    }

    private static HBox number(Shown shown, boolean strong) {
        var value = cell(shown.value(), "small", strong ? "strong" : "plain");
        var box = Parts.row(4, value);
        box.setAlignment(Pos.CENTER_RIGHT);
        if (!shown.range().isEmpty()) {
            box.getChildren().add(cell("(" + shown.range() + ")", "caption"));
        }
        return box;
    }

    private static Label cell(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void place(Node node, int column) {
        GridPane.setMargin(node, new javafx.geometry.Insets(0, 5, 0, column == 0 ? 12 : 5));
        add(node, column, row);
    }

    private void ground(String style) {
        var ground = new Region();
        ground.getStyleClass().add("table-" + style);
        ground.setMinHeight(ROW);
        ground.setPrefHeight(ROW);
        add(ground, 0, row, getColumnConstraints().size(), 1);
    }
}
