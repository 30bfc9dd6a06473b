package promocast.engine.net;

import java.util.Arrays;

/**
 * Kernels on tiles. A tile holds {@link #SIZE} customers column by column: value j of customer c at {@code j *
 * SIZE + c},
 * so that inner loops run over customers, have a fixed length and become vector instructions.
 */
final class Tile {
    /** Customers a tile: small enough for a hidden layer of 64 to stay in the first-level cache. */
    static final int SIZE = 128;

    private Tile() {}

    /** Number of tiles that hold {@code rows} customers. */
    static int count(int rows) {
        return (rows + SIZE - 1) / SIZE;
    }

    /**
     * Copies the rows named by {@code rows[from..to)} of a row-major (n x width) matrix into a tile from column {@code
     * first}.
     */
    static void gather(float[] matrix, int width, int[] rows, int from, int to, float[] tile, int first) {
        for (int k = from; k < to; k++) {
            int at = rows[k] * width;
            for (int j = 0, lane = first * SIZE + k - from; j < width; j++, lane += SIZE) {
                tile[lane] = matrix[at + j];
            }
        }
    }

    /** Sets column j of a tile to {@code values[j]} for all customers. */
    static void fill(float[] tile, float[] values, int width) {
        for (int j = 0; j < width; j++) {
            Arrays.fill(tile, j * SIZE, (j + 1) * SIZE, values[j]);
        }
    }

    /**
     * out = max(0, in + shift), where {@code shift} has one value a column; (v + |v|) / 2 becomes vector code, max
     * does not.
     */
    static void shiftedRelu(float[] in, int inAt, float[] shift, float[] out, int width) {
        for (int j = 0; j < width; j++) {
            reluColumn(in, inAt + j * SIZE, shift[j], out, j * SIZE);
        }
    }

    private static void reluColumn(float[] in, int p, float shift, float[] out, int q) {
        for (int c = 0; c < SIZE; c++) {
            float v = in[p + c] + shift;
            out[q + c] = 0.5f * (v + Math.abs(v));
        }
    }

    /** out = max(0, gain in + shift), where gain and shift have one value a column. */
    static void modulate(float[] in, int inAt, float[] gain, float[] shift, float[] out) {
        for (int j = 0; j < gain.length; j++) {
            modulateColumn(in, inAt + j * SIZE, gain[j], shift[j], out, j * SIZE);
        }
    }

    private static void modulateColumn(float[] in, int p, float gain, float shift, float[] out, int q) {
        for (int c = 0; c < SIZE; c++) {
            float v = Math.fma(gain, in[p + c], shift);
            out[q + c] = 0.5f * (v + Math.abs(v));
        }
    }

    /** v = max(0, v) in place. */
    static void relu(float[] tile, int width) {
        for (int c = 0; c < width * SIZE; c++) {
            float v = tile[c];
            tile[c] = 0.5f * (v + Math.abs(v));
        }
    }

    /**
     * out += in W: four inputs and two outputs at a time, which keeps all weights of a step in registers.
     *
     * @param in tile with {@code inputs} columns, a multiple of 4
     * @param weights row-major (inputs x outputs)
     * @param outputs columns of {@code out}, a multiple of 2
     */
    static void multiplyAdd(float[] in, int inputs, float[] weights, int outputs, float[] out) {
        for (int j = 0; j < outputs; j += 2) {
            for (int i = 0; i < inputs; i += 4) {
                block(in, i * SIZE, weights, i * outputs + j, outputs, out, j * SIZE);
            }
        }
    }

    private static void block(float[] in, int p, float[] w, int q, int n, float[] out, int o) {
        float a0 = w[q];
        float b0 = w[q + 1];
        float a1 = w[q + n];
        float b1 = w[q + n + 1];
        float a2 = w[q + 2 * n];
        float b2 = w[q + 2 * n + 1];
        float a3 = w[q + 3 * n];
        float b3 = w[q + 3 * n + 1];
        int p1 = p + SIZE;
        int p2 = p1 + SIZE;
        int p3 = p2 + SIZE;
        int o1 = o + SIZE;
        for (int c = 0; c < SIZE; c++) {
            float x0 = in[p + c];
            float x1 = in[p1 + c];
            float x2 = in[p2 + c];
            float x3 = in[p3 + c];
            out[o + c] = Math.fma(a3, x3, Math.fma(a2, x2, Math.fma(a1, x1, Math.fma(a0, x0, out[o + c]))));
            out[o1 + c] = Math.fma(b3, x3, Math.fma(b2, x2, Math.fma(b1, x1, Math.fma(b0, x0, out[o1 + c]))));
        }
    }
}
