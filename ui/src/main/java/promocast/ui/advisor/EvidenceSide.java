package promocast.ui.advisor;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.ui.chart.ChartMenu;
import promocast.ui.chart.Ink;
import promocast.ui.chart.LineChart;
import promocast.ui.chart.RangeBar;
import promocast.ui.control.Card;
import promocast.ui.control.Chip;
import promocast.ui.control.Condition;
import promocast.ui.control.Parts;
import promocast.ui.control.Rows;
import promocast.ui.text.Texts;

/** What the data say about the step, whether the advisor is worth it, and how it learned. */
final class EvidenceSide extends VBox {
    private static final double NAME = 68;
    private static final double NOTE = 126;
    private static final double RULE = 114;
    private static final double VALUE = 168;
    private static final double CHART = 200;

    private final AdviceViewModel model;
    private final VBox learning;

    EvidenceSide(AdviceViewModel model, ChartMenu menu) {
        super(10);
        this.model = model;
        getStyleClass().addAll("inset", "room-pad");
        learning = new VBox(learning(menu));
        VBox.setVgrow(learning, Priority.ALWAYS);
        getChildren().addAll(evidence(), rules(), learning);
    }

    /** Folds the learning curve while {@code narrow} holds and there is something else to show. */
    void follow(ObservableValue<Boolean> narrow) {
        learning.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !narrow.getValue()
                                || model.evidenceProperty().getValue().isEmpty(),
                        narrow,
                        model.model().stepProperty()));
        learning.managedProperty().bind(learning.visibleProperty());
    }

    private Node evidence() {
        var texts = model.texts();
        var chip = new Chip(
                Bindings.createStringBinding(
                        () -> model.supportedProperty()
                                .getValue()
                                .map(yes -> texts.get(yes ? "advisor.evidence.yes" : "advisor.evidence.no"))
                                .orElse(""),
                        model.model().stepProperty(),
                        texts.localeProperty()),
                Chip.Tone.GOOD);
        model.supportedProperty().subscribe(now -> chip.tone(now.orElse(false) ? Chip.Tone.GOOD : Chip.Tone.WARN));
        var content = new VBox(
                4,
                new Rows<>(model.evidenceProperty(), this::estimate).spaced(2),
                Parts.paragraph(model.evidenceNoteProperty(), "caption"));
        var card = new Card(texts, content)
                .titled(
                        texts.text("advisor.evidence.title"),
                        Optional.of(texts.text("advisor.evidence.subtitle")),
                        Parts.shownWhile(model.supportedProperty().map(Optional::isPresent), chip));
        card.conditionProperty().bind(ready(model.model().stepProperty().map(Optional::isPresent)));
        card.setMinHeight(USE_PREF_SIZE);
        return card;
    }

    private Node rules() {
        var texts = model.texts();
        var content = new VBox(
                6,
                new Rows<>(model.rulesProperty(), this::rule).spaced(2),
                Parts.hairline(),
                Parts.paragraph(model.verdictProperty(), "small"));
        var card = new Card(texts, content)
                .titled(texts.text("advisor.rules.title"), Optional.of(texts.text("advisor.rules.subtitle")));
        card.conditionProperty().bind(ready(model.rulesProperty().map(all -> !all.isEmpty())));
        card.setMinHeight(USE_PREF_SIZE);
        return card;
    }

    private Node learning(ChartMenu menu) {
        var chart = new LineChart(menu);
        chart.dataProperty().bind(model.learningData());
        chart.setPrefHeight(CHART);
        var card = new Card(model.texts(), chart)
                .titled(model.texts().text("advisor.learning.title"), Optional.of(model.roundsProperty()));
        card.conditionProperty().bind(ready(model.learningData().map(Optional::isPresent)));
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    private static ObservableValue<Condition> ready(ObservableValue<Boolean> known) {
        return known.map(now -> now
                ? Condition.ready()
                : new Condition.Told(
                        Condition.Tone.EMPTY,
                        Texts.message("advisor.later.title"),
                        Texts.message("advisor.later.reason"),
                        Optional.empty()));
    }

    private Node estimate(ObservableValue<AdviceWords.Estimate> estimate) {
        var name = Parts.label(estimate.map(AdviceWords.Estimate::name), "small", "medium");
        name.setMinWidth(NAME);
        var note = Parts.label(estimate.map(AdviceWords.Estimate::note), "caption");
        note.setMinWidth(NOTE);
        note.setTooltip(Parts.tooltip(note.textProperty()));
        note.setPrefWidth(NOTE);
        var bar = bar(estimate, true);
        var value = right(Parts.label(estimate.map(AdviceWords.Estimate::value), "small", "medium"), 56);
        return Parts.row(6, name, note, bar, value);
    }

    private Node rule(ObservableValue<AdviceWords.Estimate> rule) {
        var name = Parts.label(rule.map(AdviceWords.Estimate::name), "small");
        name.setMinWidth(RULE);
        rule.map(AdviceWords.Estimate::chief).subscribe(chief -> {
            name.getStyleClass().remove("strong");
            if (chief) {
                name.getStyleClass().add("strong");
            }
        });
        var value = Parts.row(
                4,
                Parts.spring(),
                Parts.label(rule.map(AdviceWords.Estimate::value), "small", "medium"),
                Parts.label(rule.map(now -> now.range().isEmpty() ? "" : "(" + now.range() + ")"), "caption"));
        value.setMinWidth(VALUE);
        value.getChildren().forEach(label -> ((javafx.scene.layout.Region) label).setMinWidth(USE_PREF_SIZE));
        return Parts.row(6, name, bar(rule, false), value);
    }

    private static RangeBar bar(ObservableValue<AdviceWords.Estimate> of, boolean dot) {
        var bar = new RangeBar(20);
        HBox.setHgrow(bar, Priority.ALWAYS);
        of.subscribe(now -> bar.rangeProperty()
                .set(new RangeBar.Range(
                        now.interval(),
                        now.scale().low(),
                        now.scale().high(),
                        dot || now.chief() ? Ink.PLAN : Ink.LOST,
                        dot)));
        return bar;
    }

    private static Label right(Label label, double width) {
        label.setMinWidth(width);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }
}
