package promocast.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import promocast.data.ActionSpace;

/**
 * One value of one lever against that lever's control, all other levers as logged; with arms, an arm against control.
 *
 * @param key name of the arm, or column and value such as {@code face=10}
 * @param lever index of the lever
 * @param value its value
 * @param control its control
 */
record Comparison(String key, int lever, double value, double control) {
    /** Fewer rows than this at a value or at its control cannot be compared. */
    static final int FEWEST_ROWS = 30;

    private static final int MOST_VALUES = 6;

    /**
     * The comparisons that a log can answer: values and controls that at least 30 rows had, at most 6 values a lever.
     */
    static List<Comparison> of(ActionSpace actions) {
        var found = new ArrayList<Comparison>();
        for (int j = 0; j < actions.levers().size(); j++) {
            var lever = actions.levers().get(j);
            int at = lever.logged().indexOf(lever.control());
            if (at >= 0 && lever.rows().get(at) >= FEWEST_ROWS) {
                found.addAll(values(lever, j, actions.arms()));
            }
        }
        return found;
    }

    private static List<Comparison> values(ActionSpace.Lever lever, int index, boolean arms) {
        var found = new ArrayList<Comparison>();
        for (int i = 0; i < lever.logged().size(); i++) {
            double value = lever.logged().get(i);
            if (value != lever.control() && lever.rows().get(i) >= FEWEST_ROWS) {
                found.add(new Comparison(key(lever, value, arms), index, value, lever.control()));
            }
        }
        if (found.size() <= MOST_VALUES) {
            return found;
        }
        var spread = new ArrayList<Comparison>();
        for (int i = 0; i < MOST_VALUES; i++) {
            spread.add(found.get(i * (found.size() - 1) / (MOST_VALUES - 1)));
        }
        return spread;
    }

    private static String key(ActionSpace.Lever lever, double value, boolean arms) {
        if (arms) {
            return lever.categories().get((int) value);
        }
        var text = !lever.numeric()
                ? lever.categories().get((int) value)
                : value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        return lever.column() + "=" + text;
    }

    /** Rows that had this lever at another value than control: those whose other levers make sense together with it. */
    int[] reference(double[][] settings) {
        return IntStream.range(0, settings.length)
                .filter(i -> settings[i][lever] != control)
                .toArray();
    }

    /**
     * For each row a setting of some row of the reference, drawn at random; with {@code couponOnly} only for rows at
     * control and only its other coupon fields, which mean nothing there.
     */
    double[][] withOthers(double[][] settings, ActionSpace actions, boolean couponOnly, long seed) {
        var reference = reference(settings);
        var random = new SplittableRandom(seed);
        boolean coupon = actions.levers().get(lever).field().startsWith("coupon.");
        var completed = new double[settings.length][];
        for (int i = 0; i < completed.length; i++) {
            var drawn = settings[reference[random.nextInt(reference.length)]];
            completed[i] = couponOnly ? settings[i].clone() : drawn.clone();
            for (int j = 0; couponOnly && coupon && settings[i][lever] == control && j < drawn.length; j++) {
                if (actions.levers().get(j).field().startsWith("coupon.")) {
                    completed[i][j] = drawn[j];
                }
            }
        }
        return completed;
    }

    /** The setting with this lever at {@code to} and, where that makes other fields irrelevant, these at control. */
    double[] at(double[] setting, double to, OfferCode code) {
        var changed = setting.clone();
        changed[lever] = to;
        return code.canonical(changed);
    }

    /** Codes (n x o) of the given settings with this lever at {@code to}. */
    float[] offers(double[][] settings, double to, OfferCode code) {
        var offers = new float[settings.length * code.width()];
        for (int i = 0; i < settings.length; i++) {
            code.encode(at(settings[i], to, code), offers, i * code.width());
        }
        return offers;
    }

    /** Whether each of the given settings hands out a coupon with this lever at {@code to}. */
    boolean[] coupons(double[][] settings, double to, OfferCode code) {
        var coupons = new boolean[settings.length];
        for (int i = 0; i < settings.length; i++) {
            coupons[i] = code.hasCoupon(at(settings[i], to, code));
        }
        return coupons;
    }
}
