package promocast.engine.net;

/**
 * Gradient of a live network on the rows of a batch: customer tower U, offer tower a and b, h = relu(a U + b), heads.
 * The parts of weights and gradient are W and b of tower 1 to 3, offer layer, gain, shift, heads. For one thread.
 */
final class LiveBlock implements Lanes.Lane<LiveLesson> {
    /** Amounts are learned on this scale, so that they do not drown the chances. */
    static final float AMOUNT_SCALE = 0.3f;

    private static final int ROWS = Backprop.ROWS;

    private final LiveTeacher teacher;
    private final float[][] gradient;
    private final int hidden;
    private final int width;
    private final int offerHidden;
    private final int heads;
    private final float[] x;
    private final float[] code;
    private final float[] tower1;
    private final float[] tower2;
    private final float[] embedding;
    private final float[] offer;
    private final float[] gain;
    private final float[] modulated;
    private final float[] out;
    private final float[] slope;
    private final float[] part;
    private final float[] before;
    private final float[] offerSlope;
    private final float[] offerMore;

    LiveBlock(LiveTeacher teacher, float[][] weights) {
        this.teacher = teacher;
        this.gradient = Adam.zeros(weights);
        this.hidden = weights[1].length;
        this.width = weights[5].length;
        this.offerHidden = weights[7].length;
        this.heads = weights[13].length;
        this.x = new float[ROWS * teacher.customerWidth()];
        this.code = new float[ROWS * teacher.codes()[0].length];
        this.tower1 = new float[ROWS * hidden];
        this.tower2 = new float[ROWS * hidden];
        this.embedding = new float[ROWS * width];
        this.offer = new float[ROWS * offerHidden];
        this.gain = new float[ROWS * width];
        this.modulated = new float[ROWS * width];
        this.out = new float[ROWS * heads];
        this.slope = new float[ROWS * width];
        this.part = new float[ROWS * Math.max(width, hidden)];
        this.before = new float[ROWS * hidden];
        this.offerSlope = new float[ROWS * offerHidden];
        this.offerMore = new float[ROWS * offerHidden];
    }

    @Override
    public float[][] gradient() {
        return gradient;
    }

    @Override
    public double add(float[][] weights, LiveLesson batch, int from, int to, long seed) {
        for (int at = from; at < to; at += ROWS) {
            int n = Math.min(ROWS, to - at);
            gather(batch, batch.from() + at, n);
            forward(weights, n);
            errors(batch, batch.from() + at, n);
            backward(weights, n);
        }
        return 0;
    }

    private void gather(LiveLesson batch, int at, int n) {
        int d = teacher.customerWidth();
        var codes = teacher.codes();
        int o = codes[0].length;
        for (int i = 0; i < n; i++) {
            System.arraycopy(teacher.customers(), batch.rows()[at + i] * d, x, i * d, d);
            System.arraycopy(codes[batch.codes()[at + i]], 0, code, i * o, o);
        }
    }

    private void forward(float[][] w, int n) {
        Backprop.layer(x, w[0], w[1], tower1, n);
        Backprop.relu(tower1, n * hidden);
        Backprop.layer(tower1, w[2], w[3], tower2, n);
        Backprop.relu(tower2, n * hidden);
        Backprop.layer(tower2, w[4], w[5], embedding, n);
        Backprop.layer(code, w[6], w[7], offer, n);
        Backprop.relu(offer, n * offerHidden);
        Backprop.layer(offer, w[8], w[9], gain, n);
        Backprop.layer(offer, w[10], w[11], modulated, n);
        modulate(gain, embedding, modulated, n * width);
        Backprop.layer(modulated, w[12], w[13], out, n);
    }

    private static void modulate(float[] gain, float[] embedding, float[] shift, int count) {
        for (int i = 0; i < count; i++) {
            float v = gain[i] * embedding[i] + shift[i];
            shift[i] = 0.5f * (v + Math.abs(v));
        }
    }

    /** Turns the heads into the slopes of cross-entropy and squared error with them. */
    private void errors(LiveLesson batch, int at, int n) {
        int chances = teacher.chanceHeads();
        for (int i = 0; i < n; i++) {
            for (int h = 0; h < heads; h++) {
                int k = i * heads + h;
                float answer = batch.answers()[h][at + i];
                out[k] = h < chances ? Sigmoid.of(out[k]) - answer : 2 * (out[k] - AMOUNT_SCALE * answer);
            }
        }
    }

    private void backward(float[][] w, int n) {
        Backprop.addGradient(modulated, out, gradient[12], gradient[13], n);
        Backprop.inputSlope(out, w[12], slope, n, heads);
        Backprop.gate(slope, modulated, n * width, 1);
        offerBackward(w, n);
        multiply(slope, gain, part, n * width);
        Backprop.addGradient(tower2, part, gradient[4], gradient[5], n);
        Backprop.inputSlope(part, w[4], before, n, width);
        Backprop.gate(before, tower2, n * hidden, 1);
        Backprop.addGradient(tower1, before, gradient[2], gradient[3], n);
        Backprop.inputSlope(before, w[2], part, n, hidden);
        Backprop.gate(part, tower1, n * hidden, 1);
        Backprop.addGradient(x, part, gradient[0], gradient[1], n);
    }

    private void offerBackward(float[][] w, int n) {
        multiply(slope, embedding, part, n * width);
        Backprop.addGradient(offer, part, gradient[8], gradient[9], n);
        Backprop.addGradient(offer, slope, gradient[10], gradient[11], n);
        Backprop.inputSlope(part, w[8], offerSlope, n, width);
        Backprop.inputSlope(slope, w[10], offerMore, n, width);
        for (int i = 0; i < n * offerHidden; i++) {
            offerSlope[i] += offerMore[i];
        }
        Backprop.gate(offerSlope, offer, n * offerHidden, 1);
        Backprop.addGradient(code, offerSlope, gradient[6], gradient[7], n);
    }

    private static void multiply(float[] a, float[] b, float[] product, int count) {
        for (int i = 0; i < count; i++) {
            product[i] = a[i] * b[i];
        }
    }
}
