package promocast.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The scale of a chart's axis.
 *
 * @param min value at its start
 * @param max value at its end
 * @param ticks the values that are marked, 3 to 6 of them
 */
record Axis(double min, double max, List<Double> ticks) {
    private static final double[] STEPS = {1, 2, 5, 10};
    private static final double MOST_INTERVALS = 5;

    Axis {
        ticks = List.copyOf(ticks);
    }

    /** Spans the values exactly, with round marks inside. */
    static Axis exact(DoubleStream values) {
        var range = values.filter(Double::isFinite).summaryStatistics();
        if (range.getCount() == 0 || range.getMin() == range.getMax()) {
            return rounded(
                    range.getCount() == 0
                            ? DoubleStream.of(0, 1)
                            : DoubleStream.of(range.getMin(), range.getMin() + 1));
        }
        var step = step(range.getMax() - range.getMin());
        return new Axis(
                range.getMin(), range.getMax(), marks(Math.ceil(range.getMin() / step - 1e-9), range.getMax(), step));
    }

    /** Reaches from round mark to round mark around the values. */
    static Axis rounded(DoubleStream values) {
        var range = values.filter(Double::isFinite).summaryStatistics();
        var min = range.getCount() == 0 ? 0 : range.getMin();
        var max = range.getCount() == 0 || range.getMax() == min ? min + 1 : range.getMax();
        var step = step(max - min);
        var first = Math.floor(min / step + 1e-9);
        var last = Math.ceil(max / step - 1e-9) * step;
        return new Axis(first * step, last, marks(first, last, step));
    }

    /** Where a value lies between the pixels of the axis' start and end. */
    double position(double value, double start, double end) {
        return start + (value - min) / (max - min) * (end - start);
    }

    private static double step(double span) {
        var power = Math.pow(10, Math.floor(Math.log10(span / MOST_INTERVALS)));
        for (var step : STEPS) {
            if (span / (step * power) <= MOST_INTERVALS) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private static List<Double> marks(double first, double last, double step) {
        var marks = new ArrayList<Double>();
        for (int i = 0; (first + i) * step <= last + step * 1e-9; i++) {
            marks.add((first + i) * step);
        }
        return marks;
    }

    /** The marks in words, in the order of {@link #ticks}. */
    List<String> words(Marks marks) {
        var largest = ticks.stream().mapToDouble(Math::abs).max().orElse(0);
        return ticks.stream().map(tick -> marks.words(tick, largest)).toList();
    }
}
