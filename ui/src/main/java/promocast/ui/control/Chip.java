package promocast.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A short word in a rounded ground. */
public final class Chip extends Label {
    /** What a chip means; its colour follows. */
    public enum Tone {
        NEUTRAL(""),
        ACCENTED("accented"),
        GOOD("good"),
        WARN("warn"),
        BAD("bad"),
        OUTLINE("outline");

        private final String style;

        Tone(String style) {
            this.style = style;
        }

        /** Style class of the tone; empty for the neutral one. */
        public String style() {
            return style;
        }
    }

    /** A chip with a changing text. */
    public Chip(ObservableValue<String> text, Tone tone) {
        getStyleClass().add("chip");
        setMinWidth(Region.USE_PREF_SIZE);
        textProperty().bind(text);
        tone(tone);
    }

    /** Changes what it means. */
    public void tone(Tone next) {
        for (var tone : Tone.values()) {
            getStyleClass().remove(tone.style());
        }
        if (!next.style().isEmpty()) {
            getStyleClass().add(next.style());
        }
    }
}
