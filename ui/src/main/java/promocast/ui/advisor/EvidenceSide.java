package promocast.ui.advisor;

import java.util.List;
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
import promocast.ui.chart.StackedBar;
import promocast.ui.control.Card;
import promocast.ui.control.Chip;
import promocast.ui.control.Condition;
import promocast.ui.control.Parts;
import promocast.ui.control.Rows;
import promocast.ui.control.Segmented;
import promocast.ui.text.Texts;

/** What the data say about the step, whether the advisor is worth it, and how it learned. */
final class EvidenceSide extends VBox {
    private static final double NAME = 68;
    private static final double NOTE = 126;
    private static final double RULE = 114;
    private static final double VALUE = 168;
    private static final double CHART = 160;
    private static final double SMALL = 92;
    private static final double METER = 84;
    private static final double THIN = 0.05;

    private final AdviceViewModel model;
    private final VBox learning;

    EvidenceSide(AdviceViewModel model, GameViewModel game, ChartMenu menu) {
        super(10);
        this.model = model;
        getStyleClass().addAll("inset", "room-pad");
        learning = new VBox(learning(menu));
        VBox.setVgrow(learning, Priority.ALWAYS);
        var tab = new Segmented<>(
                List.of(Tab.values()), one -> model.texts().text("advisor.tab." + one.name()), Tab.EVIDENCE);
        for (int i = 0; i < tab.getChildren().size(); i++) {
            tab.getChildren().get(i).setId("tab-" + Tab.values()[i]);
        }
        var proof = new VBox(10, evidence(), rules(), learning);
        VBox.setVgrow(proof, Priority.ALWAYS);
        var rival = new GameView(game);
        getChildren()
                .addAll(
                        tab,
                        Parts.shownWhile(tab.valueProperty().map(now -> now == Tab.EVIDENCE), proof),
                        Parts.shownWhile(tab.valueProperty().map(now -> now == Tab.RIVAL), rival));
    }

    private enum Tab {
        EVIDENCE,
        RIVAL
    }

    /** Folds the learning curve while {@code narrow} holds and there is something else to show. */
    void follow(ObservableValue<Boolean> narrow) {
        learning.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !narrow.getValue()
                                || model.evidence()
                                        .evidenceProperty()
                                        .getValue()
                                        .isEmpty(),
                        narrow,
                        model.model().toldProperty()));
        learning.managedProperty().bind(learning.visibleProperty());
    }

    private Node evidence() {
        var texts = model.texts();
        var chip = new Chip(
                Bindings.createStringBinding(
                        () -> model.evidence().agreementProperty().getValue(),
                        model.model().toldProperty(),
                        texts.localeProperty()),
                Chip.Tone.GOOD);
        model.evidence().agreesProperty().subscribe(now -> chip.tone(now ? Chip.Tone.GOOD : Chip.Tone.WARN));
        var content = new VBox(
                4,
                new Rows<>(model.evidence().evidenceProperty(), this::estimate).spaced(2),
                Parts.row(8, rows(), meter()));
        var card = new Card(texts, content)
                .titled(
                        texts.text("advisor.evidence.title"),
                        Optional.of(texts.text("advisor.evidence.subtitle")),
                        Parts.shownWhile(model.evidence().agreementProperty().map(words -> !words.isEmpty()), chip));
        card.conditionProperty().bind(ready(model.model().toldProperty().map(Optional::isPresent)));
        card.setMinHeight(USE_PREF_SIZE);
        return card;
    }

    private Node rows() {
        var rows = Parts.paragraph(model.evidence().evidenceNoteProperty(), "caption");
        HBox.setHgrow(rows, Priority.ALWAYS);
        return rows;
    }

    private Node meter() {
        var bar = new StackedBar(6);
        bar.setMinWidth(METER);
        bar.setMaxWidth(METER);
        model.evidence()
                .effectiveProperty()
                .subscribe(share -> bar.stackProperty()
                        .set(new StackedBar.Stack(
                                List.of(StackedBar.Part.of(share, share >= THIN ? Ink.PERSUADABLE : Ink.SURE)),
                                1,
                                true,
                                "")));
        return Parts.shownWhile(model.evidence().evidenceProperty().map(all -> !all.isEmpty()), bar);
    }

    private Node rules() {
        var texts = model.texts();
        var content = new VBox(
                6,
                new Rows<>(model.evidence().rulesProperty(), this::rule).spaced(2),
                Parts.paragraph(model.evidence().exactProperty(), "caption"),
                Parts.hairline(),
                Parts.paragraph(model.evidence().verdictProperty(), "small"));
        var card = new Card(texts, content)
                .titled(texts.text("advisor.rules.title"), Optional.of(texts.text("advisor.rules.subtitle")));
        card.conditionProperty().bind(ready(model.evidence().rulesProperty().map(all -> !all.isEmpty())));
        card.setMinHeight(USE_PREF_SIZE);
        return card;
    }

    private Node learning(ChartMenu menu) {
        var chart = new LineChart(menu);
        chart.dataProperty().bind(model.learning().learningData());
        chart.setPrefHeight(CHART);
        var error = small(menu, model.learning().errorData());
        var tries = small(menu, model.learning().triesData());
        VBox.setVgrow(chart, Priority.ALWAYS);
        var how = Parts.paragraph(model.evidence().learnerProperty(), "caption");
        var card = new Card(
                        model.texts(),
                        new VBox(
                                4,
                                chart,
                                new HBox(12, error, tries),
                                Parts.shownWhile(
                                        model.evidence().learnerProperty().map(words -> !words.isEmpty()), how)))
                .titled(
                        model.texts().text("advisor.learning.title"),
                        Optional.of(model.learning().roundsProperty()));
        card.conditionProperty().bind(ready(model.learning().learningData().map(Optional::isPresent)));
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    private static LineChart small(ChartMenu menu, ObservableValue<Optional<promocast.ui.chart.LineData>> data) {
        var chart = new LineChart(menu);
        chart.dataProperty().bind(data);
        chart.setPrefHeight(SMALL);
        chart.setMinHeight(SMALL);
        chart.setPrefWidth(200);
        HBox.setHgrow(chart, Priority.ALWAYS);
        return chart;
    }

    /** Ready once it is known; until then it is on its way, or waits for a question. */
    private ObservableValue<Condition> ready(ObservableValue<Boolean> known) {
        return Bindings.createObjectBinding(
                () -> {
                    if (known.getValue()) {
                        return Condition.ready();
                    }
                    return model.model().stateProperty().get() == AdvisorState.LEARNING
                            ? new Condition.Loading(Texts.message("advisor.learning.now"))
                            : new Condition.Told(
                                    Condition.Tone.EMPTY,
                                    Texts.message("advisor.later.title"),
                                    Texts.message("advisor.later.reason"),
                                    Optional.empty());
                },
                known,
                model.model().stateProperty());
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
