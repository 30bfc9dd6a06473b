package promocast.ui.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A key number: total, what the campaign adds, ranges. */
public final class KeyCard extends VBox {
    /**
     * What it shows; empty texts take no room.
     *
     * @param value the number
     * @param aside top right: the range of the number
     * @param side right of the number: the same as a count, for instance
     * @param change what the campaign adds
     * @param range range of {@code change}
     * @param note in place of a change
     * @param tone of {@code change}
     * @param beyond whether the number lies beyond the data
     */
    public record Figures(
            String value,
            String aside,
            String side,
            String change,
            String range,
            String note,
            Chip.Tone tone,
            boolean beyond) {
        /** Nothing known yet. */
        public static Figures none() {
            return new Figures("–", "", "", "", "", "", Chip.Tone.ACCENTED, false);
        }
    }

    private static final PseudoClass BEYOND = PseudoClass.getPseudoClass("beyond");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass UNSETTLED = PseudoClass.getPseudoClass("unsettled");

    private final ObjectProperty<Figures> figures = new SimpleObjectProperty<>(Figures.none());
    private final Label value = new Label();
    private final Label aside = new Label();
    private final Label side = new Label();
    private final Label change = new Label();
    private final Label range = new Label();

    /** A card with the given name; {@code key} makes it the one card that matters most. */
    public KeyCard(ObservableValue<String> name, boolean key) {
        super(0);
        getStyleClass().addAll("card", "key-card");
        if (key) {
            getStyleClass().add("key");
        }
        value.getStyleClass().add("key-number");
        aside.getStyleClass().addAll("caption", "range");
        side.getStyleClass().add("caption");
        change.getStyleClass().addAll("small", "medium");
        range.getStyleClass().addAll("caption", "range");
        value.setMinWidth(USE_PREF_SIZE);
        change.setMinWidth(USE_PREF_SIZE);
        for (var label : new Label[] {aside, side, range}) {
            label.setMinWidth(0);
        }
        var first = Parts.row(4, Parts.label(name, "small", "muted"), Parts.spring(), aside);
        var second = Parts.row(6, value, Parts.spring(), side);
        second.setAlignment(Pos.BASELINE_LEFT);
        var third = Parts.row(4, change, range);
        third.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(first, second, third);
        figures.subscribe(this::show);
    }

    /** What it shows. */
    public ObjectProperty<Figures> figuresProperty() {
        return figures;
    }

    /** Dims the numbers that belong to an older plan: all of them, or only the ranges. */
    public void dim(boolean all, boolean ranges) {
        pseudoClassStateChanged(STALE, all);
        pseudoClassStateChanged(UNSETTLED, ranges);
    }

    private void show(Figures now) {
        value.setText(now.value());
        value.pseudoClassStateChanged(BEYOND, now.beyond());
        aside.setText(now.aside());
        side.setText(now.side());
        change.setText(now.change());
        change.setManaged(!now.change().isEmpty());
        range.setText(now.change().isEmpty() ? now.note() : now.range());
        change.getStyleClass().removeAll("accented", "good", "warn", "bad");
        change.getStyleClass().add(now.tone().style());
        setAccessibleText(String.join(" ", now.value(), now.aside(), now.change(), now.range(), now.note()));
    }
}
