package promocast.data.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;
import promocast.data.cache.CacheLayout.Section;

/** Reads a section piece by piece and checks its sum; a piece stays in the processor's cache between the two. */
final class SectionReader {
    private static final int PIECE = 1 << 19;

    private final FileChannel file;
    private final Section section;
    private final ByteBuffer piece;
    private final CRC32C sum = new CRC32C();

    private SectionReader(FileChannel file, Section section, long count) throws UnkeptException {
        if (section.width() < 1 || section.width() > Long.BYTES || section.length() != count * section.width()) {
            throw new UnkeptException("a section of a wrong size");
        }
        this.file = file;
        this.section = section;
        this.piece = ByteBuffer.allocateDirect((int) Math.min(PIECE, Math.max(1, section.length())))
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Takes the pieces of a section. */
    private interface Taker {
        void take(ByteBuffer piece);
    }

    /** Whole numbers of any width; the least of the width becomes {@code Long.MIN_VALUE}. */
    static long[] longs(FileChannel file, Section section, int count) throws IOException {
        var values = new long[count];
        if (section.width() < Long.BYTES) {
            var narrow = ints(file, section, count);
            for (int i = 0; i < count; i++) {
                values[i] = narrow[i] == Integer.MIN_VALUE ? Long.MIN_VALUE : narrow[i];
            }
            return values;
        }
        int[] at = {0};
        new SectionReader(file, section, count).each(piece -> {
            int n = piece.remaining() / Long.BYTES;
            piece.asLongBuffer().get(values, at[0], n);
            at[0] += n;
        });
        return values;
    }

    /** Whole numbers of at most four bytes; the least of the width becomes {@code Integer.MIN_VALUE}. */
    static int[] ints(FileChannel file, Section section, int count) throws IOException {
        if (section.width() > Integer.BYTES) {
            throw new UnkeptException("wide numbers");
        }
        var values = new int[count];
        int[] at = {0};
        new SectionReader(file, section, count).each(piece -> {
            int from = at[0];
            int n = piece.remaining() / section.width();
            at[0] += n;
            switch (section.width()) {
                case 1 -> {
                    for (int i = 0; i < n; i++) {
                        byte value = piece.get(i);
                        values[from + i] = value == Byte.MIN_VALUE ? Integer.MIN_VALUE : value;
                    }
                }
                case 2 -> {
                    for (int i = 0; i < n; i++) {
                        short value = piece.getShort(2 * i);
                        values[from + i] = value == Short.MIN_VALUE ? Integer.MIN_VALUE : value;
                    }
                }
                default -> piece.asIntBuffer().get(values, from, n);
            }
        });
        return values;
    }

    static double[] doubles(FileChannel file, Section section, int count) throws IOException {
        if (section.width() != Double.BYTES) {
            throw new UnkeptException("narrow numbers");
        }
        var values = new double[count];
        int[] at = {0};
        new SectionReader(file, section, count).each(piece -> {
            int n = piece.remaining() / Double.BYTES;
            piece.asDoubleBuffer().get(values, at[0], n);
            at[0] += n;
        });
        return values;
    }

    static byte[] bytes(FileChannel file, Section section) throws IOException {
        if (section.width() != 1 || section.length() > Integer.MAX_VALUE - Long.BYTES) {
            throw new UnkeptException("not bytes");
        }
        var values = new byte[(int) section.length()];
        int[] at = {0};
        new SectionReader(file, section, values.length).each(piece -> {
            int n = piece.remaining();
            piece.get(values, at[0], n);
            at[0] += n;
        });
        return values;
    }

    private void each(Taker taker) throws IOException {
        long at = section.offset();
        long end = at + section.length();
        while (at < end) {
            piece.clear().limit((int) Math.min(piece.capacity(), end - at));
            while (piece.hasRemaining()) {
                if (file.read(piece, at + piece.position()) < 0) {
                    throw new UnkeptException("the file is cut off");
                }
            }
            piece.flip();
            sum.update(piece.duplicate());
            at += piece.limit();
            taker.take(piece);
        }
        if ((int) sum.getValue() != section.sum()) {
            throw new UnkeptException("a section was changed");
        }
    }
}
