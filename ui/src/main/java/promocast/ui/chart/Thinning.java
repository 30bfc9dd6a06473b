package promocast.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Splits and thins the points of a line before it is drawn. */
final class Thinning {
    private Thinning() {}

    /** A stretch of a line that lies within the data, or beyond them. */
    record Run(List<Series.Point> points, boolean beyond) {}

    /** At most two points a pixel column, the lowest and the highest, so that no peak is lost. */
    static List<Series.Point> thin(List<Series.Point> points, double width) {
        int columns = Math.max(1, (int) width);
        if (points.size() <= 2 * columns) {
            return points;
        }
        double first = points.get(0).x();
        double span = points.get(points.size() - 1).x() - first;
        var kept = new ArrayList<Series.Point>();
        int start = 0;
        for (int i = 1; i <= points.size(); i++) {
            if (i == points.size()
                    || column(points, i, first, span, columns) != column(points, start, first, span, columns)) {
                keepExtremes(points.subList(start, i), kept);
                start = i;
            }
        }
        return kept;
    }

    private static int column(List<Series.Point> points, int i, double first, double span, int columns) {
        return (int) ((points.get(i).x() - first) / span * columns);
    }

    private static void keepExtremes(List<Series.Point> column, List<Series.Point> kept) {
        Comparator<Series.Point> byValue =
                Comparator.comparingDouble(point -> point.y().value());
        var low = column.stream().min(byValue).orElseThrow();
        var high = column.stream().max(byValue).orElseThrow();
        kept.add(low.x() <= high.x() ? low : high);
        if (low != high) {
            kept.add(low.x() <= high.x() ? high : low);
        }
    }

    /** Stretches within and beyond the data; neighbours share a point so that the line does not break. */
    static List<Run> runs(List<Series.Point> points) {
        var runs = new ArrayList<Run>();
        int start = 0;
        for (int i = 1; i < points.size() - 1; i++) {
            if (beyond(points, i) != beyond(points, start)) {
                runs.add(new Run(points.subList(start, i + 1), beyond(points, start)));
                start = i;
            }
        }
        if (!points.isEmpty()) {
            runs.add(new Run(points.subList(start, points.size()), beyond(points, start)));
        }
        return runs;
    }

    /** Whether the stretch from a point to the next lies beyond the data. */
    private static boolean beyond(List<Series.Point> points, int i) {
        return points.get(i).beyond()
                || i + 1 < points.size() && points.get(i + 1).beyond();
    }

    /** Stretches without gaps of unknown values. */
    static List<List<Series.Point>> known(List<Series.Point> points) {
        return split(points, point -> Double.isFinite(point.y().value()));
    }

    /** Stretches whose points all have a range. */
    static List<List<Series.Point>> ranged(List<Series.Point> points) {
        return split(
                points,
                point -> Double.isFinite(point.y().lower())
                        && Double.isFinite(point.y().upper()));
    }

    private static List<List<Series.Point>> split(List<Series.Point> points, Predicate<Series.Point> keep) {
        var parts = new ArrayList<List<Series.Point>>();
        var part = new ArrayList<Series.Point>();
        for (var point : points) {
            if (keep.test(point)) {
                part.add(point);
            } else if (!part.isEmpty()) {
                parts.add(List.copyOf(part));
                part.clear();
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }
}
