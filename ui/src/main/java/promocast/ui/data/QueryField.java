package promocast.ui.data;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import promocast.ui.control.Parts;

/** A field whose text is a question: asked on Enter, or when typing rests for a moment; Escape clears it. */
final class QueryField extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass WITHIN = PseudoClass.getPseudoClass("within");
    private static final Duration REST = Duration.millis(350);

    private final TextField field = new TextField();
    private final Consumer<String> ask;
    private final PauseTransition rest = new PauseTransition(REST);
    private boolean showing;

    QueryField(String icon, ObservableValue<String> prompt, double width, Consumer<String> ask) {
        super(6);
        this.ask = ask;
        getStyleClass().add("query-field");
        setPrefWidth(width);
        setMinWidth(110);
        field.promptTextProperty().bind(prompt);
        field.accessibleTextProperty().bind(prompt);
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().addAll(Parts.icon(icon, "muted", "inline-icon"), field);
        rest.setOnFinished(over -> ask());
        field.textProperty().addListener((property, was, now) -> {
            if (!showing) {
                rest.playFromStart();
            }
        });
        field.setOnAction(entered -> ask());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                ask();
                event.consume();
            }
        });
        field.focusedProperty().addListener((property, was, now) -> pseudoClassStateChanged(WITHIN, now));
    }

    TextField field() {
        return field;
    }

    /** Shows a question that was asked elsewhere; one that is being typed stays. */
    void show(String text) {
        if (!field.isFocused() && !field.getText().equals(text)) {
            showing = true;
            field.setText(text);
            showing = false;
        }
    }

    /** Marks the question as one that cannot be understood. */
    void wrong(boolean now) {
        pseudoClassStateChanged(WRONG, now);
    }

    private void ask() {
        rest.stop();
        ask.accept(field.getText());
    }
}
