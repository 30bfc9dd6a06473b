package promocast.ui.shell;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import promocast.ui.control.Parts;
import promocast.ui.room.Action;

/** The sheet of shortcuts, made of the actions that have keys. */
final class ShortcutsView extends VBox {
    private static final int COLUMNS = 2;

    private final ShellViewModel model;
    private final GridPane grid = new GridPane();
    private final Button close;

    ShortcutsView(ShellViewModel model) {
        super(10);
        this.model = model;
        getStyleClass().add("floating");
        setId("shortcuts");
        setPadding(new Insets(14, 16, 16, 16));
        setMaxSize(620, Region.USE_PREF_SIZE);
        close = Parts.iconButton(
                "fth-x",
                model.texts().text("shell.notice.close"),
                () -> model.shortcutsOpenProperty().set(false));
        var head = Parts.row(
                8, Parts.label(model.texts().text("shell.shortcuts.title"), "room-title"), Parts.spring(), close);
        grid.setHgap(24);
        grid.setVgap(8);
        var more = Parts.paragraph(model.texts().text("shell.shortcuts.more"), "caption");
        getChildren().addAll(head, grid, Parts.hairline(), more);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.shortcutsOpenProperty().set(false);
                event.consume();
            }
        });
    }

    /** Lists the actions of now and takes the keyboard. */
    void open() {
        grid.getChildren().clear();
        var actions = model.actions().all().stream()
                .filter(action -> action.shortcut().isPresent())
                .toList();
        int rows = (actions.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < actions.size(); i++) {
            grid.add(line(actions.get(i)), i / rows, i % rows);
        }
        close.requestFocus();
    }

    private javafx.scene.Node line(Action action) {
        var name = Parts.label(model.texts().saying(action.name()), "small");
        var line =
                Parts.row(8, name, Parts.spring(), new KeyCap(action.shortcut().orElseThrow()));
        line.setMinWidth(270);
        GridPane.setHgrow(line, Priority.ALWAYS);
        return line;
    }
}
