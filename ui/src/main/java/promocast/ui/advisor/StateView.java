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
import promocast.ui.chart.StackedBar;
import promocast.ui.control.Chip;
import promocast.ui.control.Parts;
import promocast.ui.control.Rows;

/** Where the campaign stands, its lines, and the steps so far. */
final class StateView extends VBox {
    private static final double TIRED = 0.5;
    private static final double CURVE = 92;
    private static final double SMALL = 80;

    private final AdviceViewModel model;

    StateView(AdviceViewModel model, ChartMenu menu) {
        this.model = model;
        getStyleClass().add("panel");
        var texts = model.texts();
        var facts = section(
                Parts.label(texts.text("advisor.state.title"), "title"),
                new Rows<>(model.factsProperty(), StateView::fact).spaced(5));
        var lines = section(
                Parts.row(
                        0,
                        Parts.label(texts.text("advisor.state.line"), "caption"),
                        Parts.spring(),
                        Parts.label(texts.text("advisor.state.tired"), "caption")),
                new Rows<>(model.linesProperty(), StateView::line).spaced(6));
        var undo = Parts.iconButton("fth-corner-up-left", texts.text("advisor.undo.name"), model.model()::undo);
        undo.setId("advisor-undo");
        var undoable = model.model().undoableProperty();
        undo.disableProperty().bind(undoable.map(some -> !some));
        var steps = section(
                Parts.row(0, Parts.label(texts.text("advisor.steps.title"), "title"), Parts.spring(), undo),
                ran(model),
                story(model, menu),
                new Rows<>(model.stepsProperty(), this::step).spaced(8),
                Parts.shownWhile(
                        model.stepsProperty().map(List::isEmpty),
                        Parts.paragraph(texts.text("advisor.steps.none"), "caption")));
        getChildren().addAll(facts, lines, steps, new WishesSection(model.model()));
    }

    /** Profit, cost and purchase rate by step, one above the other on the same steps. */
    private static Node story(AdviceViewModel model, ChartMenu menu) {
        var box = new VBox(4);
        for (var measure : StoryPicture.Measure.values()) {
            var data = model.storyData(measure);
            var chart = new LineChart(menu);
            chart.setId("story-" + measure);
            chart.dataProperty().bind(data);
            chart.setPrefHeight(measure == StoryPicture.Measure.PROFIT ? CURVE : SMALL);
            chart.setMinHeight(chart.getPrefHeight());
            box.getChildren().add(Parts.shownWhile(data.map(Optional::isPresent), chart));
        }
        return box;
    }

    /** How a run of steps goes or went. */
    private static Node ran(AdviceViewModel advice) {
        var chip = new Chip(advice.runProperty(), Chip.Tone.NEUTRAL);
        advice.model()
                .runProperty()
                .subscribe(run -> chip.tone(
                        switch (run.end()) {
                            case GOES_ON -> Chip.Tone.ACCENTED;
                            case ALL_TAKEN -> Chip.Tone.GOOD;
                            case NEVER_ASKED, NOTHING_HELPS -> Chip.Tone.NEUTRAL;
                            case NOT_SUPPORTED, STOPPED -> Chip.Tone.WARN;
                            case FAILED -> Chip.Tone.BAD;
                        }));
        return Parts.shownWhile(advice.runProperty().map(words -> !words.isEmpty()), chip);
    }

    private static VBox section(Node... parts) {
        var box = new VBox(7, parts);
        box.getStyleClass().add("panel-section");
        return box;
    }

    private static Node fact(ObservableValue<StateRows.Fact> fact) {
        return Parts.row(
                6,
                Parts.label(fact.map(StateRows.Fact::name), "small", "muted"),
                Parts.spring(),
                fixed(Parts.label(fact.map(StateRows.Fact::value), "small", "strong")),
                fixed(Parts.label(fact.map(now -> now.range().isEmpty() ? "" : "(" + now.range() + ")"), "caption")));
    }

    private static Label fixed(Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private static Node line(ObservableValue<StateRows.Tired> line) {
        var bar = new StackedBar(6);
        bar.setMinWidth(56);
        bar.setPrefWidth(56);
        bar.setMaxWidth(56);
        line.subscribe(now -> bar.stackProperty()
                .set(new StackedBar.Stack(
                        List.of(StackedBar.Part.of(now.share(), now.share() >= TIRED ? Ink.SURE : Ink.NONE)),
                        1,
                        true,
                        now.words())));
        var title = Parts.label(line.map(StateRows.Tired::title), "small", "medium");
        title.setMinWidth(0);
        return Parts.row(
                8, Parts.label(line.map(StateRows.Tired::number), "small", "muted"), title, Parts.spring(), bar);
    }

    private Node step(ObservableValue<AdviceWords.StepRow> step) {
        var texts = model.texts();
        var verdict = Parts.label(
                Bindings.createStringBinding(
                        () -> texts.get("advisor.verdict."
                                + step.getValue().verdict().name().toLowerCase(java.util.Locale.ROOT)),
                        step,
                        texts.localeProperty()),
                "caption");
        step.map(AdviceWords.StepRow::verdict).subscribe(now -> {
            verdict.getStyleClass().removeAll("good", "bad", "accented", "warn");
            verdict.getStyleClass()
                    .add(
                            switch (now) {
                                case ACCEPTED, RUN -> "good";
                                case REJECTED -> "bad";
                                case PINNED -> "warn";
                                case WAITING -> "accented";
                            });
        });
        var label = Parts.paragraph(step.map(AdviceWords.StepRow::label), "small");
        var note = Parts.paragraph(step.map(now -> now.note().isEmpty() ? "" : "“" + now.note() + "”"), "caption");
        var words = new VBox(
                0, label, verdict, Parts.shownWhile(step.map(now -> !now.note().isEmpty()), note));
        HBox.setHgrow(words, Priority.ALWAYS);
        var gain = Parts.label(step.map(AdviceWords.StepRow::gain), "small", "medium");
        gain.setMinWidth(USE_PREF_SIZE);
        var number = Parts.label(step.map(now -> String.valueOf(now.number())), "number-badge", "plain");
        var row = Parts.row(8, number, words, gain);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
