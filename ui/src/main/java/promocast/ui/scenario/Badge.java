package promocast.ui.scenario;

import javafx.scene.control.Label;

/** The letter of a scenario in a square of its colour: A blue as the plan, B purple, C gold, others grey. */
public final class Badge extends Label {
    /** The badge of a letter. */
    public Badge(String letter) {
        super(letter);
        getStyleClass().addAll("scenario-badge", "scenario-" + (letter.compareTo("C") <= 0 ? letter : "other"));
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }
}
