package promocast.ui;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/** What steps to a picture have in common: press, type, wait. */
class SnapshotHands {
    /** The studio that is looked at. */
    protected final Studio studio;
    /** A folder for files that it opens. */
    protected final Path work;

    /** Hands at a studio. */
    protected SnapshotHands(Studio studio, Path work) {
        this.studio = studio;
        this.work = work;
    }

    /** Waits until nothing runs and everything is drawn. */
    protected void settle() {
        Toolkit.pulses(10);
        Toolkit.until("nothing runs", () -> studio.context().jobs().running().isEmpty());
        Toolkit.pulses(30);
    }

    /** Presses a button. */
    protected void fire(String id) {
        Toolkit.run(() -> {
            Node node = studio.scene().lookup(id);
            ((Button) node).fire();
        });
    }

    /** Asks the question of a field. */
    protected void type(String id, String text) {
        Toolkit.run(() -> {
            var field = (TextField) studio.scene().lookup(id);
            field.setText(text);
            field.fireEvent(new javafx.event.ActionEvent());
        });
        settle();
    }

    /** Takes one of choices side by side. */
    protected void segment(String within, int number) {
        Toolkit.run(() -> studio.scene().lookup(within).lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .toList()
                .get(number)
                .fire());
        settle();
    }

    /** Opens a file and loads it. */
    protected void load(Path file) {
        Toolkit.run(() -> studio.open(file));
        Toolkit.until(
                "the rows are shown",
                () -> studio.scene().lookup("#source-load") instanceof Button load && !load.isDisabled());
        fire("#source-load");
        Toolkit.until(
                "it is loaded",
                () -> studio.context().desk().sheetProperty().get().isEmpty());
        settle();
    }

    /** Takes an item of the menu that adds tables. */
    protected void add(int item) {
        Toolkit.run(() -> ((MenuButton) studio.scene().lookup("#add-table"))
                .getItems()
                .get(item)
                .fire());
        settle();
    }

    /** Leaves the sheet that is open. */
    protected void leave() {
        Toolkit.run(() -> studio.context()
                .desk()
                .sheetProperty()
                .get()
                .ifPresent(studio.context().desk()::lift));
        settle();
    }
}
