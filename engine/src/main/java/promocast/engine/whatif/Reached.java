package promocast.engine.whatif;

import java.util.Arrays;
import java.util.function.Function;
import promocast.engine.model.OutcomeMeans;

/**
 * The customers whom a line reaches, with what they do with its offer and without.
 *
 * @param rows their indices; not copied
 * @param with means under the offer
 * @param without means without an offer
 */
record Reached(int[] rows, Means with, Means without) {
    /**
     * One way to forecast: live, blend, ...
     *
     * @param with forecasts customers under a setting
     * @param without forecasts customers without an offer
     */
    record Source(Predictor with, Function<int[], Means> without) {}

    /** Forecasts customers. */
    interface Predictor {
        /** Means of the given customers under a setting. */
        OutcomeMeans predict(int[] rows, double[] setting);
    }

    /** Picks the customers by the line's rule and forecasts them. */
    static Reached of(LineSpec spec, Audience audience, Source source) {
        if (!spec.picksBest()) {
            var rows = audience.draw(spec.rows(), spec.reach());
            return forecast(spec, rows, source);
        }
        return forecast(spec, spec.rows(), source).best(spec, spec.reach());
    }

    /** Forecasts the given customers. */
    static Reached forecast(LineSpec spec, int[] rows, Source source) {
        return new Reached(
                rows,
                Means.of(source.with().predict(rows, spec.setting())),
                source.without().apply(rows));
    }

    /** What the line's sums are. */
    LineSums sums(LineSpec spec) {
        return LineSums.of(spec, with, without, rows.length);
    }

    /** The {@code count} of them with the most extra profit per cost, in the order of the table. */
    Reached best(LineSpec spec, int count) {
        if (count >= rows.length) {
            return this;
        }
        var keys = keys(spec);
        var last = count == 0 ? Long.MIN_VALUE : Selection.nth(keys.clone(), count - 1);
        var positions = new int[count];
        var at = 0;
        for (int i = 0; i < keys.length && at < count; i++) {
            if (keys[i] <= last) {
                positions[at++] = i;
            }
        }
        return pick(positions);
    }

    /** Those with the given indices; both lists ascend. */
    Reached among(int[] chosen) {
        if (chosen == rows) {
            return this;
        }
        var positions = new int[chosen.length];
        var at = 0;
        for (int i = 0; i < chosen.length; i++) {
            while (rows[at] != chosen[i]) {
                at++;
            }
            positions[i] = at;
        }
        return pick(positions);
    }

    /** Those at the given positions. */
    Reached pick(int[] positions) {
        var picked = new int[positions.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = rows[positions[i]];
        }
        return new Reached(picked, with.gather(positions), without.gather(positions));
    }

    /** Positions by extra profit per cost, the most first; equal ones in the order of the table. */
    int[] order(LineSpec spec) {
        var keys = keys(spec);
        Arrays.sort(keys);
        var order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    private long[] keys(LineSpec spec) {
        var gains = Gains.of(spec, this);
        var keys = new long[rows.length];
        for (int i = 0; i < keys.length; i++) {
            var bits = Float.floatToIntBits((float) -gains.ratio(i));
            keys[i] = (long) (bits ^ (bits >> 31 & 0x7FFFFFFF)) << 32 | i;
        }
        return keys;
    }
}
