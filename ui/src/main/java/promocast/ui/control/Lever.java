package promocast.ui.control;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A lever: its name and a field on one line, the slider below, and a hint. */
public final class Lever extends VBox {
    private final NumberField field;
    private final LeverSlider slider;
    private final Label hint = new Label();
    private final BooleanProperty pinned = new SimpleBooleanProperty();

    /**
     * A lever without a value.
     *
     * @param name what it is called
     * @param words a value with its unit
     * @param edited gets each value that the planner sets
     */
    public Lever(ObservableValue<String> name, DoubleFunction<String> words, DoubleConsumer edited) {
        super(2);
        getStyleClass().add("lever");
        field = new NumberField(words, edited);
        slider = new LeverSlider(edited);
        var label = Parts.label(name, "small");
        label.setLabelFor(field);
        field.accessibleTextProperty().bind(name);
        slider.accessibleHelpProperty().bind(name);
        hint.getStyleClass().add("caption");
        hint.setWrapText(true);
        hint.managedProperty().bind(hint.visibleProperty());
        hint.setVisible(false);
        var lock = Parts.shownWhile(pinned, Parts.icon("fth-lock", "accented"));
        lock.setIconSize(13);
        field.disableProperty().bind(pinned);
        slider.disableProperty().bind(pinned);
        getChildren().addAll(Parts.row(6, label, Parts.spring(), lock, field), slider, hint);
    }

    /** Whether it is kept as it is. */
    public BooleanProperty pinnedProperty() {
        return pinned;
    }

    /** Shows a value on a scale; not reported as an edit. */
    public void show(LeverScale scale, double value) {
        field.bounds(scale.min(), scale.max(), scale.notch());
        field.show(value);
        slider.show(scale, value);
    }

    /** Says something below the slider; empty says nothing. */
    public void hint(String words, Chip.Tone tone) {
        hint.setText(words);
        hint.setVisible(!words.isEmpty());
        hint.getStyleClass().setAll("label", "caption");
        if (!tone.style().isEmpty()) {
            hint.getStyleClass().add(tone.style());
        }
    }
}
