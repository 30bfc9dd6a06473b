package promocast.data.read;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import promocast.data.Message;
import promocast.data.Progress;

/**
 * Bytes that can be read more than once.
 *
 * @param name the file's name as shown to the user
 * @param size number of bytes as stored
 * @param opener opens the stored bytes
 * @param part the file in an archive that they are, if they are one
 */
record Source(String name, long size, Opener opener, Optional<String> part) {
    private static final int GZIP_MAGIC_0 = 0x1f;
    private static final int GZIP_MAGIC_1 = 0x8b;
    private static final int BUFFER = 1 << 16;

    /** Opens the stored bytes from the start. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /** Bytes that are no part of an archive. */
    Source(String name, long size, Opener opener) {
        this(name, size, opener, Optional.empty());
    }

    /** What says how far reading is and stops it where nobody wants it any more. */
    Runnable watch(ByteCount count, Progress progress) {
        var step = Message.data("reader.step", name);
        return () -> {
            progress.checkCancelled();
            progress.report(Math.min(1, (double) count.bytes() / Math.max(1, size)), step);
        };
    }

    /** The content from the start, unpacked where it is packed, whatever the file's name. */
    InputStream open(ByteCount count) throws IOException {
        var stored = new BufferedInputStream(new CountingStream(opener.open(), count), BUFFER);
        try {
            stored.mark(2);
            boolean packed = stored.read() == GZIP_MAGIC_0 && stored.read() == GZIP_MAGIC_1;
            stored.reset();
            return packed ? new UnpackedStream(new GZIPInputStream(stored, BUFFER), count::bytes, name) : stored;
        } catch (IOException e) {
            stored.close();
            throw e;
        }
    }

    /**
     * The share of the content that a part of it is, roughly.
     *
     * @param part unpacked bytes of it
     */
    double share(byte[] part) throws IOException {
        try (var stored = opener.open()) {
            boolean packed = stored.read() == GZIP_MAGIC_0 && stored.read() == GZIP_MAGIC_1;
            return Math.min(1, (double) (packed ? packedLength(part) : part.length) / Math.max(1, size));
        }
    }

    private static int packedLength(byte[] part) {
        var deflater = new Deflater();
        try {
            deflater.setInput(part);
            deflater.finish();
            var buffer = new byte[BUFFER];
            int length = 0;
            while (!deflater.finished()) {
                length += deflater.deflate(buffer);
            }
            return length;
        } finally {
            deflater.end();
        }
    }

    /** The first bytes of the content. */
    byte[] head(int most) throws IOException {
        try (var content = open(new ByteCount())) {
            return content.readNBytes(most);
        }
    }

    /** Number of stored bytes that were read. */
    static final class ByteCount {
        private long bytes;

        long bytes() {
            return bytes;
        }
    }

    private static final class CountingStream extends FilterInputStream {
        private final ByteCount count;

        CountingStream(InputStream in, ByteCount count) {
            super(in);
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count.bytes += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count.bytes += Math.max(read, 0);
            return read;
        }
    }
}
