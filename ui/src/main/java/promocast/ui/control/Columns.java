package promocast.ui.control;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/**
 * The columns of a room: panels of a fixed width at the sides, which can be dragged, and a middle that takes the rest.
 * In a narrow window the panels take their least width, in a wide one more than usual.
 */
public final class Columns extends SplitPane {
    /** Below this width of the room the window counts as narrow. */
    private static final double NARROW = 1300;
    /** From this width of the room on the window counts as wide. */
    private static final double WIDE = 1600;

    private final Optional<Panel> left;
    private final Optional<Panel> right;
    private final BooleanBinding narrow;
    private final BooleanBinding wide;
    private int placed = -1;

    /**
     * A panel at a side.
     *
     * @param content what it shows
     * @param least its width in a narrow window, in pixels; it never gets smaller
     * @param usual its width otherwise
     * @param most its width in a wide window
     */
    public record Panel(Region content, double least, double usual, double most) {}

    /** Columns with panels at one side or both. */
    public Columns(Optional<Panel> left, Region middle, Optional<Panel> right) {
        this.left = left;
        this.right = right;
        this.narrow = Bindings.createBooleanBinding(() -> getWidth() < NARROW, widthProperty());
        this.wide = Bindings.createBooleanBinding(() -> getWidth() >= WIDE, widthProperty());
        getStyleClass().add("columns");
        left.ifPresent(this::add);
        getItems().add(middle);
        right.ifPresent(this::add);
        // a position that is set while the pane lays itself out is lost
        widthProperty().addListener((value, was, now) -> Platform.runLater(this::place));
    }

    /** Whether the window is narrow. */
    public BooleanBinding narrow() {
        return narrow;
    }

    /** Whether the window is wide. */
    public BooleanBinding wide() {
        return wide;
    }

    private void add(Panel panel) {
        panel.content().setMinWidth(panel.least());
        SplitPane.setResizableWithParent(panel.content(), false);
        getItems().add(panel.content());
    }

    private void place() {
        int size = getWidth() < NARROW ? 0 : getWidth() >= WIDE ? 2 : 1;
        if (getWidth() > 0 && size != placed) {
            placed = size;
            left.ifPresent(panel -> setDividerPosition(0, width(panel) / getWidth()));
            right.ifPresent(panel -> setDividerPosition(getItems().size() - 2, 1 - width(panel) / getWidth()));
        }
    }

    private double width(Panel panel) {
        return placed == 0 ? panel.least() : placed == 2 ? panel.most() : panel.usual();
    }
}
