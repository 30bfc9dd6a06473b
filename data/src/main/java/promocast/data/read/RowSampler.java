package promocast.data.read;

import java.util.Optional;

/**
 * Draws rows with equal chances while they go by: a row is kept where a hash of its place is small, so that the same file
 * gives the same rows whatever the number of threads.
 */
final class RowSampler {
    private static final long SEED = 42;
    private static final double UNIT = 0x1p-53;

    /** Share of the heap that a table may take while it is put together. */
    private static final double SHARE_OF_HEAP = 0.5;

    private static final long MOST_ROWS = 2_000_000;

    private final double share;
    private final long neededHeap;

    /**
     * A sampler.
     *
     * @param share share of the rows that are kept, above 0 and below 1
     * @param neededHeap bytes of heap with which all rows would be kept
     */
    RowSampler(double share, long neededHeap) {
        this.share = share;
        this.neededHeap = neededHeap;
    }

    /** About how many bytes of heap all rows need. */
    long neededHeap() {
        return neededHeap;
    }

    /**
     * The sampler that a text needs; none where all of it fits into the memory of this process.
     *
     * @param headRows rows that were read
     * @param headBytes memory that their cells take
     * @param shareOfText share of the text that they are
     * @param heap bytes of memory of this process
     */
    static Optional<RowSampler> needed(int headRows, long headBytes, double shareOfText, long heap) {
        // the cells of the blocks and the columns that are made of them are there at the same time
        double bytesPerRow = 2.0 * headBytes / Math.max(1, headRows);
        double allRows = headRows / shareOfText;
        double most = SHARE_OF_HEAP * heap / bytesPerRow;
        long needed = (long) (allRows * bytesPerRow / SHARE_OF_HEAP);
        return allRows <= most
                ? Optional.empty()
                : Optional.of(new RowSampler(Math.min(most, MOST_ROWS) / allRows, needed));
    }

    /** Whether a row is kept. */
    boolean keeps(int block, int row) {
        long place = (long) block << Integer.SIZE | row;
        return (DistinctSketch.mixed(DistinctSketch.mixed(SEED) + place * 0x9e3779b97f4a7c15L) >>> 11) * UNIT < share;
    }
}
