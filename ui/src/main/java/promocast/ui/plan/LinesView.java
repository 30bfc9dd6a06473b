package promocast.ui.plan;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.ui.control.Parts;
import promocast.ui.control.Rows;

/** The list of lines. */
final class LinesView extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double NUMBER = 18;
    private static final double SHARE = 44;
    private static final double COST = 62;
    private static final double MOST_HEIGHT = 200;

    private final LinesViewModel model;

    LinesView(LinesViewModel model) {
        this.model = model;
        var texts = model.texts();
        var add = Parts.button("fth-plus", texts.text("plan.line.add"), model::add, "link");
        var title = Parts.row(
                8,
                Parts.label(texts.text("plan.lines.title"), "title"),
                Parts.label(texts.text("plan.lines.hint"), "small", "muted"),
                Parts.spring(),
                add);
        title.getStyleClass().add("list-foot");
        var rows = new Rows<>(model.rowsProperty(), this::row);
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.prefViewportHeightProperty().bind(rows.heightProperty());
        scroll.minHeightProperty().bind(javafx.beans.binding.Bindings.min(MOST_HEIGHT, rows.heightProperty()));
        getStyleClass().add("panel");
        getChildren().addAll(title, head(), scroll, rest(), cost());
    }

    private Node head() {
        var texts = model.texts();
        var head = cells(
                new Label(),
                Parts.label(texts.text("plan.lines.segment"), "caption"),
                Parts.label(texts.text("plan.lines.share"), "caption"),
                Parts.label(texts.text("plan.lines.cost"), "caption"));
        head.getStyleClass().add("list-head");
        return head;
    }

    private Node row(ObservableValue<LineRow> line) {
        var title = Parts.label(line.map(LineRow::title), "small", "medium");
        var offer = Parts.label(
                line.map(row -> row.platform().isEmpty() ? row.offer() : row.offer() + " · " + row.platform()),
                "caption");
        var lock = Parts.shownWhile(line.map(LineRow::pinned), Parts.icon("fth-lock", "accented"));
        lock.setIconSize(12);
        var loss = Parts.shownWhile(line.map(LineRow::loses), Parts.icon("fth-alert-circle", "bad"));
        loss.setIconSize(13);
        var name = new VBox(title, offer);
        name.setAlignment(Pos.CENTER_LEFT);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        var main = Parts.row(6, name, lock, loss);
        var row = cells(
                Parts.label(line.map(LineRow::number), "small", "muted"),
                main,
                Parts.label(line.map(LineRow::share), "small"),
                Parts.label(line.map(LineRow::cost), "small", "medium"));
        row.getStyleClass().addAll("list-row", "pickable");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        line.subscribe(now -> row.setAccessibleText(
                String.join(" ", now.number(), now.title(), now.offer(), now.share(), now.cost())));
        row.setOnMousePressed(pressed -> choose(row, line));
        row.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                choose(row, line);
            } else if (key.getCode() == KeyCode.DELETE) {
                choose(row, line);
                model.remove();
            }
        });
        line.subscribe(now -> mark(row, now));
        model.chosenProperty().subscribe(chosen -> mark(row, line.getValue()));
        return row;
    }

    private void choose(HBox row, ObservableValue<LineRow> line) {
        row.requestFocus();
        model.chosenProperty().set(line.getValue().index());
    }

    private void mark(HBox row, LineRow line) {
        row.pseudoClassStateChanged(
                CHOSEN, line.index() == model.chosenProperty().get());
    }

    private Node rest() {
        var rest = Parts.row(0, Parts.label(model.restProperty(), "small", "muted"));
        rest.getStyleClass().add("list-foot");
        return Parts.shownWhile(model.restProperty().map(text -> !text.isEmpty()), rest);
    }

    private Node cost() {
        var cost = Parts.row(
                0,
                Parts.label(model.texts().text("plan.lines.total"), "small", "strong"),
                Parts.spring(),
                Parts.label(model.costProperty(), "small", "strong"));
        cost.getStyleClass().add("list-foot");
        return cost;
    }

    private static HBox cells(Label number, Node main, Label share, Label cost) {
        number.setMinWidth(NUMBER);
        for (var label : new Label[] {share, cost}) {
            label.setAlignment(Pos.CENTER_RIGHT);
        }
        share.setMinWidth(SHARE);
        cost.setMinWidth(COST);
        if (main instanceof HBox || main instanceof Label) {
            HBox.setHgrow(main, Priority.ALWAYS);
            ((javafx.scene.layout.Region) main).setMaxWidth(Double.MAX_VALUE);
            ((javafx.scene.layout.Region) main).setMinWidth(0);
        }
        return Parts.row(4, number, main, share, cost);
    }
}
