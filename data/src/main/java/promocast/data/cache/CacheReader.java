package promocast.data.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.List;
import promocast.data.BooleanValues;
import promocast.data.Dataset;
import promocast.data.DateValues;
import promocast.data.IntegerValues;
import promocast.data.NumberValues;
import promocast.data.RowNumbers;
import promocast.data.StoredColumn;
import promocast.data.TextColumn;
import promocast.data.TextValues;
import promocast.data.cache.CacheLayout.ColumnSection;

/**
 * Reads a table that was written by {@link CacheWriter}. On one thread: the first table of a process is read by code
 * that is compiled meanwhile, which takes twice as long where no core is left for the compiler.
 */
final class CacheReader {
    private final FileChannel file;
    private final CacheLayout layout;

    private CacheReader(FileChannel file, CacheLayout layout) {
        this.file = file;
        this.layout = layout;
    }

    /** @throws IOException when the file is not what was written for that stamp, to the last bit */
    static Dataset read(FileChannel file, String stamp) throws IOException {
        var layout = layout(file);
        if (!layout.stamp().equals(stamp)) {
            throw new UnkeptException("made from something else");
        }
        return new CacheReader(file, layout).table();
    }

    private static CacheLayout layout(FileChannel file) throws IOException {
        var preamble = bytes(file, 0, CacheLayout.PREAMBLE);
        int sum = preamble.getInt(CacheLayout.PREAMBLE - Integer.BYTES);
        if (CacheLayout.sum(preamble.array(), CacheLayout.PREAMBLE - Integer.BYTES) != sum
                || preamble.getLong() != CacheLayout.MAGIC) {
            throw new UnkeptException("no cache file");
        }
        long offset = preamble.getLong();
        long length = preamble.getLong();
        if (offset < CacheLayout.PREAMBLE || length > Integer.MAX_VALUE || offset + length != file.size()) {
            throw new UnkeptException("of another size");
        }
        var layout = bytes(file, offset, (int) length);
        if (CacheLayout.sum(layout.array(), (int) length) != preamble.getInt()) {
            throw new UnkeptException("the layout was changed");
        }
        return LayoutReader.read(layout.array());
    }

    private static ByteBuffer bytes(FileChannel file, long offset, int length) throws IOException {
        if (offset < 0 || length < 0 || offset + length > file.size()) {
            throw new UnkeptException("the file is cut off");
        }
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, offset + bytes.position()) >= 0) {
            continue;
        }
        return bytes.flip();
    }

    private Dataset table() throws IOException {
        int lines = layout.lines().length() == 0 ? 0 : layout.rows();
        var numbers = new RowNumbers(layout.firstLine(), SectionReader.ints(file, layout.lines(), lines));
        return Dataset.of(layout.name(), columns(), layout.format(), numbers).withNotes(layout.notes());
    }

    private List<StoredColumn> columns() throws IOException {
        try {
            return layout.columns().stream().map(this::column).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private StoredColumn column(ColumnSection column) {
        try {
            int rows = layout.rows();
            var values = column.values();
            var name = column.name();
            StoredColumn read = switch (column.kind()) {
                case WHOLE -> IntegerValues.of(name, SectionReader.ints(file, values, rows));
                case LARGE -> IntegerValues.of(name, SectionReader.longs(file, values, rows));
                case NUMBER -> NumberValues.of(name, SectionReader.doubles(file, values, rows));
                case MOMENT -> DateValues.of(name, SectionReader.longs(file, values, rows));
                case ANSWER -> BooleanValues.of(name, SectionReader.bytes(file, values));
                case TEXT -> texts(column);
            };
            if (read.size() != rows) {
                throw new UnkeptException("a column of another size");
            }
            read.rememberDistinct(column.distinct());
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TextValues texts(ColumnSection column) throws IOException {
        var letters = SectionReader.bytes(file, column.words());
        var ends = SectionReader.ints(file, column.ends(), column.distinct());
        int from = 0;
        for (int end : ends) {
            if (end < from || end > letters.length) {
                throw new UnkeptException("words of a wrong size");
            }
            from = end;
        }
        var codes = SectionReader.ints(file, column.values(), layout.rows());
        for (int row = 0; row < codes.length; row++) {
            int code = codes[row];
            if (code < 0 || code >= ends.length) {
                if (code != Integer.MIN_VALUE) {
                    throw new UnkeptException("a word that is not there");
                }
                codes[row] = TextColumn.MISSING;
            }
        }
        return TextValues.encoded(column.name(), codes, letters, ends);
    }
}
