package promocast.ui.chart;

import java.util.Locale;
import java.util.Map;
import javafx.scene.paint.Color;

/** Writes the strokes of a chart as an SVG document. */
final class SvgPen implements Pen {
    private final Map<Ink, Color> colours;
    private final Pen ruler;
    private final StringBuilder body = new StringBuilder();

    /** @param ruler measures texts */
    SvgPen(Map<Ink, Color> colours, Pen ruler) {
        this.colours = colours;
        this.ruler = ruler;
    }

    /** The whole document. */
    String document(double width, double height) {
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$.0f\" height=\"%2$.0f\" "
                        + "viewBox=\"0 0 %1$.0f %2$.0f\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"%3$s\"/>%n%4$s</svg>%n",
                width,
                height,
                hex(Ink.PANEL),
                body);
    }

    @Override
    public void path(double[] xs, double[] ys, Stroke stroke) {
        write("<polyline points=\"%s\" fill=\"none\" %s/>", points(xs, ys), stroke(stroke));
    }

    @Override
    public void area(double[] xs, double[] ys, Ink ink, double opacity) {
        write("<polygon points=\"%s\" %s/>", points(xs, ys), fill(ink, opacity));
    }

    @Override
    public void box(double x, double y, double width, double height, double radius, Ink ink) {
        write(
                "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" rx=\"%.1f\" %s/>",
                x, y, Math.max(0, width), Math.max(0, height), radius, fill(ink, 1));
    }

    @Override
    public void dot(double x, double y, double radius, Ink fill, Stroke rim) {
        var edge = rim.width() > 0 ? stroke(rim) : "";
        write("<circle cx=\"%.2f\" cy=\"%.2f\" r=\"%.2f\" %s %s/>", x, y, radius, fill(fill, 1), edge);
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        var anchor = lettering.anchor().name().toLowerCase(Locale.ROOT);
        var halo = lettering.halo()
                ? "paint-order=\"stroke\" stroke=\"%s\" stroke-width=\"3\" ".formatted(hex(Ink.PANEL))
                : "";
        write(
                "<text x=\"%.2f\" y=\"%.2f\" font-family=\"%s, Inter, 'Noto Sans SC', sans-serif\" font-size=\"%.0f\" "
                        + "font-weight=\"%d\" text-anchor=\"%s\" %s%s>%s</text>",
                x,
                y,
                CanvasPen.family(lettering.face()),
                lettering.size(),
                400 + 100 * lettering.face().ordinal(),
                anchor,
                halo,
                fill(lettering.ink(), 1),
                text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    @Override
    public double width(String text, Lettering lettering) {
        return ruler.width(text, lettering);
    }

    private void write(String pattern, Object... values) {
        body.append(String.format(Locale.ROOT, pattern, values)).append(System.lineSeparator());
    }

    private static String points(double[] xs, double[] ys) {
        var text = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            text.append(String.format(Locale.ROOT, "%.2f,%.2f ", xs[i], ys[i]));
        }
        return text.toString().strip();
    }

    private String stroke(Stroke stroke) {
        var dash = stroke.dash().isEmpty()
                ? ""
                : " stroke-dasharray=\"%s\"".formatted(stroke.dash().toString().replaceAll("[\\[\\],]", ""));
        return String.format(
                Locale.ROOT, "stroke=\"%s\" stroke-width=\"%.1f\"%s", hex(stroke.ink()), stroke.width(), dash);
    }

    private String fill(Ink ink, double opacity) {
        double whole = colour(ink).getOpacity() * opacity;
        return String.format(Locale.ROOT, "fill=\"%s\" fill-opacity=\"%.2f\"", hex(ink), whole);
    }

    private Color colour(Ink ink) {
        return colours.getOrDefault(ink, Color.GRAY);
    }

    private String hex(Ink ink) {
        var colour = colour(ink);
        return "#%02X%02X%02X"
                .formatted(
                        Math.round(colour.getRed() * 255),
                        Math.round(colour.getGreen() * 255),
                        Math.round(colour.getBlue() * 255));
    }
}
