package promocast.ui.chart;

import java.util.ArrayList;
import java.util.List;

/** A pen that remembers what it drew. */
final class Strokes implements Pen {
    record Path(double[] xs, double[] ys, Stroke stroke) {}

    record Word(String text, double x, double y, Lettering lettering) {}

    record Area(double[] xs, double[] ys, Ink ink, double opacity) {}

    final List<Path> paths = new ArrayList<>();
    final List<Word> words = new ArrayList<>();
    final List<Area> areas = new ArrayList<>();
    final List<Double> dots = new ArrayList<>();

    @Override
    public void path(double[] xs, double[] ys, Stroke stroke) {
        paths.add(new Path(xs, ys, stroke));
    }

    @Override
    public void area(double[] xs, double[] ys, Ink ink, double opacity) {
        areas.add(new Area(xs, ys, ink, opacity));
    }

    @Override
    public void box(double x, double y, double width, double height, double radius, Ink ink) {
        areas.add(new Area(new double[] {x, x + width}, new double[] {y, y + height}, ink, 1));
    }

    @Override
    public void dot(double x, double y, double radius, Ink fill, Stroke rim) {
        dots.add(x);
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        words.add(new Word(text, x, y, lettering));
    }

    @Override
    public double width(String text, Lettering lettering) {
        return 6.0 * text.length();
    }
}
