package promocast.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import promocast.data.ActionSpace;
import promocast.data.ActionSpace.Lever;
import promocast.engine.net.LevelShifts.Curve;

/**
 * Turns a setting into network inputs: arms and categories one-hot without control; a numeric lever as its distance
 * from control, the logarithm of that and a ramp that has risen to 1 at the smallest value that was logged; a coupon
 * also as its share of the threshold, so that saturation is easy to learn. Fields that do not matter (a threshold
 * without a coupon) are set to control first, and the inputs of a threshold rise with the ramp of its coupon: so inputs
 * are continuous where nothing was logged, and those of logged settings are what an on/off flag would give.
 */
final class OfferCode {
    private static final double SHARE_SCALE = 10;
    private static final int NUMBER_WIDTH = 3;
    private static final int MOST_KNOTS = 8;

    private final ActionSpace actions;
    private final int face;
    private final int percent;
    private final int threshold;
    private final int[] first;
    private final int width;

    OfferCode(ActionSpace actions) {
        this.actions = actions;
        this.face = indexOf("coupon.faceValue");
        this.percent = indexOf("coupon.percentOff");
        this.threshold = indexOf("coupon.minSpend");
        this.first = new int[actions.levers().size()];
        int inputs = 0;
        for (int i = 0; i < first.length; i++) {
            var lever = actions.levers().get(i);
            first[i] = inputs;
            inputs += lever.numeric() ? NUMBER_WIDTH : lever.categories().size() - 1;
        }
        this.width = inputs + (face >= 0 && threshold >= 0 ? 2 : 0);
    }

    private int indexOf(String field) {
        for (int i = 0; i < actions.levers().size(); i++) {
            if (actions.levers().get(i).field().equals(field)) {
                return i;
            }
        }
        return -1;
    }

    /** Number of inputs o. */
    int width() {
        return width;
    }

    /** Whether the setting hands out a coupon; without coupon levers, whether it is any offer at all. */
    boolean hasCoupon(double[] setting) {
        if (face >= 0 || percent >= 0) {
            return face >= 0 && setting[face] > 0 || percent >= 0 && setting[percent] > 0;
        }
        return !java.util.Arrays.equals(canonical(setting), actions.control());
    }

    /** The setting with fields that do not matter set to control. */
    double[] canonical(double[] setting) {
        var levers = actions.levers();
        if (setting.length != levers.size()) {
            throw new IllegalArgumentException(
                    "setting: " + levers.size() + " values expected, found " + setting.length);
        }
        var same = setting.clone();
        boolean couponLevers = face >= 0 || percent >= 0;
        boolean coupon = face >= 0 && same[face] > 0 || percent >= 0 && same[percent] > 0;
        for (int i = 0; i < same.length; i++) {
            var lever = levers.get(i);
            if (couponLevers && !coupon && lever.numeric() && lever.field().startsWith("coupon.")) {
                same[i] = lever.control();
            }
            if (lever.numeric() && lever.field().equals("points.multiplier")) {
                same[i] = Math.max(1, same[i]);
            }
        }
        return same;
    }

    /** The code of a setting (o values). */
    float[] encode(double[] setting) {
        var code = new float[width];
        encode(setting, code, 0);
        return code;
    }

    /** Writes the code of a setting to {@code out} from {@code at}. */
    void encode(double[] setting, float[] out, int at) {
        var value = canonical(setting);
        int start = at;
        for (int i = 0; i < value.length; i++) {
            var lever = actions.levers().get(i);
            at = lever.numeric() ? number(lever, value[i], out, at) : category(lever, value[i], out, at);
        }
        if (threshold >= 0 && (face >= 0 || percent >= 0)) {
            float ramp = Math.max(ramp(face, out, start), ramp(percent, out, start));
            for (int i = 0; i < NUMBER_WIDTH; i++) {
                out[start + first[threshold] + i] *= ramp;
            }
        }
        if (face >= 0 && threshold >= 0) {
            double share = value[face] > 0 ? value[face] / Math.max(value[threshold], value[face]) : 0;
            out[at] = (float) share;
            out[at + 1] = (float) (Math.log1p(SHARE_SCALE * share) / Math.log1p(SHARE_SCALE));
        }
    }

    /** Whether coupons may have a threshold. */
    boolean hasThreshold() {
        return threshold >= 0;
    }

    /** The threshold of the coupon whose code starts at {@code start}; 0 without one. */
    double minSpend(float[] codes, int start) {
        if (threshold < 0) {
            return 0;
        }
        var lever = actions.levers().get(threshold);
        float ramp = face >= 0 || percent >= 0 ? Math.max(ramp(face, codes, start), ramp(percent, codes, start)) : 1;
        return ramp > 0 ? control(lever) + codes[start + first[threshold]] / ramp * most(lever) : 0;
    }

    /**
     * One curve a lever (a category: one each) over the inputs of its logged levels, without shifts; the knot at 0 is
     * control. Of many levels some are chosen, with about as many rows between them.
     */
    List<Curve> levels() {
        var curves = new ArrayList<Curve>();
        for (int i = 0; i < first.length; i++) {
            var lever = actions.levers().get(i);
            var knots = new TreeSet<Float>();
            knots.add(0f);
            if (lever.numeric()) {
                int all = lever.rows().stream().mapToInt(rows -> rows).sum();
                int seen = 0;
                for (int j = 0; j < lever.logged().size(); j++) {
                    int before = seen;
                    seen += lever.rows().get(j);
                    if (lever.logged().size() <= MOST_KNOTS
                            || (long) before * MOST_KNOTS / all < (long) seen * MOST_KNOTS / all) {
                        knots.add((float) ((lever.logged().get(j) - control(lever)) / most(lever)) + 0f);
                    }
                }
                curves.add(curve(first[i], knots));
            } else {
                knots.add(1f);
                for (int j = 0; j < lever.categories().size() - 1; j++) {
                    curves.add(curve(first[i] + j, knots));
                }
            }
        }
        return curves;
    }

    private static Curve curve(int input, TreeSet<Float> values) {
        var knots = new float[values.size()];
        int j = 0;
        for (float value : values) {
            knots[j++] = value;
        }
        return new Curve(input, knots, new float[0][]);
    }

    private float ramp(int lever, float[] codes, int start) {
        return lever < 0 ? 0 : codes[start + first[lever] + 2];
    }

    private static int number(Lever lever, double value, float[] out, int at) {
        double most = most(lever);
        double least = most;
        for (double logged : lever.logged()) {
            double far = Math.abs(logged - control(lever));
            least = far > 0 ? Math.min(least, far) : least;
        }
        double distance = value - control(lever);
        out[at] = (float) (distance / most);
        out[at + 1] = (float) (Math.signum(distance) * Math.log1p(Math.abs(distance)) / Math.log1p(most));
        out[at + 2] = (float) Math.min(1, Math.abs(distance) / least);
        return at + NUMBER_WIDTH;
    }

    /** Distance from control of the logged value that is farthest from it. */
    private static double most(Lever lever) {
        double most = 1e-9;
        for (double logged : lever.logged()) {
            most = Math.max(most, Math.abs(logged - control(lever)));
        }
        return most;
    }

    private static double control(Lever lever) {
        return lever.field().equals("points.multiplier") ? Math.max(1, lever.control()) : lever.control();
    }

    private static int category(Lever lever, double value, float[] out, int at) {
        int chosen = (int) value;
        int control = (int) lever.control();
        if (value != chosen || chosen < 0 || chosen >= lever.categories().size()) {
            throw new IllegalArgumentException(
                    "setting: " + lever.column() + " has no category " + value + " of " + lever.categories());
        }
        for (int k = 0; k < lever.categories().size(); k++) {
            if (k != control) {
                out[at++] = k == chosen ? 1 : 0;
            }
        }
        return at;
    }
}
