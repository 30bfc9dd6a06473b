package promocast.engine.model;

import java.util.Arrays;
import java.util.List;
import promocast.engine.net.LevelShifts;

/**
 * What is done to each head of a network after training: head' = factor x head + shift + shifts of the levels of the
 * offer. Arrays are not copied.
 *
 * @param factor one value a head, above 0
 * @param shift one value a head
 * @param levels shifts that depend on the offer; none where levels are not calibrated
 */
record Calibration(float[] factor, float[] shift, List<LevelShifts.Curve> levels) {
    Calibration {
        levels = List.copyOf(levels);
    }

    /** No change. */
    static Calibration none(int heads) {
        var ones = new float[heads];
        Arrays.fill(ones, 1);
        return new Calibration(ones, new float[heads], List.of());
    }

    /**
     * The share of a learner with the given weight, without levels: shares add up to the calibrated blend without.
     *
     * @param shares its share of each head
     */
    Calibration share(double weight, double[] shares) {
        var f = factor.clone();
        var s = shift.clone();
        for (int h = 0; h < f.length; h++) {
            f[h] *= (float) (weight * shares[h]);
            s[h] *= (float) (weight * shares[h]);
        }
        return new Calibration(f, s, List.of());
    }

    /**
     * The calibrated values of heads.
     *
     * @param heads one array a head, with a value a row
     * @param offers codes (n x o)
     * @param rows which code belongs to each value
     */
    float[][] apply(float[][] heads, float[] offers, int offerWidth, int[] rows) {
        var shifts = new LevelShifts(levels, heads.length, 1, offerWidth).heads(offers, offers, rows, 1);
        for (int h = 0; h < heads.length; h++) {
            for (int i = 0; i < rows.length; i++) {
                shifts[h][i] += factor[h] * heads[h][i] + shift[h];
            }
        }
        return shifts;
    }
}
