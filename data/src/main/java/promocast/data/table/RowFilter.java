package promocast.data.table;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import promocast.data.Progress;

/** Keeps some of many rows, in blocks that run side by side. */
final class RowFilter {
    private static final int BLOCK = 1 << 14;

    private RowFilter() {}

    /** The rows that are kept, in the same order. */
    static int[] kept(int[] rows, IntPredicate keep, Progress progress) {
        int blocks = (rows.length + BLOCK - 1) / BLOCK;
        var parts = IntStream.range(0, blocks)
                .parallel()
                .mapToObj(block -> {
                    progress.checkCancelled();
                    return part(rows, block * BLOCK, Math.min(rows.length, (block + 1) * BLOCK), keep);
                })
                .toList();
        var kept = new int[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, kept, at, part.length);
            at += part.length;
        }
        return kept;
    }

    private static int[] part(int[] rows, int from, int to, IntPredicate keep) {
        var kept = new int[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            if (keep.test(rows[i])) {
                kept[count++] = rows[i];
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
