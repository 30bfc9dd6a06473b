package promocast.engine.model;

/**
 * What is done to each head of a network after training: head' = factor x head + shift. Arrays are not copied.
 *
 * @param factor one value a head, above 0
 * @param shift one value a head
 */
record Calibration(float[] factor, float[] shift) {
    /** No change. */
    static Calibration none(int heads) {
        var ones = new float[heads];
        java.util.Arrays.fill(ones, 1);
        return new Calibration(ones, new float[heads]);
    }

    /** The share of a member with the given weight: shares of all members add up to the calibrated blend. */
    Calibration share(double weight) {
        var f = factor.clone();
        var s = shift.clone();
        for (int h = 0; h < f.length; h++) {
            f[h] *= (float) weight;
            s[h] *= (float) weight;
        }
        return new Calibration(f, s);
    }

    /** The calibrated values of one head. */
    float[] apply(int head, float[] values) {
        var calibrated = values.clone();
        for (int i = 0; i < calibrated.length; i++) {
            calibrated[i] = factor[head] * values[i] + shift[head];
        }
        return calibrated;
    }
}
