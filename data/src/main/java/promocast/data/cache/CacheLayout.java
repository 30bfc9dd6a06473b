package promocast.data.cache;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import promocast.data.FileFormat;
import promocast.data.ReadingNote;

/**
 * What a cache file says about the bytes in it. The file begins with {@link #PREAMBLE} bytes, then come the sections, then
 * this as its end. All numbers are little-endian.
 *
 * @param stamp what it was made from
 * @param name the table
 * @param rows number of rows
 * @param format how the file was written
 * @param notes what was noticed while it was read
 * @param firstLine line of the first row, where each row has a line of its own
 * @param lines the line of each row; of no bytes where each row has a line of its own
 * @param columns the columns
 */
record CacheLayout(
        String stamp,
        String name,
        int rows,
        Optional<FileFormat> format,
        List<ReadingNote> notes,
        int firstLine,
        Section lines,
        List<ColumnSection> columns) {
    /** The first bytes of every cache file, and how it is laid out. */
    static final long MAGIC = 0x31304c4f434d5250L;

    /** Bytes before the first section: magic, offset, length and check sum of the layout, check sum of these. */
    static final int PREAMBLE = 32;

    CacheLayout {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
    }

    /** What a column holds. */
    enum Kind {
        WHOLE,
        LARGE,
        NUMBER,
        ANSWER,
        MOMENT,
        TEXT
    }

    /**
     * Bytes in the file.
     *
     * @param offset where they begin
     * @param length number of bytes
     * @param width bytes of a value
     * @param sum their CRC-32C
     */
    record Section(long offset, long length, int width, int sum) {}

    /**
     * A column.
     *
     * @param distinct number of distinct values
     * @param values one value a row: a number, or the code of a word; the least one of its width means missing
     * @param ends where each word ends in {@code words}, for TEXT
     * @param words the words in UTF-8, for TEXT
     */
    record ColumnSection(String name, Kind kind, int distinct, Section values, Section ends, Section words) {}

    /** The preamble of a file whose layout stands at an offset. */
    static ByteBuffer preamble(long offset, byte[] layout) {
        var bytes = ByteBuffer.allocate(PREAMBLE).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(MAGIC).putLong(offset).putLong(layout.length).putInt(sum(layout, layout.length));
        bytes.putInt(sum(bytes.array(), PREAMBLE - Integer.BYTES));
        return bytes.flip();
    }

    static int sum(byte[] bytes, int length) {
        var sum = new CRC32C();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }
}
