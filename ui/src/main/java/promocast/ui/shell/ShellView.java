package promocast.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import promocast.ui.room.Action;
import promocast.ui.room.Room;
import promocast.ui.room.RoomContext;

/** The window around the rooms. */
public final class ShellView extends StackPane {
    /** The other usual keys of redo, beside those that the action shows. */
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Y");

    private final ShellViewModel model;
    private final BorderPane frame = new BorderPane();
    private final StackPane stage = new StackPane();

    /** The window for the given rooms; the first one is on the screen. */
    public ShellView(RoomContext context, List<Room> rooms) {
        model = new ShellViewModel(context, rooms);
        var palette = new PaletteView(model);
        var shortcuts = new ShortcutsView(model);
        frame.setTop(new TopBar(model));
        frame.setLeft(new Rail(model));
        frame.setBottom(new StatusBar(model));
        frame.setCenter(scrolled(stage));
        getChildren()
                .addAll(
                        frame,
                        overNotices(new NoticesView(model)),
                        new SheetView(model.texts(), context.desk()),
                        overlay(palette, model.paletteOpenProperty(), palette::open),
                        overlay(shortcuts, model.shortcutsOpenProperty(), shortcuts::open),
                        new QuestionView(model.texts(), context.desk()));
        model.currentProperty().subscribe(room -> {
            stage.getChildren().setAll(room.view());
            stage.requestFocus();
        });
        model.texts().localeProperty().subscribe(locale -> {
            getStyleClass().removeAll("lang-en", "lang-zh");
            getStyleClass().add("lang-" + locale.getLanguage());
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        getChildren().add(new DropLayer(this, model));
    }

    /** A room that finds no room scrolls, so that bar and rail stay in the window. */
    private static Node scrolled(Node room) {
        var pane = new ScrollPane(room);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setFocusTraversable(false);
        pane.setMinSize(0, 0);
        return pane;
    }

    private static Node overNotices(NoticesView notices) {
        StackPane.setMargin(notices, new Insets(0, 0, 26, 0));
        return notices;
    }

    private static Node overlay(Node sheet, BooleanProperty open, Runnable opened) {
        var layer = new StackPane(sheet);
        StackPane.setAlignment(sheet, Pos.TOP_CENTER);
        StackPane.setMargin(sheet, new Insets(8, 0, 0, 0));
        layer.setOnMousePressed(pressed -> {
            if (pressed.getTarget() == layer) {
                open.set(false);
            }
        });
        layer.visibleProperty().bind(open);
        open.subscribe(now -> {
            if (now) {
                opened.run();
            }
        });
        return layer;
    }

    private void shortcut(KeyEvent event) {
        var desk = model.context().desk();
        if (desk.questionProperty().get().isPresent()
                || desk.sheetProperty().get().isPresent()) {
            return;
        }
        if (REDO.match(event) && model.canRedo().get()) {
            event.consume();
            model.redo();
            return;
        }
        Optional<Action> found = model.actions().all().stream()
                .filter(action -> action.shortcut()
                        .filter(keys -> KeyCombination.valueOf(keys).match(event))
                        .isPresent())
                .filter(action -> action.enabled().get())
                .findFirst();
        found.ifPresent(action -> {
            event.consume();
            action.run().run();
        });
    }
}
