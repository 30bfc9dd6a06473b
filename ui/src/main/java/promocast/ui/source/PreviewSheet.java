package promocast.ui.source;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.ui.control.Condition;
import promocast.ui.control.ConditionPane;
import promocast.ui.control.Parts;
import promocast.ui.control.RowsPreview;
import promocast.ui.room.Desk;
import promocast.ui.room.Sheet;
import promocast.ui.room.SourceNames;
import promocast.ui.text.Texts;

/** The first rows of a source, how it was understood, and a button that reads it in full. */
final class PreviewSheet implements Sheet {
    private final PreviewViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final VBox content = new VBox(10);
    private final RowsPreview rows;
    private final Button load;

    PreviewSheet(PreviewViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.texts = model.texts();
        rows = new RowsPreview(texts.text("source.rows.name"));
        load = Parts.button(texts.text("source.load"), () -> model.load(() -> desk.lift(this)), "primary");
        load.setId("source-load");
        load.setDefaultButton(true);
        load.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !(model.conditionProperty().get() instanceof Condition.Ready)
                                || model.loadingProperty().get().isPresent(),
                        model.conditionProperty(),
                        model.loadingProperty()));
        load.disabledProperty().addListener((property, was, now) -> focus(now));
        var pane = new ConditionPane(texts, rows);
        pane.conditionProperty().bind(model.conditionProperty());
        pane.setMinHeight(120);
        pane.getStyleClass().add("framed");
        VBox.setVgrow(pane, Priority.ALWAYS);
        content.setPadding(new Insets(12, 16, 14, 16));
        content.setPrefSize(960, 560);
        content.getChildren().addAll(about(), new ReadAs(model), pane, foot());
        model.lookProperty().subscribe(found -> found.ifPresent(one -> rows.show(one.rows())));
    }

    @Override
    public Message title() {
        return Texts.message("source.title");
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void opened() {
        load.requestFocus();
    }

    /** Enter loads as soon as that is possible, unless the planner is choosing something. */
    private void focus(boolean disabled) {
        var scene = load.getScene();
        if (!disabled && scene != null && !(scene.getFocusOwner() instanceof ComboBoxBase<?>)) {
            load.requestFocus();
        }
    }

    @Override
    public void closed() {
        model.leave();
    }

    private Node about() {
        var name = Parts.label(model.sourceProperty().map(source -> source.name()), "title");
        var place = Parts.label(model.sourceProperty().map(SourceNames::place), "caption");
        place.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        place.setMinWidth(0);
        var words = new VBox(1, name, place);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var size = Parts.label(
                Bindings.createStringBinding(this::size, model.lookProperty(), texts.localeProperty()),
                "small",
                "muted");
        size.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        var icon = Parts.icon(SourceNames.icon(model.sourceProperty().get()), "muted");
        return Parts.row(10, icon, words, size);
    }

    private String size() {
        return model.lookProperty()
                .get()
                .map(PreviewViewModel.Look::rows)
                .map(table ->
                        texts.get("source.size", table.rows(), table.columns().size(), hidden(table)))
                .orElse("");
    }

    private static int hidden(Dataset table) {
        return Math.max(0, table.columns().size() - RowsPreview.MOST_COLUMNS);
    }

    private Node foot() {
        ObservableValue<Boolean> busy = model.loadingProperty().map(Optional::isPresent);
        var bar = new ProgressBar();
        bar.setPrefWidth(180);
        var step = Parts.label(new javafx.beans.property.SimpleStringProperty(""), "caption");
        model.loadingProperty()
                .subscribe(job -> job.ifPresent(now -> {
                    bar.progressProperty().bind(now.fractionProperty());
                    step.textProperty()
                            .bind(texts.saying(
                                    now.stepProperty().map(said -> said.or(() -> Optional.of(now.title())))));
                }));
        var stop = Parts.button(texts.text("source.stop"), model::cancel);
        stop.setId("source-stop");
        var under = Parts.shownWhile(busy, Parts.row(10, bar, step));
        var idle = Parts.shownWhile(busy.map(now -> !now), Parts.paragraph(texts.text("source.safe"), "caption"));
        HBox.setHgrow(under, Priority.ALWAYS);
        HBox.setHgrow(idle, Priority.ALWAYS);
        idle.setMaxWidth(Double.MAX_VALUE);
        var leave = Parts.button(texts.text("source.leave"), () -> desk.lift(this));
        leave.setId("source-leave");
        return Parts.row(
                8, idle, under, Parts.shownWhile(busy, stop), Parts.shownWhile(busy.map(now -> !now), leave), load);
    }
}
