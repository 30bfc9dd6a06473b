package promocast.engine.net;

import java.util.Arrays;

/**
 * The workplace of one thread for a group of customers under one offer; reused from group to group. Values of head h of
 * lane c stand at {@code h * SIZE + c}.
 */
final class LiveGroup {
    /** Customers a group: few enough for all its arrays to stay in the first-level cache. */
    static final int SIZE = 512;
    /** Most heads. */
    static final int HEADS = 5;
    /** Place of the sum of what the offer adds to purchases, after those of the heads. */
    static final int EXTRA = HEADS;
    /** Place of the sum of the money of purchases that the offer adds. */
    static final int EXTRA_MONEY = HEADS + 1;

    /** Place of the sum of redemptions of purchases that the offer adds. */
    static final int EXTRA_REDEEMED = HEADS + 2;

    /** Embeddings of all customers, block by block. */
    final float[] tiles;
    /** Factors a, and shifts b, of the offer, one a unit. */
    final float[] gain;

    final float[] shift;
    /** Half the weights of the heads, row-major (units x HEADS): relu(v) = (v + |v|) / 2. */
    final float[] weights;

    final float[] bias;
    /** Where the money of a buyer stands; chances stand before it. */
    final int chances;

    final boolean amount;
    /** The head that is the chance of a purchase; -1 if none is. */
    final int bought;
    /** The head that is the chance of a redemption; -1 if none is. */
    final int redeemed;

    final float[] heads = new float[HEADS * SIZE];
    /** 1 for customers who count, 0 for others. */
    final float[] weight = new float[SIZE];
    /** Chances of a purchase without an offer. */
    final float[] anyway = new float[SIZE];
    /** What the offer adds to the chance of a purchase, 0 where it adds nothing or nobody counts. */
    final float[] extra = new float[SIZE];

    /** What a customer's purchases cost, where that is asked for. */
    final float[] cost = new float[SIZE];

    final float[] totals = new float[HEADS + 3];
    /** First value of the group's embeddings. */
    int at;

    LiveGroup(float[] tiles, float[] gain, float[] shift, Heads heads) {
        this.tiles = tiles;
        this.gain = gain;
        this.shift = shift;
        this.weights = heads.weights;
        this.bias = heads.bias;
        this.chances = heads.chances;
        this.amount = heads.amount;
        this.bought = heads.bought;
        this.redeemed = heads.redeemed;
        Arrays.fill(weight, 1);
    }

    /**
     * The heads as kernels want them.
     *
     * @param weights half the weights, row-major (units x HEADS), zeros beyond the heads that there are
     * @param bias HEADS values
     * @param chances how many are chances; they come first
     * @param amount whether the next one is the logarithm of money
     * @param bought which chance is that of a purchase, -1 if none is
     * @param redeemed which chance is that of a redemption, -1 if none is
     */
    record Heads(float[] weights, float[] bias, int chances, boolean amount, int bought, int redeemed) {
        /** @param layer units x heads */
        static Heads of(Dense layer, int chances, int bought, int redeemed) {
            if (layer.outputs() > HEADS) {
                throw new IllegalArgumentException("heads: at most " + HEADS + " expected, found " + layer.outputs());
            }
            var weights = new float[layer.inputs() * HEADS];
            for (int i = 0; i < layer.inputs(); i++) {
                for (int h = 0; h < layer.outputs(); h++) {
                    weights[i * HEADS + h] = 0.5f * layer.weights()[i * layer.outputs() + h];
                }
            }
            var bias = Arrays.copyOf(layer.bias(), HEADS);
            return new Heads(weights, bias, chances, chances < layer.outputs(), bought, redeemed);
        }
    }
}
