package promocast.ui.chart;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import promocast.resources.Fonts;

/** Draws on a canvas. */
final class CanvasPen implements Pen {
    private static final int KEPT_WIDTHS = 2000;
    private static final double HALO = 3;

    private final GraphicsContext canvas;
    private final Map<Ink, Color> colours;
    private final Map<Lettering.Face, Map<Double, Font>> fonts = new EnumMap<>(Lettering.Face.class);
    private final Map<String, Double> widths = new HashMap<>();

    CanvasPen(GraphicsContext canvas, Map<Ink, Color> colours) {
        this.canvas = canvas;
        this.colours = new EnumMap<>(colours);
        canvas.setLineJoin(StrokeLineJoin.ROUND);
        canvas.setLineCap(StrokeLineCap.BUTT);
        canvas.setTextBaseline(VPos.BASELINE);
    }

    void clear(double width, double height) {
        canvas.clearRect(0, 0, width, height);
    }

    @Override
    public void path(double[] xs, double[] ys, Stroke stroke) {
        use(stroke);
        canvas.strokePolyline(xs, ys, xs.length);
    }

    @Override
    public void area(double[] xs, double[] ys, Ink ink, double opacity) {
        var colour = colour(ink);
        canvas.setFill(opacity < 1 ? colour.deriveColor(0, 1, 1, opacity) : colour);
        canvas.fillPolygon(xs, ys, xs.length);
    }

    @Override
    public void box(double x, double y, double width, double height, double radius, Ink ink) {
        canvas.setFill(colour(ink));
        if (radius > 0) {
            canvas.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        } else {
            canvas.fillRect(x, y, width, height);
        }
    }

    @Override
    public void dot(double x, double y, double radius, Ink fill, Stroke rim) {
        canvas.setFill(colour(fill));
        canvas.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        if (rim.width() > 0) {
            use(rim);
            canvas.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        canvas.setFont(font(lettering));
        canvas.setTextAlign(
                switch (lettering.anchor()) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        if (lettering.halo()) {
            use(Stroke.solid(Ink.PANEL, HALO));
            canvas.strokeText(text, x, y);
        }
        canvas.setFill(colour(lettering.ink()));
        canvas.fillText(text, x, y);
    }

    @Override
    public double width(String text, Lettering lettering) {
        if (widths.size() > KEPT_WIDTHS) {
            widths.clear();
        }
        return widths.computeIfAbsent(lettering.face() + " " + lettering.size() + " " + text, key -> {
            var ruler = new Text(text);
            ruler.setFont(font(lettering));
            return ruler.getLayoutBounds().getWidth();
        });
    }

    private void use(Stroke stroke) {
        canvas.setStroke(colour(stroke.ink()));
        canvas.setLineWidth(stroke.width());
        canvas.setLineDashes(
                stroke.dash().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private Color colour(Ink ink) {
        return colours.getOrDefault(ink, Color.GRAY);
    }

    private Font font(Lettering lettering) {
        return fonts.computeIfAbsent(lettering.face(), face -> new HashMap<>())
                .computeIfAbsent(lettering.size(), size -> Font.font(family(lettering.face()), size));
    }

    static String family(Lettering.Face face) {
        return switch (face) {
            case REGULAR -> Fonts.REGULAR.family();
            case MEDIUM -> Fonts.MEDIUM.family();
            case SEMI_BOLD -> Fonts.SEMI_BOLD.family();
        };
    }
}
