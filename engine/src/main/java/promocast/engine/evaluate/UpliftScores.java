package promocast.engine.evaluate;

import java.util.ArrayList;
import java.util.List;
import promocast.engine.Interval;
import promocast.engine.evaluate.Cumulative.Kind;

/**
 * How well a score tells customers apart; bootstrap ranges, drawn within the treated and the control group.
 *
 * @param qini Qini coefficient; withheld for outcomes that are not 0/1 or have one value only
 * @param auuc normalised area under the uplift curve; withheld likewise
 * @param upliftAt10 uplift among the best 10 %
 * @param upliftAt30 uplift among the best 30 %
 * @param averageEffect difference of the means, treated less control
 * @param curve extra responses per 1,000 customers of all if the best share is treated, from share 0 to 1
 */
public record UpliftScores(
        Interval qini,
        Interval auuc,
        Interval upliftAt10,
        Interval upliftAt30,
        Interval averageEffect,
        List<Point> curve) {
    private static final int MEASURES = 5;
    private static final int STEPS = 20;

    public UpliftScores {
        curve = List.copyOf(curve);
    }

    /** A point of the gain curve: share treated (0 to 1), extra responses per 1,000 customers. */
    public record Point(double share, Interval gain) {}

    /** Measures a sample, all with the same replicates. */
    public static UpliftScores of(UpliftSample sample, Bootstrap bootstrap) {
        boolean normal = UpliftMetrics.hasBothResponses(sample);
        var intervals = bootstrap.intervals(sample.treated(), counts -> statistics(sample, normal, counts));
        var curve = new ArrayList<Point>(STEPS + 1);
        curve.add(new Point(0, Interval.exact(0)));
        for (int step = 1; step <= STEPS; step++) {
            curve.add(new Point(step / (double) STEPS, intervals.get(MEASURES + step - 1)));
        }
        return new UpliftScores(
                intervals.get(0), intervals.get(1), intervals.get(2), intervals.get(3), intervals.get(4), curve);
    }

    private static double[] statistics(UpliftSample sample, boolean normal, int[] counts) {
        var ranked = sample.ranked(counts);
        double[] values = new double[MEASURES + STEPS];
        values[0] = normal ? ranked.normalisedArea(Kind.QINI, sample.perfect(Kind.QINI, counts)) : Double.NaN;
        values[1] = normal ? ranked.normalisedArea(Kind.UPLIFT, sample.perfect(Kind.UPLIFT, counts)) : Double.NaN;
        values[2] = UpliftMetrics.upliftAt(sample, 0.1, counts);
        values[3] = UpliftMetrics.upliftAt(sample, 0.3, counts);
        values[4] = UpliftMetrics.upliftAt(sample, 1, counts);
        for (int step = 1; step <= STEPS; step++) {
            double n = sample.size() * (step / (double) STEPS);
            values[MEASURES + step - 1] = ranked.at(Kind.UPLIFT, n) / sample.size() * 1000;
        }
        return values;
    }
}
