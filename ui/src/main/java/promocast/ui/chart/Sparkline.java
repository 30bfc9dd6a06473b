package promocast.ui.chart;

import java.util.Arrays;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A tiny line without axes, or a tiny histogram. */
public final class Sparkline extends InkPane {
    /**
     * What it shows.
     *
     * @param values heights from left to right; a NaN leaves a gap
     * @param bars whether as bars from 0, else as a line from the lowest to the highest
     * @param ink colour
     */
    public record Spark(double[] values, boolean bars, Ink ink) {
        public Spark {
            values = values.clone();
        }

        @Override
        public double[] values() {
            return values.clone();
        }
    }

    private final ObjectProperty<Spark> spark = new SimpleObjectProperty<>(new Spark(new double[0], false, Ink.PLAN));

    /** An empty one of the given size in pixels. */
    public Sparkline(double width, double height) {
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(Double.MAX_VALUE, height);
        spark.addListener((property, was, now) -> redraw());
    }

    /** What it shows. */
    public ObjectProperty<Spark> sparkProperty() {
        return spark;
    }

    @Override
    protected void paint(Pen pen, double width, double height) {
        var now = spark.get();
        double[] values = now.values();
        if (values.length == 0) {
            return;
        }
        double max = Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
        if (now.bars()) {
            bars(pen, values, max, now.ink(), width, height);
        } else {
            line(pen, values, max, now.ink(), width, height);
        }
    }

    private static void bars(Pen pen, double[] values, double max, Ink ink, double width, double height) {
        double gap = values.length > 12 ? 1 : 2;
        double wide = (width - gap * (values.length - 1)) / values.length;
        for (int i = 0; i < values.length; i++) {
            double high = max > 0 && values[i] > 0 ? Math.max(1, values[i] / max * height) : 0;
            pen.box(i * (wide + gap), height - high, wide, high, Math.min(1, wide / 2), ink);
        }
    }

    private static void line(Pen pen, double[] values, double max, Ink ink, double width, double height) {
        double min = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double span = max > min ? max - min : 1;
        int n = (int) Arrays.stream(values).filter(Double::isFinite).count();
        var xs = new double[n];
        var ys = new double[n];
        int k = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                xs[k] = 1 + (width - 2) * i / Math.max(1, values.length - 1);
                ys[k++] = 2 + (height - 4) * (1 - (values[i] - min) / span);
            }
        }
        pen.path(xs, ys, Stroke.solid(ink, 1.6));
    }
}
