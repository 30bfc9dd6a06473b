package promocast.data.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import promocast.data.FileFormat;

/** Reads blocks of a text; several can be read at a time once the first has told the columns. */
final class BlockReader {
    private final DelimitedText text;
    private final FileFormat.Text written;
    private final String file;
    private final int possible;
    private String[] names = {};

    /**
     * @param file what to call the text in messages
     * @param possible the readings that may fit a column
     */
    BlockReader(DelimitedText text, String file, int possible) {
        this.text = text;
        this.written = text.format().text().orElseThrow();
        this.file = file;
        this.possible = possible;
    }

    /** The columns. */
    String[] names() {
        return names.clone();
    }

    /** Reads the first block with care: it has the names of the columns. */
    TextBlock head(byte[] bytes) throws IOException {
        var table = new GrowingTable(file, possible, new int[0], Integer.MAX_VALUE);
        text.parse(new ByteArrayInputStream(bytes), table);
        names = table.columns().stream().map(ColumnBuilder::name).toArray(String[]::new);
        return TextBlock.of(table, lines(bytes));
    }

    private static int lines(byte[] bytes) throws TangledTextException {
        int lines = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n')) {
                throw new TangledTextException();
            }
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /**
     * Reads a block.
     *
     * @param index its place among the blocks, from 0
     * @param readings the readings that may fit each column; 0 for a column that nobody wants
     * @param sampler says which rows are held; all without one
     * @throws TangledTextException when it is not plain
     */
    TextBlock block(byte[] bytes, int index, int[] readings, Optional<RowSampler> sampler) throws IOException {
        var table = table(readings);
        var held = sampler.isPresent() ? table(readings) : table;
        var letters = new char[bytes.length];
        var scanner = new RowScanner(written, names, letters, decode(bytes, letters));
        if (index == 0 && written.header()) {
            scanner.skipRow();
        }
        for (var fields = scanner.next(); fields.rows() > 0; fields = scanner.next()) {
            int before = table.rows();
            table.addAll(fields);
            if (sampler.isPresent()) {
                var chosen = sampler.get();
                fields.keep(row -> chosen.keeps(index, before + row));
                held.addAll(fields);
            }
        }
        return TextBlock.of(table, held, scanner.lines());
    }

    private GrowingTable table(int[] readings) {
        var table = new GrowingTable(file, possible, readings, Integer.MAX_VALUE);
        for (var name : names) {
            table.column(name);
        }
        return table;
    }

    private int decode(byte[] bytes, char[] letters) throws TangledTextException {
        var characters = CharBuffer.wrap(letters);
        var result = Charset.forName(written.encoding())
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), characters, true);
        if (!result.isUnderflow()) {
            throw new TangledTextException();
        }
        return characters.position();
    }
}
