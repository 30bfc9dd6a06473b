package promocast.ui.advisor;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import promocast.ui.chart.Ink;
import promocast.ui.chart.RangeBar;
import promocast.ui.control.Card;
import promocast.ui.control.Parts;
import promocast.ui.control.Rows;

/** What each step would add, and which steps are not allowed now. */
final class OptionsView extends StackPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double LABEL = 216;
    private static final double GAIN = 74;

    private final AdviceViewModel model;

    OptionsView(AdviceViewModel model) {
        this.model = model;
        setMinHeight(120);
        setMaxHeight(USE_PREF_SIZE);
        var texts = model.texts();
        var masked = new VBox(
                2,
                Parts.label(texts.text("advisor.options.masked"), "caption", "strong"),
                new Rows<>(model.maskedProperty(), OptionsView::masked));
        masked.setPadding(new javafx.geometry.Insets(8, 0, 0, 6));
        var rows = new VBox(
                new Rows<>(model.optionsProperty(), this::option),
                Parts.shownWhile(model.maskedProperty().map(all -> !all.isEmpty()), masked));
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.prefViewportHeightProperty().bind(rows.heightProperty());
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var bars = Parts.label(texts.text("advisor.options.bars"), "caption");
        bars.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .add(new Card(texts, scroll)
                        .titled(texts.text("advisor.options.title"), Optional.of(model.aimedProperty()), bars));
    }

    private Node option(ObservableValue<AdviceWords.OptionRow> option) {
        var label = Parts.label(option.map(AdviceWords.OptionRow::label), "small");
        label.setMinWidth(LABEL);
        label.setMaxWidth(LABEL);
        label.setTooltip(Parts.tooltip(label.textProperty()));
        var bar = new RangeBar(20);
        HBox.setHgrow(bar, Priority.ALWAYS);
        option.subscribe(now -> bar.rangeProperty()
                .set(new RangeBar.Range(
                        now.range(),
                        now.scale().low(),
                        now.scale().high(),
                        now.range().value() < 0 ? Ink.NONE : Ink.PLAN,
                        false)));
        var gain = right(Parts.label(option.map(AdviceWords.OptionRow::gain), "small", "medium"), GAIN);
        var row = Parts.row(8, label, bar, gain);
        row.getStyleClass().add("option-row");
        option.map(AdviceWords.OptionRow::chosen).subscribe(chosen -> {
            row.pseudoClassStateChanged(CHOSEN, chosen);
            label.getStyleClass().remove("strong");
            if (chosen) {
                label.getStyleClass().add("strong");
            }
        });
        return row;
    }

    private static Node masked(ObservableValue<AdviceWords.OptionRow> option) {
        var label = Parts.label(option.map(AdviceWords.OptionRow::label), "small", "subtle");
        label.setMinWidth(LABEL);
        label.setMaxWidth(LABEL);
        var icon = Parts.icon("fth-slash", "subtle");
        icon.setIconSize(12);
        var reason = Parts.label(option.map(AdviceWords.OptionRow::reason), "caption");
        reason.setMinWidth(0);
        reason.setTooltip(Parts.tooltip(reason.textProperty()));
        var row = Parts.row(6, label, icon, reason);
        row.setMinHeight(21);
        return row;
    }

    private static Label right(Label label, double width) {
        label.setMinWidth(width);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }
}
