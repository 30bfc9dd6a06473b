package promocast.engine.net;

/** One learner of a blend: heads from a customer and an offer. Immutable, thread-safe. */
public sealed interface FunnelMember permits FunnelNetwork, LinearFunnel, LevelShifts {
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

        void addBias(float[] bias) {
            for (int h = 0; h < bias.length; h++) {
                for (int c = h * Tile.SIZE; c < (h + 1) * Tile.SIZE; c++) {
                    heads[c] += bias[h];
                }
            }
        }
    }
}
