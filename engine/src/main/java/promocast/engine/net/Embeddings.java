package promocast.engine.net;

/** The cached embeddings of n customers, block by block as a {@link LiveKernel} reads them. */
public final class Embeddings {
    private final float[] tiles;
    private final int lanes;
    private final int width;
    private final int rows;

    Embeddings(int lanes, int width, int rows) {
        long places = (long) groups(rows) * LiveGroup.SIZE * width;
        if (places > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("rows: " + rows + " customers of " + width + " values are too many");
        }
        this.tiles = new float[(int) places];
        this.lanes = lanes;
        this.width = width;
        this.rows = rows;
    }

    private static int groups(int rows) {
        return (rows + LiveGroup.SIZE - 1) / LiveGroup.SIZE;
    }

    /** Number of customers n. */
    public int rows() {
        return rows;
    }

    /** Memory that they take, in bytes. */
    public long bytes() {
        return 4L * tiles.length;
    }

    /** Number of groups of customers. */
    int groups() {
        return groups(rows);
    }

    /** All values. */
    float[] tiles() {
        return tiles;
    }

    /** First value of a group. */
    int at(int group) {
        return group * LiveGroup.SIZE * width;
    }

    /** Takes the embeddings of the customers of a tile. */
    void put(float[] tile, int number) {
        int blocks = Tile.SIZE / lanes;
        for (int b = 0; b < blocks; b++) {
            int to = (number * blocks + b) * lanes * width;
            for (int j = 0; j < width; j++) {
                System.arraycopy(tile, j * Tile.SIZE + b * lanes, tiles, to + j * lanes, lanes);
            }
        }
    }

    /** Some of these customers (indices, in any order), copied. */
    public Embeddings select(int[] chosen) {
        var some = new Embeddings(lanes, width, chosen.length);
        for (int i = 0; i < chosen.length; i++) {
            int from = chosen[i] / lanes * lanes * width + chosen[i] % lanes;
            int to = i / lanes * lanes * width + i % lanes;
            for (int j = 0; j < width * lanes; j += lanes) {
                some.tiles[to + j] = tiles[from + j];
            }
        }
        return some;
    }
}
