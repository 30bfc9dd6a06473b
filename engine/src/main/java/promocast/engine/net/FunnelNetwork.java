package promocast.engine.net;

import java.util.List;

/**
 * An early-fusion network in plain Java: [customer x, offer o] to two hidden layers to heads. Immutable, thread-safe.
 *
 * <p>Heads come first as logits, last (if there is one) the amount as it is. The first layer is a sum of what the
 * customer and what the offer add, so that one offer for all customers costs it one shift.
 */
public final class FunnelNetwork {
    private final Dense first;
    private final Dense second;
    private final Dense heads;
    private final int customerWidth;
    private final Dense fused;
    private final Dense customerPart;
    private final Dense offerPart;
    private final Dense paddedHeads;

    /**
     * A network of the given layers.
     *
     * @param customerWidth how many of the first layer's inputs are the customer's; the others are the offer's
     */
    public FunnelNetwork(Dense first, Dense second, Dense heads, int customerWidth) {
        if (first.outputs() != second.inputs() || second.outputs() != heads.inputs()) {
            throw new IllegalArgumentException("layers: widths do not fit");
        }
        if (customerWidth < 1 || customerWidth > first.inputs() || second.inputs() % 4 != 0) {
            throw new IllegalArgumentException("customerWidth: " + customerWidth + " of " + first.inputs());
        }
        this.first = first;
        this.second = second;
        this.heads = heads;
        this.customerWidth = customerWidth;
        this.fused = first.padded();
        this.customerPart = first.part(0, customerWidth).padded();
        this.offerPart = new Dense(
                first.inputs() - customerWidth,
                first.outputs(),
                first.part(customerWidth, first.inputs()).weights(),
                first.bias());
        this.paddedHeads = heads.padded();
    }

    /** The three layers, for the model file. */
    public List<Dense> layers() {
        return List.of(first, second, heads);
    }

    /** Customer inputs d. */
    public int customerWidth() {
        return customerWidth;
    }

    /** Width o of an offer code. */
    public int offerWidth() {
        return first.inputs() - customerWidth;
    }

    /** Number of heads. */
    public int headCount() {
        return heads.outputs();
    }

    /** The same network whose head j is factor[j] times this one's plus shift[j]. */
    public FunnelNetwork withHeads(float[] factor, float[] shift) {
        return new FunnelNetwork(first, second, heads.scaled(factor, shift), customerWidth);
    }

    /**
     * The heads of the given rows, each under its own offer.
     *
     * @param customers row-major (n x d)
     * @param offers row-major (n x o)
     * @param rows m indices
     * @return one array of m values a head
     */
    public float[][] heads(float[] customers, float[] offers, int[] rows, int threads) {
        var out = new float[headCount()][rows.length];
        RowRanges.run(Tile.count(rows.length), threads, (from, to) -> {
            var scratch = new Scratch(fused.inputs(), fused.outputs(), paddedHeads.outputs());
            for (int t = from; t < to; t++) {
                int start = t * Tile.SIZE;
                int end = Math.min(rows.length, start + Tile.SIZE);
                Tile.gather(customers, customerWidth, rows, start, end, scratch.input, 0);
                Tile.gather(offers, offerWidth(), rows, start, end, scratch.input, customerWidth);
                Tile.fill(scratch.hidden, fused.bias(), fused.outputs());
                Tile.multiplyAdd(scratch.input, fused.inputs(), fused.weights(), fused.outputs(), scratch.hidden);
                Tile.relu(scratch.hidden, fused.outputs());
                Tile.fill(scratch.heads, paddedHeads.bias(), paddedHeads.outputs());
                finish(scratch);
                for (int h = 0; h < out.length; h++) {
                    System.arraycopy(scratch.heads, h * Tile.SIZE, out[h], start, end - start);
                }
            }
        });
        return out;
    }

    /** What an offer adds to the first layer, bias included: one value a hidden unit. */
    float[] offerShift(float[] code) {
        return offerPart.apply(code);
    }

    /** Padded width of the customer tile that {@link #customerLayer} reads. */
    int paddedCustomerWidth() {
        return customerPart.inputs();
    }

    /** Width of the hidden layers. */
    int hiddenWidth() {
        return first.outputs();
    }

    /** What the customers of a tile add to the first layer. */
    void customerLayer(float[] tile, float[] out) {
        java.util.Arrays.fill(out, 0, customerPart.outputs() * Tile.SIZE, 0);
        Tile.multiplyAdd(tile, customerPart.inputs(), customerPart.weights(), customerPart.outputs(), out);
    }

    /** Adds the heads of a tile, given what its customers and the offer add to the first layer. */
    void addHeads(float[] layer, int layerAt, float[] offerShift, Scratch scratch) {
        Tile.shiftedRelu(layer, layerAt, offerShift, scratch.hidden, hiddenWidth());
        finish(scratch);
        for (int h = 0; h < headCount(); h++) {
            addBias(scratch.heads, h * Tile.SIZE, heads.bias()[h]);
        }
    }

    private static void addBias(float[] tile, int at, float bias) {
        for (int c = 0; c < Tile.SIZE; c++) {
            tile[at + c] += bias;
        }
    }

    private void finish(Scratch scratch) {
        Tile.fill(scratch.next, second.bias(), second.outputs());
        Tile.multiplyAdd(scratch.hidden, second.inputs(), second.weights(), second.outputs(), scratch.next);
        Tile.relu(scratch.next, second.outputs());
        Tile.multiplyAdd(scratch.next, second.outputs(), paddedHeads.weights(), paddedHeads.outputs(), scratch.heads);
    }

    /** Working memory of one thread. */
    static final class Scratch {
        final float[] input;
        final float[] layer;
        final float[] hidden;
        final float[] next;
        final float[] heads;

        Scratch(int inputs, int hidden, int heads) {
            this.input = new float[(inputs + 3) / 4 * 4 * Tile.SIZE];
            this.layer = new float[hidden * Tile.SIZE];
            this.hidden = new float[hidden * Tile.SIZE];
            this.next = new float[hidden * Tile.SIZE];
            this.heads = new float[(heads + 1) / 2 * 2 * Tile.SIZE];
        }
    }
}
