package promocast.ui.advisor;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import promocast.ui.chart.BarChart;
import promocast.ui.chart.ChartMenu;
import promocast.ui.chart.LineChart;
import promocast.ui.control.Chip;
import promocast.ui.control.ConditionPane;
import promocast.ui.control.Parts;
import promocast.ui.control.Rows;
import promocast.ui.control.Segmented;

/** The suggested step: what it adds, why, and what the planner makes of it. */
final class SuggestionView extends VBox {
    private static final double CHART = 150;

    SuggestionView(AdviceViewModel advice, ChartMenu menu) {
        super(10);
        getStyleClass().addAll("card", "chosen");
        var texts = advice.texts();
        var model = advice.model();
        var some = model.decidableProperty();
        var title = Parts.row(
                8,
                new Chip(texts.text("advisor.suggest.chip"), Chip.Tone.ACCENTED),
                Parts.label(advice.suggestion().suggestionProperty(), "room-title"));
        var gain = Parts.row(
                5,
                Parts.label(advice.suggestion().gainProperty(), "figure-number", "accented"),
                Parts.label(
                        advice.suggestion().gainRangeProperty().map(range -> range.isEmpty() ? "" : "(" + range + ")"),
                        "small",
                        "muted"));
        var figures = new HBox(
                cell(texts.text("advisor.suggest.gain"), gain, false),
                cell(
                        texts.text("advisor.suggest.cost"),
                        number(advice.suggestion().costProperty()),
                        true),
                cell(
                        texts.text("advisor.suggest.buyers"),
                        number(advice.suggestion().buyersProperty()),
                        true),
                cell(
                        texts.text("advisor.suggest.chance"),
                        number(advice.suggestion().chanceProperty()),
                        true));
        var why = new Rows<>(advice.suggestion().customersProperty(), SuggestionView::sentence).spaced(2);
        var content = new VBox(
                10,
                Parts.shownWhile(some, figures),
                new VBox(4, Parts.paragraph(advice.suggestion().reasonProperty(), "small"), why),
                charts(advice, menu),
                Parts.shownWhile(some, note(advice)),
                Parts.shownWhile(some, buttons(advice)));
        var pane = new ConditionPane(texts, content);
        pane.conditionProperty().bind(advice.suggestion().nothingProperty());
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().addAll(Parts.shownWhile(some, title), pane);
    }

    private enum Shown {
        RATE,
        PROFIT
    }

    /** On the left the line along the lever, as its purchase rate or its profit; on the right the periods. */
    private static Node charts(AdviceViewModel advice, ChartMenu menu) {
        var shown = new Segmented<>(
                List.of(Shown.values()), one -> advice.texts().text("advisor.along." + one), Shown.RATE);
        shown.setId("along-shown");
        var along = new VBox(4, shown);
        for (var one : Shown.values()) {
            boolean rate = one == Shown.RATE;
            var chosen = shown.valueProperty().map(now -> now == one);
            var numbers = advice.suggestion().alongData(rate);
            var names = advice.suggestion().namedData(rate);
            var line = new LineChart(menu);
            line.setId("along-" + one);
            line.dataProperty().bind(numbers);
            var bars = new BarChart(menu);
            bars.dataProperty().bind(names);
            along.getChildren()
                    .addAll(
                            Parts.shownWhile(both(chosen, numbers.map(Optional::isPresent)), grown(line)),
                            Parts.shownWhile(both(chosen, names.map(Optional::isPresent)), grown(bars)));
        }
        HBox.setHgrow(along, Priority.ALWAYS);
        var weeks = new BarChart(menu);
        weeks.dataProperty().bind(advice.suggestion().periodData());
        HBox.setHgrow(weeks, Priority.ALWAYS);
        var charts = new HBox(
                16,
                Parts.shownWhile(advice.suggestion().alongShownProperty(), along),
                Parts.shownWhile(advice.suggestion().periodData().map(Optional::isPresent), grown(weeks)));
        VBox.setVgrow(charts, Priority.ALWAYS);
        return charts;
    }

    private static ObservableValue<Boolean> both(ObservableValue<Boolean> one, ObservableValue<Boolean> other) {
        return Bindings.createObjectBinding(() -> one.getValue() && other.getValue(), one, other);
    }

    private static <R extends Region> R grown(R chart) {
        chart.setPrefHeight(CHART);
        chart.setMinHeight(CHART);
        VBox.setVgrow(chart, Priority.ALWAYS);
        return chart;
    }

    private static Node sentence(ObservableValue<String> text) {
        return Parts.paragraph(text, "small", "muted");
    }

    private static Node note(AdviceViewModel advice) {
        var note = new TextField();
        note.setId("advisor-note");
        // Enter elsewhere accepts; here it must not
        note.setOnAction(entered -> advice.model().reject());
        note.textProperty().bindBidirectional(advice.model().noteProperty());
        note.promptTextProperty().bind(advice.texts().text("advisor.note.prompt"));
        note.accessibleTextProperty().bind(advice.texts().text("advisor.note.prompt"));
        return note;
    }

    private static Node buttons(AdviceViewModel advice) {
        var texts = advice.texts();
        var model = advice.model();
        var accept = Parts.button("fth-check", texts.text("advisor.accept.name"), model::accept, "primary");
        // Enter accepts: without this the focus is where it went when the question disabled its button
        model.decidableProperty().subscribe(some -> {
            if (some) {
                Platform.runLater(accept::requestFocus);
            }
        });
        accept.setId("advisor-accept");
        var reject = Parts.button("fth-x", texts.text("advisor.reject.name"), model::reject);
        reject.setId("advisor-reject");
        var pin = Parts.button("fth-lock", advice.suggestion().pinProperty(), model::pin);
        pin.setId("advisor-pin");
        var row = Parts.row(
                8,
                accept,
                reject,
                pin,
                Parts.spring(),
                Parts.label(texts.text("advisor.key.enter"), "key-cap"),
                Parts.label(texts.text("advisor.key.accept"), "caption"),
                Parts.label(texts.text("advisor.key.delete"), "key-cap"),
                Parts.label(texts.text("advisor.key.reject"), "caption"));
        row.addEventFilter(MouseEvent.MOUSE_PRESSED, SuggestionView::once);
        return row;
    }

    /** The second press of a double click is not about the next suggestion, which the planner has not read yet. */
    private static void once(MouseEvent pressed) {
        if (pressed.getClickCount() > 1) {
            pressed.consume();
        }
    }

    private static Label number(ObservableValue<String> text) {
        return Parts.label(text, "figure-number");
    }

    private static Node cell(ObservableValue<String> name, Node value, boolean next) {
        var cell = new VBox(2, Parts.label(name, "caption"), value);
        cell.getStyleClass().add("figure-cell");
        if (next) {
            cell.getStyleClass().add("next");
        }
        return cell;
    }
}
