package promocast.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;

/** A check box that looks like a switch. */
public final class Switch extends CheckBox {
    /** A switch with a name beside it. */
    public Switch(ObservableValue<String> name) {
        getStyleClass().add("switch");
        setMnemonicParsing(false);
        textProperty().bind(name);
    }
}
