package promocast.engine.net;

import java.util.List;

/**
 * An early-fusion network in plain Java: [customer x, offer o] to two hidden layers to heads. Immutable, thread-safe.
 *
 * <p>Heads come first as logits, last (if there is one) the amount as it is. The first layer is a sum of what the
 * customer and what the offer add, so that one offer for all customers costs it one shift.
 */
public final class FunnelNetwork implements FunnelMember {
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

    /** The same network whose heads start from the given values. */
    FunnelNetwork startingAt(float[] headBias) {
        var from = new Dense(heads.inputs(), heads.outputs(), heads.weights(), headBias);
        return new FunnelNetwork(first, second, from, customerWidth);
    }

    @Override
    public int customerWidth() {
        return customerWidth;
    }

    @Override
    public int offerWidth() {
        return first.inputs() - customerWidth;
    }

    @Override
    public int headCount() {
        return heads.outputs();
    }

    @Override
    public FunnelNetwork withHeads(float[] factor, float[] shift) {
        return new FunnelNetwork(first, second, heads.scaled(factor, shift), customerWidth);
    }

    @Override
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

    @Override
    public int hiddenWidth() {
        return first.outputs();
    }

    @Override
    public TilePass under(float[] code) {
        var shift = offerPart.apply(code);
        return scratch -> {
            java.util.Arrays.fill(scratch.layer, 0, customerPart.outputs() * Tile.SIZE, 0);
            Tile.multiplyAdd(
                    scratch.input,
                    customerPart.inputs(),
                    customerPart.weights(),
                    customerPart.outputs(),
                    scratch.layer);
            Tile.shiftedRelu(scratch.layer, 0, shift, scratch.hidden, hiddenWidth());
            finish(scratch);
            scratch.addBias(heads.bias());
        };
    }

    private void finish(Scratch scratch) {
        Tile.fill(scratch.next, second.bias(), second.outputs());
        Tile.multiplyAdd(scratch.hidden, second.inputs(), second.weights(), second.outputs(), scratch.next);
        Tile.relu(scratch.next, second.outputs());
        Tile.multiplyAdd(scratch.next, second.outputs(), paddedHeads.weights(), paddedHeads.outputs(), scratch.heads);
    }
}
