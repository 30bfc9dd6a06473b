package promocast.ui.control;

import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A field for one number. It shows the number with its unit, and bare while it is typed; Enter or leaving it takes the
 * number, Escape does not, the arrows move it by one notch. What is no number, or out of bounds, is not taken.
 */
public final class NumberField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final DoubleFunction<String> words;
    private final DoubleConsumer edited;
    private double min;
    private double max;
    private double notch;
    private double value = Double.NaN;

    /**
     * A field without bounds.
     *
     * @param words a number with its unit
     * @param edited gets what the planner types
     */
    public NumberField(DoubleFunction<String> words, DoubleConsumer edited) {
        this.words = words;
        this.edited = edited;
        bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1);
        getStyleClass().add("number-field");
        setAlignment(Pos.CENTER_RIGHT);
        setPrefWidth(76);
        setMinWidth(56);
        focusedProperty().addListener((property, was, now) -> {
            if (now) {
                setText(bare());
                selectAll();
            } else {
                take();
                display();
            }
        });
        textProperty()
                .addListener((property, was, now) -> pseudoClassStateChanged(WRONG, isFocused() && parsed().isEmpty()));
        setOnAction(entered -> {
            take();
            setText(bare());
            selectAll();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Sets what may be typed, and how far an arrow moves. */
    public void bounds(double low, double high, double step) {
        min = low;
        max = high;
        notch = step;
    }

    /** Shows a number; NaN shows a dash. Not reported as an edit. */
    public void show(double number) {
        value = number;
        if (!isFocused()) {
            display();
        }
    }

    private void display() {
        setText(Double.isNaN(value) ? "–" : words.apply(value));
        pseudoClassStateChanged(WRONG, false);
    }

    private String bare() {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    private OptionalDouble parsed() {
        var digits =
                getText().replaceAll("[^0-9.,eE+\\-−]", "").replace(",", "").replace('−', '-');
        try {
            double number = Double.parseDouble(digits);
            return number >= min && number <= max ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException none) {
            return OptionalDouble.empty();
        }
    }

    private void take() {
        parsed().ifPresent(number -> {
            if (number != value) {
                value = number;
                edited.accept(number);
            }
        });
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            double step = event.getCode() == KeyCode.UP ? notch : -notch;
            double next = Math.min(Math.max(value + step, min), max);
            if (next != value) {
                value = next;
                setText(bare());
                edited.accept(next);
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            setText(bare());
            selectAll();
        }
    }
}
