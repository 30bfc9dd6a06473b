package promocast.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;

/**
 * A region that is drawn with a {@link Pen}. Its colours come from the style sheets ({@link Ink}), so it changes
 * with the theme; it is drawn at most once a frame, however often {@link #redraw()} is asked for.
 */
public abstract class InkPane extends Region {
    private static final StyleablePropertyFactory<InkPane> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final Map<Ink, CssMetaData<InkPane, Color>> META = meta();

    private final Map<Ink, StyleableProperty<Color>> inks = new EnumMap<>(Ink.class);
    private final Canvas canvas = new Canvas();

    /** An empty surface. */
    protected InkPane() {
        getStyleClass().add("ink");
        for (var ink : Ink.values()) {
            var property =
                    new javafx.css.SimpleStyleableObjectProperty<>(META.get(ink), this, ink.property(), Color.GRAY);
            property.addListener((value, was, now) -> redraw());
            inks.put(ink, property);
        }
        getChildren().add(canvas);
        canvas.setMouseTransparent(true);
    }

    /** Draws everything, on a surface of the given size. */
    protected abstract void paint(Pen pen, double width, double height);

    /** Asks for a new drawing with the next frame. */
    protected final void redraw() {
        setNeedsLayout(true);
        requestLayout();
    }

    /** A picture of it at the given scale, on the colour of the surface. */
    public final WritableImage picture(double scale) {
        var copy = new Canvas(getWidth() * scale, getHeight() * scale);
        var canvasPen = new CanvasPen(copy.getGraphicsContext2D(), colours());
        copy.getGraphicsContext2D().transform(new javafx.scene.transform.Affine(new Scale(scale, scale)));
        canvasPen.box(0, 0, getWidth(), getHeight(), 0, Ink.PANEL);
        paint(canvasPen, getWidth(), getHeight());
        return copy.snapshot(new SnapshotParameters(), null);
    }

    /** The same drawing as an SVG document. */
    public final String svg() {
        var pen = new SvgPen(colours(), new CanvasPen(canvas.getGraphicsContext2D(), colours()));
        paint(pen, getWidth(), getHeight());
        return pen.document(getWidth(), getHeight());
    }

    @Override
    protected void layoutChildren() {
        double width = Math.ceil(getWidth());
        double height = Math.ceil(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        if (width > 0 && height > 0) {
            var pen = new CanvasPen(canvas.getGraphicsContext2D(), colours());
            pen.clear(width, height);
            paint(pen, getWidth(), getHeight());
        }
    }

    private Map<Ink, Color> colours() {
        var colours = new EnumMap<Ink, Color>(Ink.class);
        inks.forEach((ink, property) -> colours.put(ink, property.getValue()));
        return colours;
    }

    private static Map<Ink, CssMetaData<InkPane, Color>> meta() {
        var all = new EnumMap<Ink, CssMetaData<InkPane, Color>>(Ink.class);
        for (var ink : Ink.values()) {
            Function<InkPane, StyleableProperty<Color>> property = pane -> pane.inks.get(ink);
            all.put(ink, FACTORY.createColorCssMetaData(ink.property(), property, Color.GRAY, false));
        }
        return all;
    }

    /** The CSS properties of this class: those of a region, and one per ink. */
    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        var all = new ArrayList<CssMetaData<? extends Styleable, ?>>(Region.getClassCssMetaData());
        Arrays.stream(Ink.values()).map(META::get).forEach(all::add);
        return List.copyOf(all);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return Inks.ALL;
    }

    private static final class Inks {
        private static final List<CssMetaData<? extends Styleable, ?>> ALL = getClassCssMetaData();
    }
}
