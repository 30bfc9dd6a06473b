package promocast.ui.model;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import promocast.ui.control.Columns;
import promocast.ui.control.Condition;
import promocast.ui.control.ConditionPane;
import promocast.ui.room.RoomContext;
import promocast.ui.room.RoomId;
import promocast.ui.text.Texts;

/** Training and its curves above, gain curves below, members and model card on the right. */
final class ModelView extends BorderPane {
    ModelView(RoomContext context, ModelViewModel model, QualityViewModel quality) {
        getStyleClass().add("inset");
        var loss = new LossViewModel(model);
        var menu = context.chartMenu();
        var grid = grid();
        grid.add(new LossView(loss, menu), 0, 0);
        grid.add(new CalibrationView(quality, menu), 1, 0);
        grid.add(new GainView(quality, 0, menu), 0, 1);
        grid.add(new GainView(quality, 1, menu), 1, 1);
        var pane = new ConditionPane(context.texts(), grid);
        pane.conditionProperty().bind(condition(context, model));
        VBox.setVgrow(pane, Priority.ALWAYS);
        var middle = new VBox(pane);
        middle.getStyleClass().addAll("inset", "room-pad");
        var side = new ModelSide(model, quality, loss, () -> use(context, model));
        setTop(new ModelHead(model));
        setCenter(new Columns(Optional.empty(), middle, Optional.of(new Columns.Panel(side, 320, 372, 400))));
    }

    private static void use(RoomContext context, ModelViewModel model) {
        model.use();
        context.desk().go(RoomId.PLAN);
    }

    private static GridPane grid() {
        var grid = new GridPane();
        grid.setHgap(10);
        grid.setVgap(10);
        for (int i = 0; i < 2; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(50);
            var row = new RowConstraints();
            row.setPercentHeight(i == 0 ? 42 : 58);
            row.setVgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
            grid.getRowConstraints().add(row);
        }
        return grid;
    }

    private static ObservableValue<Condition> condition(RoomContext context, ModelViewModel model) {
        return Bindings.createObjectBinding(
                () -> switch (model.stateProperty().get()) {
                    case EMPTY -> noData(context);
                    case READY_TO_TRAIN ->
                        told(
                                Condition.Tone.EMPTY,
                                "model.start",
                                new Condition.Act(Texts.message("model.train.name"), model::train));
                    case CANCELLED ->
                        model.shownProperty().get().isPresent()
                                ? Condition.ready()
                                : told(
                                        Condition.Tone.EMPTY,
                                        "model.cancelled",
                                        new Condition.Act(Texts.message("model.again.name"), model::train));
                    case FAILED ->
                        model.failureProperty()
                                .get()
                                .<Condition>map(failure -> new Condition.Told(
                                        Condition.Tone.FAILED,
                                        Texts.message("model.failed.title"),
                                        failure.what(),
                                        Optional.of(
                                                new Condition.Act(Texts.message("model.again.name"), model::train))))
                                .orElseGet(Condition::ready);
                    case TRAINING, READY -> Condition.ready();
                },
                model.stateProperty(),
                model.failureProperty(),
                model.shownProperty(),
                context.session().preparedProperty());
    }

    private static Condition noData(RoomContext context) {
        var problem = context.session().preparedProperty().get().flatMap(data -> data.problem());
        return new Condition.Told(
                problem.isPresent() ? Condition.Tone.FAILED : Condition.Tone.EMPTY,
                Texts.message("model.empty.title"),
                problem.orElseGet(() -> Texts.message("model.empty.reason")),
                Optional.of(new Condition.Act(
                        Texts.message("model.empty.act"), () -> context.desk().go(RoomId.DATA))));
    }

    private static Condition told(Condition.Tone tone, String key, Condition.Act act) {
        return new Condition.Told(
                tone, Texts.message(key + ".title"), Texts.message(key + ".reason"), Optional.of(act));
    }
}
