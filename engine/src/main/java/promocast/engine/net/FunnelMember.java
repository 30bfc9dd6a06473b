package promocast.engine.net;

/** One learner of a blend: heads from a customer and an offer. Immutable, thread-safe. */
public interface FunnelMember {
    /** Customer inputs d. */
    int customerWidth();

    /** Width o of an offer code. */
    int offerWidth();

    /** Number of heads: logits, then (if there is one) the amount as it is. */
    int headCount();

    /** The same learner whose head j is factor[j] times this one's plus shift[j]. */
    FunnelMember withHeads(float[] factor, float[] shift);

    /**
     * The heads of the given rows, each under its own offer.
     *
     * @param customers row-major (n x d)
     * @param offers row-major (n x o)
     * @param rows m indices
     * @return one array of m values a head
     */
    float[][] heads(float[] customers, float[] offers, int[] rows, int threads);

    /** Width of its hidden layers; 0 where it has none. */
    int hiddenWidth();

    /** This learner under one offer. */
    TilePass under(float[] code);

    /** Adds the heads of a tile of customers, all under the same offer. */
    interface TilePass {
        /** Reads the tile's customers from {@code scratch.input} and adds to {@code scratch.heads}. */
        void add(Scratch scratch);
    }

    /** Working memory of one thread. */
    final class Scratch {
        /** Customers a tile: input j of customer c stands at {@code j * LANES + c}. */
        public static final int LANES = Tile.SIZE;

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

        /** The inputs of the tile's customers, input by input; not to be changed. */
        public float[] input() {
            return input;
        }

        /** Adds to a head of one customer of the tile. */
        public void add(int head, int customer, float value) {
            heads[head * LANES + customer] += value;
        }

        /** Adds to a head of all customers of the tile. */
        public void addTo(int head, float value) {
            for (int c = head * LANES; c < (head + 1) * LANES; c++) {
                heads[c] += value;
            }
        }

        void addBias(float[] bias) {
            for (int h = 0; h < bias.length; h++) {
                addTo(h, bias[h]);
            }
        }
    }
}
