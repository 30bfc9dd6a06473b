package promocast.engine.net;

/**
 * Linear heads with every interaction of customer and offer (an S-learner, Kuenzel et al. 2019): head h is
 * [1, o] A_h [1, x]. Under one offer that is one linear layer on the customer.
 */
public final class LinearFunnel implements FunnelMember {
    private final Dense all;
    private final int offerWidth;
    private final int headCount;

    /**
     * @param all a layer from d customer inputs to headCount x (1 + o) outputs, head by head, 1 before the offer's
     * values
     */
    public LinearFunnel(Dense all, int offerWidth) {
        if (offerWidth < 1 || all.outputs() % (1 + offerWidth) != 0) {
            throw new IllegalArgumentException("all: " + all.outputs() + " outputs for offers of " + offerWidth);
        }
        this.all = all;
        this.offerWidth = offerWidth;
        this.headCount = all.outputs() / (1 + offerWidth);
    }

    /** Its one layer, for the model file. */
    public Dense layer() {
        return all;
    }

    @Override
    public int customerWidth() {
        return all.inputs();
    }

    @Override
    public int offerWidth() {
        return offerWidth;
    }

    @Override
    public int headCount() {
        return headCount;
    }

    @Override
    public int hiddenWidth() {
        return 0;
    }

    @Override
    public LinearFunnel withHeads(float[] factor, float[] shift) {
        var f = new float[all.outputs()];
        var s = new float[all.outputs()];
        for (int j = 0; j < f.length; j++) {
            int head = j / (1 + offerWidth);
            f[j] = factor[head];
            s[j] = j % (1 + offerWidth) == 0 ? shift[head] : 0;
        }
        return new LinearFunnel(all.scaled(f, s), offerWidth);
    }

    @Override
    public TilePass under(float[] code) {
        var layer = effective(code, 0).padded();
        var bias = effective(code, 0).bias();
        return scratch -> {
            Tile.multiplyAdd(scratch.input, layer.inputs(), layer.weights(), layer.outputs(), scratch.heads);
            scratch.addBias(bias);
        };
    }

    /** The layer on the customer under the offer whose code starts at {@code at}. */
    private Dense effective(float[] codes, int at) {
        int d = all.inputs();
        var weights = new float[d * headCount];
        var bias = new float[headCount];
        for (int h = 0; h < headCount; h++) {
            for (int m = 0; m <= offerWidth; m++) {
                float value = m == 0 ? 1 : codes[at + m - 1];
                int j = h * (1 + offerWidth) + m;
                bias[h] += value * all.bias()[j];
                for (int i = 0; i < d && value != 0; i++) {
                    weights[i * headCount + h] += value * all.weights()[i * all.outputs() + j];
                }
            }
        }
        return new Dense(d, headCount, weights, bias);
    }

    @Override
    public float[][] heads(float[] customers, float[] offers, int[] rows, int threads) {
        var out = new float[headCount][rows.length];
        int d = all.inputs();
        RowRanges.run(rows.length, threads, (from, to) -> {
            for (int i = from; i < to; i++) {
                for (int h = 0; h < headCount; h++) {
                    out[h][i] = head(customers, rows[i] * d, offers, rows[i] * offerWidth, h);
                }
            }
        });
        return out;
    }

    private float head(float[] customers, int x, float[] offers, int o, int h) {
        float sum = 0;
        int at = h * (1 + offerWidth);
        for (int m = 0; m <= offerWidth; m++) {
            float value = m == 0 ? 1 : offers[o + m - 1];
            if (value != 0) {
                float part = all.bias()[at + m];
                for (int i = 0; i < all.inputs(); i++) {
                    part += customers[x + i] * all.weights()[i * all.outputs() + at + m];
                }
                sum += value * part;
            }
        }
        return sum;
    }
}
