package promocast.ui.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import promocast.engine.whatif.Curve;

/** Reads what a curve of profit by cost says: its peak, its value and its slope at a point. */
record Reading(List<Curve.Point> points) {
    static Reading of(Curve curve) {
        return new Reading(
                curve.points().stream().filter(point -> !point.y().isWithheld()).toList());
    }

    /** The highest point. */
    Optional<Curve.Point> peak() {
        return points.stream().max(Comparator.comparingDouble(point -> point.y().value()));
    }

    /** Value at {@code x}, between the points in a straight line; NaN outside them. */
    double at(double x) {
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            if (from.x() <= x && x <= to.x()) {
                double share = to.x() == from.x() ? 0 : (x - from.x()) / (to.x() - from.x());
                return from.y().value() + share * (to.y().value() - from.y().value());
            }
        }
        return Double.NaN;
    }

    /** What one more unit of x adds at {@code x}: 0 at and beyond the peak, where more would not be spent. */
    double gainOfOneMore(double x) {
        if (peak().isEmpty() || x >= peak().get().x()) {
            return 0;
        }
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            if (x < to.x() && to.x() > from.x()) {
                return Math.max(0, (to.y().value() - from.y().value()) / (to.x() - from.x()));
            }
        }
        return 0;
    }
}
