package promocast.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts text into blocks that end where a row ends: at a line break outside of quotes. Where quotes are not used as they should
 * be, a block may end elsewhere; whoever reads it notices that, since a quote is still open then.
 */
final class RowBlocks {
    private static final int FIRST_SHARE = 16;
    private static final int LONGEST_TIMES = 8;

    private final InputStream content;
    private final byte quote;
    private final int usual;
    private byte[] buffer;
    private int filled;
    private int wanted;
    private boolean ended;

    /**
     * @param content text in an encoding whose line breaks and quotes are single bytes as in ASCII
     * @param usual bytes of a block
     */
    RowBlocks(InputStream content, char quote, int usual) {
        this.usual = usual;
        this.buffer = new byte[usual];
        this.wanted = usual / FIRST_SHARE;
        this.content = content;
        this.quote = (byte) quote;
    }

    /**
     * The next block; nothing at the end. The first is small, so that work can begin.
     *
     * @throws TangledTextException when a row does not end for a long time
     */
    byte[] next() throws IOException {
        while (true) {
            fill();
            int end = ended ? filled : lastRowEnd();
            if (end > 0 || ended) {
                return take(end);
            }
            if (wanted >= LONGEST_TIMES * (long) usual) {
                throw new TangledTextException();
            }
            wanted *= 2;
        }
    }

    private void fill() throws IOException {
        if (wanted > buffer.length) {
            buffer = Arrays.copyOf(buffer, wanted);
        }
        while (filled < wanted && !ended) {
            int count = content.read(buffer, filled, wanted - filled);
            ended = count < 0;
            filled += Math.max(0, count);
        }
    }

    private byte[] take(int end) {
        var block = Arrays.copyOf(buffer, end);
        System.arraycopy(buffer, end, buffer, 0, filled - end);
        filled -= end;
        wanted = usual;
        return block;
    }

    private int lastRowEnd() {
        int quotes = 0;
        for (int i = 0; i < filled; i++) {
            quotes += buffer[i] == quote ? 1 : 0;
        }
        boolean quoted = (quotes & 1) == 1;
        for (int i = filled - 1; i >= 0; i--) {
            if (buffer[i] == quote) {
                quoted = !quoted;
            } else if (buffer[i] == '\n' && !quoted) {
                return i + 1;
            }
        }
        return 0;
    }
}
