package promocast.data.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import promocast.data.BadInputException;
import promocast.data.Message;

/** Unpacked bytes that end in an error when they become far more than any table packs to: a zip bomb. */
final class UnpackedStream extends FilterInputStream {
    /** So many bytes are always bearable. */
    private static final long BEARABLE = 256L << 20;

    /** Tables pack to a tenth, with many equal columns to a fiftieth. */
    private static final long BIGGEST_RATIO = 250;

    private final LongSupplier packed;
    private final String file;
    private long bytes;

    /** @param packed the number of packed bytes that were read so far, or that there are */
    UnpackedStream(InputStream unpacked, LongSupplier packed, String file) {
        super(unpacked);
        this.packed = packed;
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) {
        bytes += more;
        if (bytes > BEARABLE && bytes / BIGGEST_RATIO > packed.getAsLong()) {
            throw new BadInputException(Message.data("reader.packed.bomb", file));
        }
    }
}
