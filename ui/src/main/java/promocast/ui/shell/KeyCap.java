package promocast.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;

/** Keys as they stand on the keyboard of this system. */
final class KeyCap extends Label {
    KeyCap(String keys) {
        getStyleClass().add("key-cap");
        setText(KeyCombination.valueOf(keys).getDisplayText());
        setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    }
}
