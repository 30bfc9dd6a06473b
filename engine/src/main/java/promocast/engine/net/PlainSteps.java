package promocast.engine.net;

/** The live network in plain Java, in loops that the compiler can turn into vector code. */
final class PlainSteps {
    private static final int SIZE = LiveGroup.SIZE;
    private static final int HEADS = LiveGroup.HEADS;
    private static final int UNITS = 4;
    private static final float LIMIT = 20;

    private PlainSteps() {}

    static LiveKernel kernel() {
        return new LiveKernel(
                "plain",
                Tile.SIZE,
                new LiveStep[] {PlainSteps::linear},
                new LiveStep[] {PlainSteps::linear, PlainSteps::chances, PlainSteps::money, PlainSteps::spend},
                new LiveStep[] {
                    PlainSteps::linear,
                    PlainSteps::chances,
                    PlainSteps::money,
                    PlainSteps::extra,
                    PlainSteps::extraSums,
                    PlainSteps::spend,
                    PlainSteps::totals
                });
    }

    private static void linear(LiveGroup group) {
        int width = group.gain.length;
        var v = new float[UNITS * Tile.SIZE];
        for (int first = 0, at = group.at; first < SIZE; first += Tile.SIZE, at += width * Tile.SIZE) {
            for (int h = 0; h < HEADS; h++) {
                java.util.Arrays.fill(group.heads, h * SIZE + first, h * SIZE + first + Tile.SIZE, group.bias[h]);
            }
            for (int j = 0; j < width; j += UNITS) {
                for (int k = 0; k < UNITS; k++) {
                    modulate(group.tiles, at + (j + k) * Tile.SIZE, group.gain[j + k], group.shift[j + k], v, k);
                }
                twoHeads(v, group.weights, j * HEADS, group.heads, first);
                twoHeads(v, group.weights, j * HEADS + 2, group.heads, 2 * SIZE + first);
                head(v, group.weights, j * HEADS + 4, group.heads, 4 * SIZE + first);
            }
        }
    }

    private static void modulate(float[] in, int p, float gain, float shift, float[] out, int k) {
        int q = k * Tile.SIZE;
        for (int c = 0; c < Tile.SIZE; c++) {
            float v = Math.fma(gain, in[p + c], shift);
            out[q + c] = v + Math.abs(v);
        }
    }

    private static void twoHeads(float[] v, float[] w, int k, float[] out, int o) {
        float a0 = w[k];
        float b0 = w[k + 1];
        float a1 = w[k + HEADS];
        float b1 = w[k + HEADS + 1];
        float a2 = w[k + 2 * HEADS];
        float b2 = w[k + 2 * HEADS + 1];
        float a3 = w[k + 3 * HEADS];
        float b3 = w[k + 3 * HEADS + 1];
        int p = o + SIZE;
        for (int c = 0; c < Tile.SIZE; c++) {
            float x0 = v[c];
            float x1 = v[Tile.SIZE + c];
            float x2 = v[2 * Tile.SIZE + c];
            float x3 = v[3 * Tile.SIZE + c];
            out[o + c] = Math.fma(a3, x3, Math.fma(a2, x2, Math.fma(a1, x1, Math.fma(a0, x0, out[o + c]))));
            out[p + c] = Math.fma(b3, x3, Math.fma(b2, x2, Math.fma(b1, x1, Math.fma(b0, x0, out[p + c]))));
        }
    }

    private static void head(float[] v, float[] w, int k, float[] out, int o) {
        float w0 = w[k];
        float w1 = w[k + HEADS];
        float w2 = w[k + 2 * HEADS];
        float w3 = w[k + 3 * HEADS];
        for (int c = 0; c < Tile.SIZE; c++) {
            float sum = Math.fma(w0, v[c], out[o + c]);
            sum = Math.fma(w1, v[Tile.SIZE + c], sum);
            sum = Math.fma(w2, v[2 * Tile.SIZE + c], sum);
            out[o + c] = Math.fma(w3, v[3 * Tile.SIZE + c], sum);
        }
    }

    private static void chances(LiveGroup group) {
        var h = group.heads;
        int end = group.chances * SIZE;
        for (int c = 0; c < end; c++) {
            h[c] = 1 / (1 + exp(-h[c]));
        }
    }

    private static void money(LiveGroup group) {
        var h = group.heads;
        int from = group.chances * SIZE;
        int end = group.amount ? from + SIZE : from;
        for (int c = from; c < end; c++) {
            h[c] = exp(h[c]);
        }
    }

    /**
     * exp(x) with a relative error below 1e-5 for x between -20 and 20, which it is kept in: exp(x / 64) as a polynomial,
     * squared six times. Nothing but sums and products, which become vector code where bits and rounding do not.
     */
    static float exp(float x) {
        float y = (Math.abs(x + LIMIT) - Math.abs(x - LIMIT)) * (0.5f / 64);
        float p = Math.fma(y, 1f / 5040, 1f / 720);
        p = Math.fma(p, y, 1f / 120);
        p = Math.fma(p, y, 1f / 24);
        p = Math.fma(p, y, 1f / 6);
        p = Math.fma(p, y, 0.5f);
        p = Math.fma(p, y, 1f);
        p = Math.fma(p, y, 1f);
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        return p * p;
    }

    private static void extra(LiveGroup group) {
        int bought = group.bought * SIZE;
        for (int c = 0; bought >= 0 && c < SIZE; c++) {
            float d = group.heads[bought + c] - group.anyway[c];
            group.extra[c] = 0.5f * group.weight[c] * (d + Math.abs(d));
        }
    }

    private static void extraSums(LiveGroup group) {
        if (group.bought < 0) {
            return;
        }
        int bought = group.bought * SIZE;
        int money = group.amount ? group.chances * SIZE : bought;
        int redeemed = group.redeemed >= 0 ? group.redeemed * SIZE : bought;
        var h = group.heads;
        double more = 0;
        double paid = 0;
        double used = 0;
        for (int c = 0; c < SIZE; c++) {
            float extra = group.extra[c];
            more += extra;
            paid += extra * h[money + c];
            used += extra / h[bought + c] * h[redeemed + c];
        }
        group.totals[LiveGroup.EXTRA] = (float) more;
        group.totals[LiveGroup.EXTRA_MONEY] = (float) paid;
        group.totals[LiveGroup.EXTRA_REDEEMED] = (float) used;
    }

    private static void spend(LiveGroup group) {
        var h = group.heads;
        int bought = group.bought * SIZE;
        int money = group.chances * SIZE;
        for (int c = 0; group.amount && bought >= 0 && c < SIZE; c++) {
            h[money + c] *= h[bought + c];
        }
    }

    private static void totals(LiveGroup group) {
        int heads = group.chances + (group.amount ? 1 : 0);
        for (int j = 0; j < heads; j++) {
            double sum = 0;
            for (int c = 0; c < SIZE; c++) {
                sum += group.weight[c] * group.heads[j * SIZE + c];
            }
            group.totals[j] = (float) sum;
        }
    }
}
