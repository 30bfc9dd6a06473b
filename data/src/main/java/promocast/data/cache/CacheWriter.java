package promocast.data.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.function.IntToLongFunction;
import java.util.zip.CRC32C;
import promocast.data.Dataset;
import promocast.data.StoredColumn;
import promocast.data.TextColumn;
import promocast.data.cache.CacheLayout.ColumnSection;
import promocast.data.cache.CacheLayout.Kind;
import promocast.data.cache.CacheLayout.Section;

/** Writes a table, one section after the other, each as narrow as its values allow. */
final class CacheWriter {
    private static final int BUFFER = 1 << 18;

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private CRC32C sum = new CRC32C();

    private CacheWriter(FileChannel file) {
        this.file = file;
    }

    /** @param file an empty file */
    static void write(Dataset data, String stamp, FileChannel file) throws IOException {
        var writer = new CacheWriter(file);
        file.position(CacheLayout.PREAMBLE);
        var lines = data.rowNumbers().lines();
        var lineSection = writer.wholes(lines.length, row -> lines[row]);
        var columns = new ArrayList<ColumnSection>();
        for (var column : data.stored()) {
            columns.add(writer.column(column));
        }
        var layout = LayoutWriter.write(new CacheLayout(
                stamp,
                data.name(),
                data.rows(),
                data.format(),
                data.notes(),
                data.rowNumbers().offset(),
                lineSection,
                columns));
        long offset = file.position();
        writer.flush(ByteBuffer.wrap(layout));
        file.position(0);
        writer.flush(CacheLayout.preamble(offset, layout));
    }

    private ColumnSection column(StoredColumn column) throws IOException {
        var none = new Section(file.position(), 0, 1, 0);
        if (column instanceof TextColumn texts) {
            var values = wholes(column.size(), row -> missing(texts.code(row) == TextColumn.MISSING, texts.code(row)));
            var words = texts.words().stream()
                    .map(word -> word.getBytes(StandardCharsets.UTF_8))
                    .toList();
            var ends = new long[words.size()];
            long end = 0;
            for (int i = 0; i < ends.length; i++) {
                end += words.get(i).length;
                ends[i] = end;
            }
            return new ColumnSection(
                    column.name(), Kind.TEXT, ends.length, values, wholes(ends.length, i -> ends[i]), bytes(words));
        }
        var values = switch (column.type()) {
            case NUMBER -> numbers(column);
            default -> wholes(column.size(), row -> missing(column.isMissing(row), column.key(row)));
        };
        return new ColumnSection(column.name(), kind(column, values), column.distinct(), values, none, none);
    }

    private static long missing(boolean missing, long value) {
        return missing ? Long.MIN_VALUE : value;
    }

    private static Kind kind(StoredColumn column, Section values) {
        return switch (column.type()) {
            case INTEGER -> values.width() == Long.BYTES ? Kind.LARGE : Kind.WHOLE;
            case BOOLEAN -> Kind.ANSWER;
            case DATE -> Kind.MOMENT;
            case NUMBER -> Kind.NUMBER;
            case TEXT -> Kind.TEXT;
        };
    }

    /** Whole numbers in 1, 2, 4 or 8 bytes each; the least number of each width is kept for missing ones. */
    private Section wholes(int count, IntToLongFunction value) throws IOException {
        long most = 0;
        for (int i = 0; i < count; i++) {
            long one = value.applyAsLong(i);
            if (one != Long.MIN_VALUE) {
                most = Math.max(most, Math.abs(one));
            }
        }
        int width = most <= Byte.MAX_VALUE ? 1 : most <= Short.MAX_VALUE ? 2 : most <= Integer.MAX_VALUE ? 4 : 8;
        long offset = begin();
        for (int i = 0; i < count; i++) {
            long one = value.applyAsLong(i);
            room(width);
            boolean missing = one == Long.MIN_VALUE;
            switch (width) {
                case 1 -> buffer.put(missing ? Byte.MIN_VALUE : (byte) one);
                case 2 -> buffer.putShort(missing ? Short.MIN_VALUE : (short) one);
                case 4 -> buffer.putInt(missing ? Integer.MIN_VALUE : (int) one);
                default -> buffer.putLong(one);
            }
        }
        return end(offset, width);
    }

    private Section numbers(StoredColumn column) throws IOException {
        long offset = begin();
        for (int row = 0; row < column.size(); row++) {
            room(Double.BYTES);
            buffer.putDouble(column.number(row));
        }
        return end(offset, Double.BYTES);
    }

    private Section bytes(Iterable<byte[]> parts) throws IOException {
        long offset = begin();
        for (var part : parts) {
            for (byte one : part) {
                room(1);
                buffer.put(one);
            }
        }
        return end(offset, 1);
    }

    private long begin() throws IOException {
        sum = new CRC32C();
        return file.position();
    }

    private void room(int width) throws IOException {
        if (buffer.remaining() < width) {
            drain();
        }
    }

    private Section end(long offset, int width) throws IOException {
        drain();
        return new Section(offset, file.position() - offset, width, (int) sum.getValue());
    }

    private void drain() throws IOException {
        buffer.flip();
        sum.update(buffer.duplicate());
        flush(buffer);
        buffer.clear();
    }

    private void flush(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }
}
