package promocast.data.read;

import java.util.List;
import promocast.data.RowNumbers;

/** Finds the line of each row of a text that was read in blocks. */
final class BlockLines {
    private BlockLines() {}

    static RowNumbers of(List<TextBlock> blocks) {
        int first = blocks.get(0).numbers().of(0);
        return isPlain(blocks, first) ? new RowNumbers(first, new int[0]) : new RowNumbers(first, lines(blocks));
    }

    private static boolean isPlain(List<TextBlock> blocks, int first) {
        int line = 0;
        int row = 0;
        for (var block : blocks) {
            boolean follows = block.rows() == 0 || line + block.numbers().of(0) == first + row;
            if (!follows || block.numbers().lines().length > 0) {
                return false;
            }
            line += block.lines();
            row += block.rows();
        }
        return true;
    }

    private static int[] lines(List<TextBlock> blocks) {
        var lines = new int[blocks.stream().mapToInt(TextBlock::rows).sum()];
        int line = 0;
        int at = 0;
        for (var block : blocks) {
            for (int row = 0; row < block.rows(); row++) {
                lines[at++] = line + block.numbers().of(row);
            }
            line += block.lines();
        }
        return lines;
    }
}
