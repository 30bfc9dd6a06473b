package promocast.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * A few choices side by side, one of them taken.
 *
 * @param <T> the choices
 */
public final class Segmented<T> extends HBox {
    private final ObjectProperty<T> value;

    /**
     * The given choices.
     *
     * @param name what a choice is called
     * @param start the choice taken at first
     */
    public Segmented(List<T> choices, Function<T, ObservableValue<String>> name, T start) {
        getStyleClass().add("segmented");
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxHeight(Region.USE_PREF_SIZE);
        value = new SimpleObjectProperty<>(start);
        var group = new ToggleGroup();
        for (int i = 0; i < choices.size(); i++) {
            var button = segment(choices.get(i), name);
            button.setToggleGroup(group);
            if (i == 0) {
                button.getStyleClass().add("first");
            }
            if (i == choices.size() - 1) {
                button.getStyleClass().add("last");
            }
            getChildren().add(button);
        }
    }

    /** The choice taken. */
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    private ToggleButton segment(T choice, Function<T, ObservableValue<String>> name) {
        var button = new ToggleButton();
        button.textProperty().bind(name.apply(choice));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(choice.equals(value.get()));
        button.setOnAction(pressed -> {
            button.setSelected(true);
            value.set(choice);
        });
        value.addListener((property, was, now) -> {
            if (choice.equals(now)) {
                button.setSelected(true);
            }
        });
        return button;
    }
}
