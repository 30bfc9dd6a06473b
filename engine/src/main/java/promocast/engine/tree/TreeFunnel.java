package promocast.engine.tree;

import java.util.Arrays;
import java.util.List;
import promocast.engine.net.FunnelMember;
import promocast.engine.net.RowRanges;

/**
 * Heads that are sums of trees over [customer x, offer o] (an S-learner): head h is bias[h] + factor[h] times its forest.
 * Immutable, thread-safe.
 */
public final class TreeFunnel implements FunnelMember {
    private static final int BLOCK = 64;

    private final List<Forest> forests;
    private final float[] bias;
    private final float[] factor;
    private final int customerWidth;
    private final int offerWidth;

    /**
     * Heads of the given forests. Arrays are not copied.
     *
     * @param forests one a head, over d + o inputs
     * @param bias one value a head
     */
    public TreeFunnel(List<Forest> forests, float[] bias, int customerWidth, int offerWidth) {
        this(forests, bias, ones(bias.length), customerWidth, offerWidth);
    }

    private TreeFunnel(List<Forest> forests, float[] bias, float[] factor, int customerWidth, int offerWidth) {
        if (forests.size() != bias.length) {
            throw new IllegalArgumentException("forests: " + forests.size() + " for " + bias.length + " heads");
        }
        this.forests = List.copyOf(forests);
        this.bias = bias;
        this.factor = factor;
        this.customerWidth = customerWidth;
        this.offerWidth = offerWidth;
    }

    private static float[] ones(int n) {
        var ones = new float[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** One forest a head. */
    public List<Forest> forests() {
        return forests;
    }

    /** What is added to each head. */
    public float[] bias() {
        return bias.clone();
    }

    @Override
    public int customerWidth() {
        return customerWidth;
    }

    @Override
    public int offerWidth() {
        return offerWidth;
    }

    @Override
    public int headCount() {
        return bias.length;
    }

    @Override
    public int hiddenWidth() {
        return 0;
    }

    @Override
    public TreeFunnel withHeads(float[] scale, float[] shift) {
        var f = factor.clone();
        var b = bias.clone();
        for (int h = 0; h < b.length; h++) {
            f[h] *= scale[h];
            b[h] = b[h] * scale[h] + shift[h];
        }
        return new TreeFunnel(forests, b, f, customerWidth, offerWidth);
    }

    @Override
    public float[][] heads(float[] customers, float[] offers, int[] rows, int threads) {
        var out = new float[headCount()][rows.length];
        int width = customerWidth + offerWidth;
        RowRanges.run((rows.length + BLOCK - 1) / BLOCK, threads, (from, to) -> {
            var inputs = new float[width * BLOCK];
            for (int block = from; block < to; block++) {
                int start = block * BLOCK;
                int count = Math.min(BLOCK, rows.length - start);
                for (int i = 0; i < count; i++) {
                    int row = rows[start + i];
                    System.arraycopy(customers, row * customerWidth, inputs, i * width, customerWidth);
                    System.arraycopy(offers, row * offerWidth, inputs, i * width + customerWidth, offerWidth);
                }
                for (int h = 0; h < out.length; h++) {
                    for (int i = 0; i < count && factor[h] != 0; i++) {
                        out[h][start + i] = factor[h] * forests.get(h).sum(inputs, i * width, 1);
                    }
                    for (int i = 0; i < count; i++) {
                        out[h][start + i] += bias[h];
                    }
                }
            }
        });
        return out;
    }

    @Override
    public TilePass under(float[] code) {
        var pruned = forests.stream().map(f -> f.under(customerWidth, code)).toList();
        return scratch -> {
            for (int h = 0; h < bias.length; h++) {
                scratch.addTo(h, bias[h]);
                for (int c = 0; c < Scratch.LANES && factor[h] != 0; c++) {
                    scratch.add(h, c, factor[h] * pruned.get(h).sum(scratch.input(), c, Scratch.LANES));
                }
            }
        };
    }
}
