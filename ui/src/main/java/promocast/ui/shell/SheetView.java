package promocast.ui.shell;

import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import promocast.ui.control.Parts;
import promocast.ui.room.Desk;
import promocast.ui.room.Sheet;
import promocast.ui.text.Texts;

/** The task over the room: a title, its content, and a way to leave it by button, Escape or a press beside it. */
final class SheetView extends StackPane {
    private static final double MARGIN = 24;

    private final Texts texts;
    private final Desk desk;
    private final VBox frame = new VBox();
    private final Button close;

    SheetView(Texts texts, Desk desk) {
        this.texts = texts;
        this.desk = desk;
        close = Parts.iconButton("fth-x", texts.text("sheet.close"), this::leave);
        close.setId("sheet-close");
        getStyleClass().add("scrim");
        frame.getStyleClass().add("floating");
        frame.setId("sheet");
        frame.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setMargin(frame, new Insets(MARGIN));
        StackPane.setAlignment(frame, Pos.CENTER);
        getChildren().add(frame);
        visibleProperty().bind(desk.sheetProperty().map(Optional::isPresent));
        setOnMousePressed(pressed -> {
            if (pressed.getTarget() == this) {
                leave();
            }
        });
        desk.sheetProperty().subscribe(this::show);
        sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(this::keepKeyboard));
    }

    private void show(Optional<Sheet> sheet) {
        frame.getChildren().clear();
        sheet.ifPresent(now -> {
            var head = Parts.row(8, Parts.label(texts.saying(now.title()), "room-title"), Parts.spring(), close);
            head.setPadding(new Insets(12, 10, 10, 16));
            VBox.setVgrow(now.content(), Priority.ALWAYS);
            frame.getChildren().addAll(head, Parts.hairline(), now.content());
            // a menu that opened it keeps the focus otherwise, and with it the keys
            Platform.runLater(this::takeFocus);
        });
    }

    /** What lies under the task is out of reach of the keyboard too. */
    private void keepKeyboard(Scene scene) {
        scene.focusOwnerProperty().addListener((property, was, now) -> {
            if (waits() && (now == null || !within(now))) {
                Platform.runLater(this::takeFocus);
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && waits()) {
                event.consume();
                leave();
            }
        });
    }

    private boolean waits() {
        return desk.sheetProperty().get().isPresent()
                && desk.questionProperty().get().isEmpty();
    }

    /** Gives the focus to the task; to the button that leaves it where the task has nothing to press now. */
    private void takeFocus() {
        if (waits() && !holdsFocus()) {
            desk.sheetProperty().get().ifPresent(Sheet::opened);
        }
        if (waits() && !holdsFocus()) {
            close.requestFocus();
        }
    }

    private boolean holdsFocus() {
        var owner = getScene().getFocusOwner();
        return owner != null && within(owner);
    }

    private boolean within(Node node) {
        return node == this || node.getParent() != null && within(node.getParent());
    }

    private void leave() {
        desk.sheetProperty().get().ifPresent(desk::lift);
    }
}
