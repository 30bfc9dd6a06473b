package promocast.engine.net;

import java.util.Arrays;

/** The steps of back-propagation on a block of rows: products by {@link Blas}, the rest in loops of vector code. */
final class Backprop {
    /** Rows a block: all layers of a block stay in the second-level cache. */
    static final int ROWS = 256;

    private static final float TINY = 1e-30f;
    private static final float[] ONES = new float[ROWS];

    static {
        Arrays.fill(ONES, 1);
    }

    private Backprop() {}

    /** out = in W + b for n rows. */
    static void layer(float[] in, float[] w, float[] b, float[] out, int n) {
        int outputs = b.length;
        for (int row = 0; row < n; row++) {
            System.arraycopy(b, 0, out, row * outputs, outputs);
        }
        Blas.addProduct(in, w, out, n, w.length / outputs, outputs);
    }

    /** v = max(0, v); (v + |v|) / 2 becomes vector code. */
    static void relu(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            float v = values[i];
            values[i] = 0.5f * (v + Math.abs(v));
        }
    }

    /** slope = scale slope where the unit is active, else 0; h / (h + tiny) is that indicator as vector code. */
    static void gate(float[] slope, float[] active, int count, float scale) {
        for (int i = 0; i < count; i++) {
            float h = active[i];
            slope[i] *= scale * (h / (h + TINY));
        }
    }

    /** Adds what n rows say of W and b to the gradient of a layer. */
    static void addGradient(float[] in, float[] slope, float[] w, float[] b, int n) {
        Blas.addInnerProduct(in, slope, w, n, w.length / b.length, b.length);
        Blas.addInnerProduct(ONES, slope, b, n, 1, b.length);
    }

    /** before = slope W', the slope of a layer's inputs. */
    static void inputSlope(float[] slope, float[] w, float[] before, int n, int outputs) {
        Blas.outerProduct(slope, w, before, n, w.length / outputs, outputs);
    }
}
