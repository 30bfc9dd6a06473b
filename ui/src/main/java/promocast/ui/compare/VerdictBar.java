package promocast.ui.compare;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import promocast.engine.scenario.Comparison;
import promocast.engine.scenario.Verdict;
import promocast.ui.control.Parts;
import promocast.ui.text.Texts;

/** What the comparison comes to, and what can be done with it. */
final class VerdictBar extends HBox {
    private final CompareViewModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final Label reason = new Label();
    private final Label lead = new Label();
    private final Label leadName = new Label();
    private final Label chance = new Label();
    private final Label chanceName = new Label();
    private final StackPane icon = new StackPane();
    private final Button goOn;

    VerdictBar(CompareViewModel model) {
        super(12);
        this.model = model;
        this.texts = model.texts();
        getStyleClass().add("verdict-bar");
        setAlignment(Pos.CENTER_LEFT);
        icon.getStyleClass().add("verdict-icon");
        icon.setMinSize(38, 38);
        icon.setMaxSize(38, 38);
        title.getStyleClass().add("verdict-title");
        title.setId("verdict");
        title.setWrapText(true);
        reason.getStyleClass().addAll("small", "muted");
        reason.setWrapText(true);
        var words = new VBox(1, title, reason);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(200);
        HBox.setHgrow(words, Priority.ALWAYS);
        var choose = Parts.button("fth-columns", texts.text("compare.choose"), () -> {});
        choose.setId("compare-choose");
        choose.setOnAction(pressed -> menu().show(choose, javafx.geometry.Side.BOTTOM, 0, 4));
        var report = Parts.button("fth-file-text", texts.text("compare.report"), model::report);
        report.setId("compare-report");
        goOn = new Button();
        goOn.getStyleClass().add("primary");
        goOn.setId("compare-continue");
        goOn.setMinWidth(USE_PREF_SIZE);
        goOn.setOnAction(pressed -> model.goOn());
        getChildren().addAll(icon, words, figure(leadName, lead), figure(chanceName, chance), choose, report, goOn);
    }

    private static VBox figure(Label name, Label number) {
        name.getStyleClass().add("caption");
        number.getStyleClass().add("verdict-number");
        var box = new VBox(2, name, number);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("verdict-figure");
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    void show(Comparison comparison, CompareWords words) {
        var verdict = Verdict.of(comparison);
        title.setText(texts.say(verdict.title()));
        reason.setText(texts.say(verdict.reason()));
        icon.getChildren()
                .setAll(Parts.icon(
                        switch (verdict.kind()) {
                            case CLEAR -> "fth-trending-up";
                            case CLOSE -> "fth-shuffle";
                            case SAME -> "fth-pause";
                        }));
        icon.getStyleClass().removeAll("good", "neutral");
        icon.getStyleClass().add(verdict.kind() == Verdict.Kind.CLEAR ? "good" : "neutral");
        var best = comparison.sides().get(comparison.best()).letter();
        var second = comparison.sides().get(comparison.second()).letter();
        var row = comparison.lead().row(comparison.judge());
        var shown = comparison.judge().isMoney()
                ? words.numbers().addedMoney(row.difference())
                : words.numbers().addedCount(row.difference());
        leadName.setText(texts.get(
                "compare.lead",
                best,
                second,
                texts.get("compare.measure." + comparison.judge().key())));
        lead.setText(shown.text());
        chanceName.setText(texts.get("compare.chance", best));
        chance.setText(words.numbers().chance(verdict.chance()));
        chance.getStyleClass().removeAll("good", "muted");
        chance.getStyleClass().add(verdict.kind() == Verdict.Kind.CLEAR ? "good" : "muted");
        goOn.setText(texts.get("compare.continue", best));
    }

    /** Which scenarios are compared; the first one chosen is what the others are compared with. */
    private ContextMenu menu() {
        var menu = new ContextMenu();
        var all = model.choices();
        for (var one : all) {
            var item = new CheckMenuItem(texts.get("compare.choose.one", one.letter(), model.nameOf(one)));
            item.setSelected(model.isCompared(one.id()));
            item.setDisable(!model.canTurn(one.id()));
            item.setOnAction(chosen -> model.turn(one.id()));
            menu.getItems().add(item);
        }
        menu.getItems().add(new javafx.scene.control.SeparatorMenuItem());
        for (var one : all) {
            if (model.isCompared(one.id()) && !Optional.of(one.id()).equals(model.baseline())) {
                menu.getItems()
                        .add(Parts.menuItem(
                                "fth-flag",
                                texts.text("compare.choose.base", one.letter()),
                                () -> model.compareWith(one.id())));
            }
        }
        return menu;
    }
}
