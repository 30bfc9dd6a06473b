package promocast.ui;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import promocast.ui.session.Prepared;

/** A planner at the studio: presses, types, waits for what the screen shows. */
public final class Hands {
    private final FxRobot robot = new FxRobot();
    private final Studio studio;
    private final Stage stage;

    /** Opens a studio in English whose settings are kept in the given folder. */
    public Hands(Path config) {
        studio = Studios.english(config);
        stage = Toolkit.show(studio.scene(), 1440, 900);
        idle();
    }

    Studio studio() {
        return studio;
    }

    FxRobot robot() {
        return robot;
    }

    void close() {
        Toolkit.run(stage::close);
    }

    void idle() {
        Toolkit.until("nothing runs", () -> studio.context().jobs().running().isEmpty());
        Toolkit.pulses(5);
    }

    Node find(String id) {
        return studio.scene().lookup(id);
    }

    private boolean shown(String id) {
        for (Node node = find(id); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return find(id) != null && !find(id).isDisabled();
    }

    /** Waits until it can be pressed, and presses it with the mouse. */
    void press(String id) {
        Toolkit.until(id + " can be pressed", () -> shown(id));
        Toolkit.pulses(3);
        robot.clickOn(id);
        Toolkit.pulses(3);
    }

    void key(KeyCode... keys) {
        robot.push(keys);
        Toolkit.pulses(3);
    }

    void type(String id, String text) {
        press(id);
        Toolkit.run(() -> ((TextInputControl) find(id)).clear());
        robot.write(text, 0);
        Toolkit.pulses(3);
    }

    /** Opens a list and presses the choice with these words. */
    void choose(String id, String words) {
        press(id);
        Toolkit.until("the list is open", () -> ((ComboBox<?>) find(id)).isShowing());
        Toolkit.pulses(3);
        robot.clickOn(words);
        Toolkit.pulses(3);
    }

    void look(Path file) {
        Toolkit.run(() -> studio.open(file));
        Toolkit.until("the sheet is open", () -> find("#source-load") != null);
    }

    boolean loadable() {
        return find("#source-load") instanceof Button load && !load.isDisabled();
    }

    void load(Path file) {
        look(file);
        Toolkit.until("the rows are shown", this::loadable);
        key(KeyCode.ENTER);
        Toolkit.until("it is loaded", () -> prepared(file.getFileName().toString()));
        idle();
    }

    boolean prepared(String name) {
        return studio.context()
                .session()
                .preparedProperty()
                .get()
                .filter(ready -> ready.source().table().name().equals(name))
                .isPresent();
    }

    Prepared ready() {
        return studio.context().session().preparedProperty().get().orElseThrow();
    }

    boolean sheetOpen() {
        return studio.context().desk().sheetProperty().get().isPresent();
    }
}
