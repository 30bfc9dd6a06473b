package promocast.ui.chart;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;

/** One horizontal bar made of parts, with gaps of one pixel; no part that is there is thinner than three. */
public final class StackedBar extends InkPane {
    /**
     * What the bar shows.
     *
     * @param parts from left to right
     * @param whole value at the right end of the track; at least the sum of the parts
     * @param track whether the empty rest is drawn
     * @param words what screen readers say
     */
    public record Stack(List<Part> parts, double whole, boolean track, String words) {
        public Stack {
            parts = List.copyOf(parts);
        }
    }

    /** A part: its value, its colour, and how strong the colour is (0 to 1). */
    public record Part(double value, Ink ink, double opacity) {
        /** A part in full colour. */
        public static Part of(double value, Ink ink) {
            return new Part(value, ink, 1);
        }
    }

    private static final double THINNEST = 3;

    private final ObjectProperty<Stack> stack = new SimpleObjectProperty<>(new Stack(List.of(), 1, false, ""));

    /** A bar of the given height in pixels. */
    public StackedBar(double height) {
        getStyleClass().add("stacked-bar");
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setMinWidth(20);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        stack.addListener((property, was, now) -> {
            setAccessibleText(now.words());
            redraw();
        });
    }

    /** What it shows. */
    public ObjectProperty<Stack> stackProperty() {
        return stack;
    }

    @Override
    protected void paint(Pen pen, double width, double height) {
        var now = stack.get();
        if (now.track()) {
            pen.box(0, 0, width, height, Math.min(3, height / 2), Ink.HOVER);
        }
        var shown = now.parts().stream().filter(part -> part.value() > 0).toList();
        if (shown.isEmpty() || !(now.whole() > 0)) {
            return;
        }
        double sum = shown.stream().mapToDouble(Part::value).sum();
        double room = width * Math.min(1, sum / now.whole()) - (shown.size() - 1);
        double x = 0;
        for (var part : shown) {
            double wide = Math.max(THINNEST, room * part.value() / sum);
            double end = Math.min(width, x + wide);
            pen.area(new double[] {x, end, end, x}, new double[] {0, 0, height, height}, part.ink(), part.opacity());
            x = end + 1;
        }
    }
}
