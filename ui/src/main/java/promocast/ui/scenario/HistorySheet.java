package promocast.ui.scenario;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import promocast.data.Message;
import promocast.ui.control.Parts;
import promocast.ui.room.Sheet;
import promocast.ui.text.Texts;

/** The history of a scenario, in which any point can be gone to, beside its notes. */
final class HistorySheet implements Sheet {
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final double WIDTH = 780;
    private static final double HEIGHT = 430;

    private final HistoryViewModel model;
    private final ListView<HistoryViewModel.Point> list = new ListView<>();
    private final HBox content;

    HistorySheet(HistoryViewModel model) {
        this.model = model;
        list.setId("history");
        list.getStyleClass().add("history");
        list.setCellFactory(view -> new PointCell());
        list.accessibleTextProperty().bind(model.texts().text("scenario.history.steps"));
        list.setOnMouseClicked(clicked -> go());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                go();
                event.consume();
            }
        });
        model.pointsProperty().subscribe(this::show);
        VBox.setVgrow(list, Priority.ALWAYS);
        var hint = Parts.paragraph(model.texts().text("scenario.history.hint"), "caption");
        var left = new VBox(6, Parts.label(model.texts().text("scenario.history.steps"), "title"), list, hint);
        HBox.setHgrow(left, Priority.ALWAYS);
        content = new HBox(16, left, notes());
        content.setPadding(new Insets(12, 16, 14, 16));
        content.setPrefSize(WIDTH, HEIGHT);
    }

    @Override
    public Message title() {
        return Texts.message("scenario.history.title", model.name());
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void opened() {
        list.requestFocus();
    }

    @Override
    public void closed() {
        model.leave();
    }

    private VBox notes() {
        var area = new TextArea(model.notes());
        area.setId("notes");
        area.setWrapText(true);
        area.promptTextProperty().bind(model.texts().text("scenario.notes.prompt"));
        area.accessibleTextProperty().bind(model.texts().text("scenario.notes.title"));
        area.textProperty().addListener((value, was, now) -> model.note(now));
        VBox.setVgrow(area, Priority.ALWAYS);
        var box = new VBox(
                6,
                Parts.label(model.texts().text("scenario.notes.title"), "title"),
                area,
                Parts.paragraph(model.texts().text("scenario.notes.hint"), "caption"));
        box.setPrefWidth(300);
        box.setMinWidth(300);
        return box;
    }

    private void show(java.util.List<HistoryViewModel.Point> points) {
        int chosen = Math.max(0, list.getSelectionModel().getSelectedIndex());
        list.getItems().setAll(points);
        list.getSelectionModel().select(Math.min(chosen, points.size() - 1));
    }

    private void go() {
        var point = list.getSelectionModel().getSelectedItem();
        if (point != null) {
            model.jump(point.done());
        }
    }

    private static final class PointCell extends ListCell<HistoryViewModel.Point> {
        private final Label label = new Label();
        private final Label change = new Label();
        private final Region dot = new Region();
        private final HBox row;

        PointCell() {
            dot.getStyleClass().add("history-dot");
            label.setMinWidth(0);
            change.setMinWidth(USE_PREF_SIZE);
            change.getStyleClass().addAll("small", "medium");
            row = Parts.row(8, dot, label, Parts.spring(), change);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(HistoryViewModel.Point point, boolean empty) {
            super.updateItem(point, empty);
            setGraphic(empty || point == null ? null : row);
            boolean some = !empty && point != null;
            pseudoClassStateChanged(NOW, some && point.state() == HistoryViewModel.State.NOW);
            pseudoClassStateChanged(UNDONE, some && point.state() == HistoryViewModel.State.UNDONE);
            if (some) {
                label.setText(point.label());
                change.setText(point.change());
                change.getStyleClass().removeAll("good", "bad");
                change.getStyleClass().add(point.loses() ? "bad" : "good");
            }
        }
    }
}
