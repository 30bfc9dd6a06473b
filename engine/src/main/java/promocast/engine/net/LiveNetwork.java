package promocast.engine.net;

import java.util.List;

/**
 * The fast network in plain Java: a customer tower gives U once per customer, an offer tower gives a and b once
 * per offer,
 * then h = relu(a U + b) (feature-wise linear modulation, Perez et al. 2018) and linear heads. Immutable, thread-safe.
 */
public final class LiveNetwork {
    private static final int LAYERS = 7;

    private final List<Dense> layers;
    private final Dense[] tower = new Dense[3];
    private final Dense offer;
    private final Dense gain;
    private final Dense shift;
    private final Dense heads;
    private final LiveKernel kernel;

    /** @param layers customer tower (3), offer tower, gain a, shift b, heads */
    public LiveNetwork(List<Dense> layers) {
        this(layers, LiveKernel.fastest());
    }

    LiveNetwork(List<Dense> layers, LiveKernel kernel) {
        this.kernel = kernel;
        if (layers.size() != LAYERS) {
            throw new IllegalArgumentException("layers: " + LAYERS + " expected, found " + layers.size());
        }
        this.layers = List.copyOf(layers);
        for (int i = 0; i < tower.length; i++) {
            tower[i] = layers.get(i).padded();
        }
        offer = layers.get(3);
        gain = layers.get(4);
        shift = layers.get(5);
        heads = layers.get(6);
        boolean fits = layers.get(0).outputs() == layers.get(1).inputs()
                && layers.get(1).outputs() == layers.get(2).inputs()
                && offer.outputs() == gain.inputs()
                && offer.outputs() == shift.inputs()
                && gain.outputs() == width()
                && shift.outputs() == width()
                && heads.inputs() == width()
                && width() % 4 == 0
                && layers.get(0).outputs() % 4 == 0;
        if (!fits) {
            throw new IllegalArgumentException("layers: widths do not fit");
        }
    }

    /** The layers, for the model file. */
    public List<Dense> layers() {
        return layers;
    }

    /** Width w of the embedding U. */
    public int width() {
        return layers.get(2).outputs();
    }

    /** Customer inputs d. */
    public int customerWidth() {
        return layers.get(0).inputs();
    }

    /** Width o of an offer code. */
    public int offerWidth() {
        return offer.inputs();
    }

    /** Number of heads. */
    public int headCount() {
        return heads.outputs();
    }

    /** What computes it here: {@code vector-512}, {@code vector-256} and so on, or {@code plain}. */
    public String kernel() {
        return kernel.name();
    }

    /**
     * What its heads mean.
     *
     * @param chances how many of the heads are chances; they come first, then perhaps the logarithm of the money of a
     *     buyer
     * @param bought which of them is the chance of a purchase; -1 if none is
     * @param redeemed which is the chance of a redemption; -1 if none is
     */
    public LivePass pass(int chances, int bought, int redeemed) {
        return new LivePass(this, kernel, LiveGroup.Heads.of(heads, chances, bought, redeemed));
    }

    /** The factors a (first) and shifts b of an offer. */
    float[][] modulation(float[] code) {
        var hidden = offer.apply(code);
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = Math.max(0, hidden[i]);
        }
        return new float[][] {gain.apply(hidden), shift.apply(hidden)};
    }

    /**
     * Runs the customer tower.
     *
     * @param customers row-major (n x d)
     * @param rows m indices, in the order of the embeddings
     */
    public Embeddings embed(float[] customers, int[] rows, int threads) {
        var embeddings = new Embeddings(kernel.lanes(), width(), rows.length);
        RowRanges.run(Tile.count(rows.length), threads, (from, to) -> {
            var input = new float[tower[0].inputs() * Tile.SIZE];
            var first = new float[tower[0].outputs() * Tile.SIZE];
            var second = new float[tower[1].outputs() * Tile.SIZE];
            var last = new float[tower[2].outputs() * Tile.SIZE];
            for (int t = from; t < to; t++) {
                int end = Math.min(rows.length, (t + 1) * Tile.SIZE);
                Tile.gather(customers, customerWidth(), rows, t * Tile.SIZE, end, input, 0);
                layer(tower[0], input, first);
                Tile.relu(first, tower[0].outputs());
                layer(tower[1], first, second);
                Tile.relu(second, tower[1].outputs());
                layer(tower[2], second, last);
                embeddings.put(last, t);
            }
        });
        return embeddings;
    }

    private static void layer(Dense dense, float[] in, float[] out) {
        Tile.fill(out, dense.bias(), dense.outputs());
        Tile.multiplyAdd(in, dense.inputs(), dense.weights(), dense.outputs(), out);
    }
}
