package promocast.engine.report;

import java.util.stream.IntStream;
import promocast.engine.Interval;
import promocast.engine.whatif.Curve;

/** The curves in the report of the invented coupon shop. */
final class FixtureCurves {
    private FixtureCurves() {}

    static Curve budgetCurve() {
        return curve(
                new double[] {0, 10, 25, 50, 75, 100, 125, 153, 180, 220, 260, 300},
                new double[] {0, 44, 80, 114, 135, 150, 160, 164, 161, 150, 132, 112},
                1000,
                0.15,
                999);
    }

    static Curve doseCurve() {
        var x = new double[] {0, 10, 20, 30, 40, 50, 60};
        var y = new double[] {0.064, 0.079, 0.092, 0.103, 0.111, 0.117, 0.121};
        return new Curve(IntStream.range(0, x.length)
                .mapToObj(i -> new Curve.Point(
                        x[i],
                        Interval.around(y[i], i < 5 ? 0.004 : 0.012 + 0.004 * i),
                        i < 5 ? Interval.around(y[i] + 0.001 * (i % 3 - 1), 0.008) : Interval.withheld(),
                        i >= 5))
                .toList());
    }

    static Curve profitCurve() {
        return curve(new double[] {0, 10, 20, 30, 40, 50}, new double[] {-2, 38, 65, 61, 30, -14}, 1000, 0.15, 40);
    }

    static Curve targetingCurve() {
        return curve(
                new double[] {0, 0.1, 0.2, 0.4, 0.6, 0.8, 1},
                new double[] {0, 9, 15, 19, 18, 15.5, 12.4},
                1000,
                0.3,
                9);
    }

    private static Curve curve(double[] x, double[] y, double unit, double spread, double beyond) {
        return new Curve(IntStream.range(0, x.length)
                .mapToObj(i -> new Curve.Point(
                        x[i] * (unit == 1000 && x[x.length - 1] > 100 ? 1000 : 1),
                        Interval.around(y[i] * unit, Math.abs(y[i]) * unit * spread),
                        Interval.withheld(),
                        x[i] > beyond))
                .toList());
    }
}
