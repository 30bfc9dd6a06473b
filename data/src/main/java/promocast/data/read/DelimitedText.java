package promocast.data.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import promocast.data.BadInputException;
import promocast.data.CancelledException;
import promocast.data.Dataset;
import promocast.data.FileFormat;
import promocast.data.Message;
import promocast.data.Progress;

/** Values separated by a character, one row a line: CSV and its relatives, plain or {@code .gz}. */
final class DelimitedText implements RowSource {
    private static final int LONGEST_ROW = 1 << 20;

    private final Source source;
    private final byte[] head;
    private final ReadOptions options;
    private FileFormat format;

    /**
     * Finds out how the text was written.
     *
     * @param head the first bytes of the source
     * @param options what is known about the format
     * @throws BadInputException when it is no text
     */
    DelimitedText(Source source, byte[] head, ReadOptions options) {
        this.source = source;
        this.head = head;
        this.options = options;
        var encoding = options.encoding()
                .map(charset -> new EncodingDetector.Found(charset, false))
                .orElseGet(() -> EncodingDetector.detect(head));
        this.format = FormatDetector.detect(head, encoding, options, source);
    }

    @Override
    public FileFormat format() {
        return format;
    }

    /** Where the head of the file was plain ASCII and told nothing, what follows does. */
    @Override
    public boolean recovers(MalformedTextException problem) {
        var encoding = EncodingDetector.detect(problem.following());
        if (options.encoding().isPresent()
                || !EncodingDetector.isPlain(head)
                || encoding.charset().equals(StandardCharsets.UTF_8)) {
            return false;
        }
        format = FormatDetector.detect(head, encoding, options, source);
        return true;
    }

    @Override
    public void fill(GrowingTable table, Progress progress) throws IOException {
        var count = new Source.ByteCount();
        table.watch(source.watch(count, progress));
        try (var content = source.open(count)) {
            parse(content, table);
        }
    }

    @Override
    public Optional<Dataset> atOnce(int possible, Progress progress) throws IOException {
        return new BlockedText(source, this, possible).read(progress);
    }

    /** Adds the rows of a text that is written as this one. */
    void parse(InputStream content, GrowingTable table) throws IOException {
        var written = format.text().orElseThrow();
        var handler = new TableHandler(source.name(), written.header(), table);
        var settings = CsvReader.builder()
                .fieldSeparator(written.separator())
                .quoteCharacter(written.quote())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(false)
                .maxBufferSize(LONGEST_ROW);
        try (var reader = new DecodingReader(content, Charset.forName(written.encoding()), source.name());
                var rows = settings.build(handler, reader);
                var each = rows.iterator()) {
            while (!table.isFull() && each.hasNext()) {
                each.next();
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw explain(e, handler);
        }
        handler.end();
    }

    private RuntimeException explain(RuntimeException problem, TableHandler handler) throws IOException {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadInputException
                    || cause instanceof CancelledException
                    || cause instanceof MalformedTextException) {
                return (RuntimeException) cause;
            }
            if (cause instanceof IOException reading) {
                throw reading;
            }
        }
        return new BadInputException(Message.data("reader.quote", source.name(), handler.line()));
    }
}
