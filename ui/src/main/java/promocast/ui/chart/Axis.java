package promocast.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * One axis.
 *
 * @param min value at its start
 * @param max value at its end, above {@code min}
 * @param ticks the values that are labelled
 * @param label the label of a value
 * @param title what is measured and its unit; empty for none
 */
public record Axis(double min, double max, List<Double> ticks, DoubleFunction<String> label, String title) {
    public Axis {
        ticks = List.copyOf(ticks);
        if (!(max > min)) {
            throw new IllegalArgumentException("max: must be above min " + min + ", found " + max);
        }
    }

    /** An axis that ends at round values around the given ones, with about {@code count} ticks. */
    public static Axis around(double low, double high, int count, DoubleFunction<String> label, String title) {
        double[] range = widened(low, high);
        double step = step((range[1] - range[0]) / count);
        double min = Math.floor(range[0] / step + 1e-9) * step;
        double max = Math.ceil(range[1] / step - 1e-9) * step;
        return new Axis(min, max, ticks(min, max, step), label, title);
    }

    /** An axis that ends at just the given values, with about {@code count} round ticks between. */
    public static Axis exactly(double low, double high, int count, DoubleFunction<String> label, String title) {
        double[] range = widened(low, high);
        double step = step((range[1] - range[0]) / count);
        return new Axis(range[0], range[1], ticks(range[0], range[1], step), label, title);
    }

    /** An axis with ticks at just the given values. */
    public static Axis at(List<Double> ticks, double min, double max, DoubleFunction<String> label, String title) {
        return new Axis(min, max, ticks, label, title);
    }

    /** Where a value lies between {@link #min} (0) and {@link #max} (1). */
    public double share(double value) {
        return (value - min) / (max - min);
    }

    private static double[] widened(double low, double high) {
        double a = Double.isFinite(low) ? low : 0;
        double b = Double.isFinite(high) ? high : a + 1;
        if (b - a > 1e-12 * Math.max(1, Math.abs(a))) {
            return new double[] {a, b};
        }
        double pad = a == 0 ? 1 : Math.abs(a) * 0.5;
        return new double[] {a >= 0 ? Math.max(0, a - pad) : a - pad, a + pad};
    }

    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double share = rough / power;
        double nice = share <= 1 ? 1 : share <= 2 ? 2 : share <= 2.5 ? 2.5 : share <= 5 ? 5 : 10;
        return nice * power;
    }

    private static List<Double> ticks(double min, double max, double step) {
        var ticks = new ArrayList<Double>();
        long first = (long) Math.ceil(min / step - 1e-9);
        for (long k = first; k * step <= max + 1e-9 * step; k++) {
            ticks.add(k * step);
        }
        return ticks;
    }
}
