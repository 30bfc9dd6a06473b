package promocast.engine.net;

/** Fast approximations without branches, so that loops over arrays become vector code. */
public final class Sigmoid {
    private static final float LIMIT = 8f;

    private Sigmoid() {}

    /**
     * 1 / (1 + exp(-z)), with an absolute error below 1e-6: 0.5 + 0.5 tanh(z / 2) with tanh as a rational function of
     * degree 13 by 6 (the minimax approximation of the Eigen library).
     */
    public static float of(float z) {
        float x = Math.max(-LIMIT, Math.min(LIMIT, 0.5f * z));
        float s = x * x;
        float p = Math.fma(s, -2.76076847742355e-16f, 2.00018790482477e-13f);
        p = Math.fma(p, s, -8.60467152213735e-11f);
        p = Math.fma(p, s, 5.12229709037114e-08f);
        p = Math.fma(p, s, 1.48572235717979e-05f);
        p = Math.fma(p, s, 6.37261928875436e-04f);
        p = Math.fma(p, s, 4.89352455891786e-03f);
        float q = Math.fma(s, 1.19825839466702e-06f, 1.18534705686654e-04f);
        q = Math.fma(q, s, 2.26843463243900e-03f);
        q = Math.fma(q, s, 4.89352518554385e-03f);
        return 0.5f + 0.5f * (x * p / q);
    }

    /** Replaces {@code count} logits from {@code at} by their probabilities. */
    public static void inPlace(float[] values, int at, int count) {
        for (int i = at; i < at + count; i++) {
            values[i] = of(values[i]);
        }
    }

    /** exp(x) with a relative error below 1e-6; x is kept between -80 and 80. */
    public static float exp(float x) {
        float z = Math.max(-80f, Math.min(80f, x));
        float whole = (float) Math.rint(z * 1.44269504f);
        float r = Math.fma(whole, -1.4286068e-6f, Math.fma(whole, -0.69314575f, z));
        float p = Math.fma(r, 1.3888889e-3f, 8.3333333e-3f);
        p = Math.fma(p, r, 4.1666667e-2f);
        p = Math.fma(p, r, 1.6666667e-1f);
        p = Math.fma(p, r, 0.5f);
        p = Math.fma(p, r, 1f);
        p = Math.fma(p, r, 1f);
        return p * Float.intBitsToFloat(((int) whole + 127) << 23);
    }
}
