package promocast.ui.plan;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.ui.control.Parts;

/** The list of lines. */
final class LinesView extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double NUMBER = 18;
    private static final double SHARE = 44;
    private static final double COST = 62;
    private static final double ROW = 40;
    private static final double MOST_HEIGHT = 5 * ROW;

    private final LinesViewModel model;

    LinesView(LinesViewModel model) {
        this.model = model;
        var texts = model.texts();
        var add = Parts.button("fth-plus", texts.text("plan.line.add"), () -> {}, "link");
        add.setId("add-line");
        add.setOnAction(pressed -> templates().show(add, Side.BOTTOM, 0, 0));
        var title = Parts.row(
                8,
                Parts.label(texts.text("plan.lines.title"), "title"),
                Parts.label(texts.text("plan.lines.hint"), "small", "muted"),
                Parts.spring(),
                add);
        title.getStyleClass().add("list-foot");
        getStyleClass().add("panel");
        getChildren().addAll(title, head(), list(), rest(), cost());
    }

    /** The lines; only those in sight have nodes, so that five hundred are as quick as five. */
    private Node list() {
        var list = new ListView<LineRow>();
        list.setId("lines");
        list.getStyleClass().add("lines");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(any -> new Cell());
        model.rowsProperty().subscribe(rows -> show(list, rows));
        model.chosenProperty().subscribe(chosen -> follow(list, chosen.intValue()));
        return list;
    }

    /** Rows are changed in place: a list that is filled anew would lose its place and its focus. */
    private static void show(ListView<LineRow> list, List<LineRow> rows) {
        var items = list.getItems();
        if (items.size() > rows.size()) {
            items.remove(rows.size(), items.size());
        }
        for (int i = 0; i < rows.size(); i++) {
            if (i >= items.size()) {
                items.add(rows.get(i));
            } else if (!items.get(i).equals(rows.get(i))) {
                items.set(i, rows.get(i));
            }
        }
        double height = Math.min(MOST_HEIGHT, ROW * rows.size());
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
    }

    private static void follow(ListView<LineRow> list, int chosen) {
        if (chosen >= 0 && chosen < list.getItems().size() && list.getItems().size() * ROW > MOST_HEIGHT) {
            list.scrollTo(Math.max(0, chosen - 2));
        }
    }

    /** A place of the list that shows one line after the other. */
    private final class Cell extends ListCell<LineRow> {
        private final ObjectProperty<LineRow> shown = new SimpleObjectProperty<>(LineRow.none());
        private final Node row = row(shown);

        Cell() {
            // as wide as the list and no wider
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(LineRow item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
            } else {
                shown.set(item);
                setGraphic(row);
            }
        }
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
            } else if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) {
                model.choose(line.getValue().index() + (key.getCode() == KeyCode.UP ? -1 : 1));
                key.consume();
            } else if (key.getCode() == KeyCode.DELETE) {
                choose(row, line);
                model.remove();
            }
        });
        line.subscribe(now -> mark(row, now));
        model.chosenProperty().subscribe(chosen -> {
            mark(row, line.getValue());
            if (chosen.intValue() == line.getValue().index() && isInList(row)) {
                row.requestFocus();
            }
        });
        return row;
    }

    /** Lines to start from; those that only move costs say so. */
    private ContextMenu templates() {
        var texts = model.texts();
        var menu = new ContextMenu();
        menu.setId("templates");
        menu.getItems().add(Parts.menuItem("fth-copy", texts.text("plan.template.same"), model::add));
        menu.getItems().add(new SeparatorMenuItem());
        for (var template : model.templates()) {
            var item = Parts.menuItem(template.icon(), model.words(template), () -> model.add(template));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void choose(HBox row, ObservableValue<LineRow> line) {
        row.requestFocus();
        model.chosenProperty().set(line.getValue().index());
    }

    /** Whether the keyboard is in the list, and so goes along with the choice. */
    private static boolean isInList(HBox row) {
        var owner = row.getScene() == null ? null : row.getScene().getFocusOwner();
        return owner != null && owner.getStyleClass().contains("list-row");
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
