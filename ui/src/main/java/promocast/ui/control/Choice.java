package promocast.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import promocast.ui.text.Texts;

/**
 * A named list of choices, one of them taken.
 *
 * @param <T> the choices
 */
public final class Choice<T> extends VBox {
    private final ComboBox<T> box = new ComboBox<>();
    private final Function<T, String> words;
    private boolean showing;

    /**
     * Choices under a name.
     *
     * @param words what a choice is called, in the language of now
     * @param chosen called when the planner has taken another one
     */
    public Choice(Texts texts, ObservableValue<String> name, Function<T, String> words, Consumer<T> chosen) {
        super(3);
        this.words = words;
        var label = Parts.label(name, "caption");
        label.setLabelFor(box);
        box.accessibleTextProperty().bind(name);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new Words());
        box.setOnAction(event -> {
            if (!showing && box.getValue() != null) {
                chosen.accept(box.getValue());
            }
        });
        getChildren().addAll(label, box);
        texts.localeProperty().addListener((property, was, now) -> show(List.copyOf(box.getItems()), box.getValue()));
    }

    /** Offers other choices and takes one of them; nobody is told. */
    public void show(List<T> choices, T taken) {
        showing = true;
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        // the words of a choice may have changed though the choice has not
        box.setValue(null);
        box.setConverter(new Words());
        box.setValue(taken);
        showing = false;
    }

    /** The list, for a width or an id. */
    public ComboBox<T> box() {
        return box;
    }

    private final class Words extends StringConverter<T> {
        @Override
        public String toString(T choice) {
            return choice == null ? "" : words.apply(choice);
        }

        @Override
        public T fromString(String text) {
            return box.getValue();
        }
    }
}
