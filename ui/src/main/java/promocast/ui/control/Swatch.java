package promocast.ui.control;

import javafx.scene.layout.Region;

/** A small square in the colour of a part of a chart, for legends. */
public final class Swatch extends Region {
    /** @param kind style class of the part, such as {@code persuadable} */
    public Swatch(String kind) {
        getStyleClass().addAll("swatch", kind);
    }
}
