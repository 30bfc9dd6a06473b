package promocast.ui.grid;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** The headers of a grid: the first one stays, the others slide under it. An edge between two can be dragged. */
final class GridHeaders extends Region {
    private static final double GRIP = 5;
    private static final double LEAST = 56;

    /** Gets the number of a column and the width that the planner gives it. */
    @FunctionalInterface
    interface Resizing {
        void resize(int column, double width);
    }

    private final Pane moving = new Still();
    private final Pane kept = new Still();
    private final Rectangle clip = new Rectangle();
    private final Resizing resizing;
    private List<Region> shown = List.of();
    private List<Region> grips = List.of();
    private double grabbed;

    GridHeaders(Resizing resizing) {
        this.resizing = resizing;
        getStyleClass().add("grid-headers");
        kept.getStyleClass().add("kept");
        moving.setClip(clip);
        getChildren().addAll(moving, kept);
    }

    void show(List<Region> headers) {
        shown = List.copyOf(headers);
        var made = new ArrayList<Region>();
        for (int i = 0; i < shown.size(); i++) {
            made.add(grip(i));
        }
        grips = made;
        kept.getChildren().setAll(shown.stream().limit(1).toList());
        kept.getChildren().addAll(grips.stream().limit(1).toList());
        moving.getChildren().setAll(shown.stream().skip(1).toList());
        moving.getChildren().addAll(grips.stream().skip(1).toList());
        requestLayout();
    }

    private Region grip(int column) {
        var grip = new Region();
        grip.setCursor(Cursor.H_RESIZE);
        grip.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> grabbed = event.getScreenX());
        grip.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            double width = shown.get(column).getWidth() + event.getScreenX() - grabbed;
            if (width >= LEAST) {
                grabbed = event.getScreenX();
                resizing.resize(column, width);
            }
        });
        return grip;
    }

    /** Moves the headers over their columns. */
    void place(GridWindow window) {
        double high = getHeight();
        for (int i = 0; i < Math.min(shown.size(), window.columns()); i++) {
            double left = i == 0 ? 0 : window.left(i);
            double wide = window.width(i);
            boolean seen = i == 0 || left + wide > window.kept() && left < getWidth();
            shown.get(i).setVisible(seen);
            grips.get(i).setVisible(seen);
            shown.get(i).resizeRelocate(left, 0, wide, high);
            grips.get(i).resizeRelocate(left + wide - GRIP, 0, GRIP, high);
        }
        kept.resizeRelocate(0, 0, window.kept(), high);
        moving.resizeRelocate(0, 0, getWidth(), high);
        clip.setX(window.kept());
        clip.setWidth(Math.max(0, getWidth() - window.kept()));
        clip.setHeight(high);
    }

    @Override
    protected double computePrefHeight(double width) {
        return shown.stream().mapToDouble(header -> header.prefHeight(-1)).max().orElse(0);
    }

    /** A pane whose children are placed by hand. */
    private static final class Still extends Pane {
        @Override
        protected void layoutChildren() {
            // placed by place(GridWindow)
        }
    }
}
