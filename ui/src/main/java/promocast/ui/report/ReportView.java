package promocast.ui.report;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.ui.control.Columns;
import promocast.ui.control.Condition;
import promocast.ui.control.ConditionPane;
import promocast.ui.text.Texts;

/** The pages, and the options of the export beside them. */
final class ReportView extends BorderPane {
    ReportView(ReportViewModel model) {
        getStyleClass().add("inset");
        var pages = new PagesView(model);
        var pane = new ConditionPane(model.texts(), pages);
        pane.conditionProperty().bind(condition(model));
        VBox.setVgrow(pane, Priority.ALWAYS);
        var middle = new VBox(pane);
        middle.getStyleClass().add("inset");
        var columns = new Columns(
                Optional.empty(), middle, Optional.of(new Columns.Panel(new OptionsSide(model), 252, 252, 300)));
        pages.follow(columns.narrow());
        setCenter(columns);
    }

    private static ObservableValue<Condition> condition(ReportViewModel model) {
        return Bindings.createObjectBinding(
                () -> switch (model.stateProperty().get()) {
                    case EMPTY ->
                        new Condition.Told(
                                Condition.Tone.EMPTY,
                                Texts.message("report.empty.title"),
                                Texts.message("report.empty.reason"),
                                Optional.empty());
                    case DRAWING ->
                        model.pagesProperty().get().isEmpty()
                                ? new Condition.Loading(Texts.message("report.job.draw"))
                                : new Condition.Stale();
                    case READY -> Condition.ready();
                    case OUTDATED ->
                        new Condition.Told(
                                Condition.Tone.EMPTY,
                                Texts.message("report.outdated.title"),
                                Texts.message("report.outdated.reason"),
                                act(model));
                    case FAILED ->
                        new Condition.Told(
                                Condition.Tone.FAILED,
                                Texts.message("report.failed.title"),
                                model.failureProperty()
                                        .get()
                                        .map(failure -> failure.what())
                                        .orElseGet(() -> Texts.message("report.failed.title")),
                                act(model));
                },
                model.stateProperty(),
                model.pagesProperty(),
                model.failureProperty());
    }

    private static Optional<Condition.Act> act(ReportViewModel model) {
        return Optional.of(new Condition.Act(Texts.message("report.draw.name"), model::draw));
    }
}
