package promocast.ui.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A part that folds to its title and one line that sums it up. */
public final class Fold extends VBox {
    private final BooleanProperty open = new SimpleBooleanProperty(true);

    /**
     * An open part.
     *
     * @param title what it is about
     * @param summary what stands there while it is folded
     * @param act name of the button that folds it
     */
    public Fold(
            ObservableValue<String> title, ObservableValue<String> summary, ObservableValue<String> act, Node content) {
        super(4);
        var button = Parts.iconButton("fth-chevron-down", act, this::turn);
        button.getStyleClass().add("fold");
        open.subscribe(now -> button.setGraphic(Parts.icon(now ? "fth-chevron-down" : "fth-chevron-right", "muted")));
        var line = Parts.label(summary, "caption");
        line.setMinWidth(0);
        line.setTooltip(Parts.tooltip(summary));
        line.visibleProperty().bind(open.not());
        line.managedProperty().bind(line.visibleProperty());
        var words = new VBox(Parts.label(title, "caption", "strong"), line);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        words.setMinWidth(0);
        var head = Parts.row(4, words, button);
        javafx.scene.layout.HBox.setHgrow(words, Priority.ALWAYS);
        head.setCursor(Cursor.HAND);
        head.setOnMouseClicked(clicked -> turn());
        getChildren().addAll(head, Parts.shownWhile(open, content));
    }

    /** Whether the content is shown. */
    public BooleanProperty openProperty() {
        return open;
    }

    private void turn() {
        open.set(!open.get());
    }
}
