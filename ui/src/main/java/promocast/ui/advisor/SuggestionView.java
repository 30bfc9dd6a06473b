package promocast.ui.advisor;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.ui.chart.BarChart;
import promocast.ui.chart.ChartMenu;
import promocast.ui.chart.LineChart;
import promocast.ui.control.Chip;
import promocast.ui.control.Parts;

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
                Parts.shownWhile(some, new Chip(texts.text("advisor.suggest.chip"), Chip.Tone.ACCENTED)),
                Parts.label(advice.suggestionProperty(), "room-title"));
        var gain = Parts.row(
                5,
                Parts.label(advice.gainProperty(), "figure-number", "accented"),
                Parts.label(
                        advice.gainRangeProperty().map(range -> range.isEmpty() ? "" : "(" + range + ")"),
                        "small",
                        "muted"));
        var figures = new HBox(
                cell(texts.text("advisor.suggest.gain"), gain, false),
                cell(texts.text("advisor.suggest.cost"), number(advice.costProperty()), true),
                cell(texts.text("advisor.suggest.buyers"), number(advice.buyersProperty()), true),
                cell(texts.text("advisor.suggest.chance"), number(advice.chanceProperty()), true));
        var chart = new LineChart(menu);
        chart.dataProperty().bind(advice.alongData());
        chart.setPrefHeight(CHART);
        chart.setMinHeight(CHART);
        HBox.setHgrow(chart, Priority.ALWAYS);
        var weeks = new BarChart(menu);
        weeks.dataProperty().bind(advice.periodData());
        weeks.setPrefHeight(CHART);
        weeks.setMinHeight(CHART);
        HBox.setHgrow(weeks, Priority.ALWAYS);
        var charts = new HBox(
                16,
                Parts.shownWhile(advice.alongData().map(Optional::isPresent), chart),
                Parts.shownWhile(advice.periodData().map(Optional::isPresent), weeks));
        VBox.setVgrow(charts, Priority.ALWAYS);
        getChildren()
                .addAll(
                        title,
                        Parts.shownWhile(some, figures),
                        Parts.paragraph(advice.reasonProperty(), "small"),
                        charts,
                        Parts.shownWhile(some, note(advice)),
                        Parts.shownWhile(some, buttons(advice)));
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
        return Parts.row(
                8,
                accept,
                Parts.button("fth-x", texts.text("advisor.reject.name"), model::reject),
                Parts.button("fth-lock", advice.pinProperty(), model::pin),
                Parts.spring(),
                Parts.label(texts.text("advisor.key.enter"), "key-cap"),
                Parts.label(texts.text("advisor.key.accept"), "caption"),
                Parts.label(texts.text("advisor.key.delete"), "key-cap"),
                Parts.label(texts.text("advisor.key.reject"), "caption"));
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
