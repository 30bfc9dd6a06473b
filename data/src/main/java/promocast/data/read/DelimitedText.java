package promocast.data.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.zip.ZipException;
import promocast.data.BadInputException;
import promocast.data.CancelledException;
import promocast.data.Dataset;
import promocast.data.FileFormat;
import promocast.data.Message;
import promocast.data.Progress;

/** Values separated by a character, one row a line: CSV and its relatives, plain or {@code .gz}. */
final class DelimitedText {
    private static final int HEAD = 1 << 18;
    private static final int LONGEST_ROW = 1 << 20;

    private final Source source;
    private final ReadOptions options;
    private final int most;

    /**
     * @param options what is known about the format
     * @param most the most rows to read
     */
    DelimitedText(Source source, ReadOptions options, int most) {
        this.source = source;
        this.options = options;
        this.most = most;
    }

    Dataset read(Progress progress) throws IOException {
        try {
            var head = source.head(HEAD);
            if (isBlank(head)) {
                throw new BadInputException(Message.data("reader.empty", source.name()));
            }
            var kind = FileKind.of(head, source.name());
            if (kind != FileKind.SEPARATED) {
                throw new BadInputException(Message.data("reader.kind.other", source.name(), kind.name()));
            }
            try {
                var encoding = options.encoding()
                        .map(charset -> new EncodingDetector.Found(charset, false))
                        .orElseGet(() -> EncodingDetector.detect(head));
                return read(FormatDetector.detect(head, encoding, options, source.name()), progress);
            } catch (MalformedTextException e) {
                return readAgain(head, e, progress);
            }
        } catch (ZipException | EOFException e) {
            throw new BadInputException(Message.data("reader.packed.damaged", source.name()));
        }
    }

    private static boolean isBlank(byte[] head) {
        for (byte value : head) {
            if (!Character.isWhitespace(value)) {
                return false;
            }
        }
        return head.length < HEAD;
    }

    /** The head of the file was plain ASCII and told nothing; what follows does. */
    private Dataset readAgain(byte[] head, MalformedTextException problem, Progress progress) throws IOException {
        var encoding = EncodingDetector.detect(problem.following());
        if (options.encoding().isPresent()
                || !EncodingDetector.isPlain(head)
                || encoding.charset().equals(StandardCharsets.UTF_8)) {
            throw problem.explained();
        }
        try {
            return read(FormatDetector.detect(head, encoding, options, source.name()), progress);
        } catch (MalformedTextException again) {
            throw again.explained();
        }
    }

    private Dataset read(FileFormat format, Progress progress) throws IOException {
        var written = format.text().orElseThrow();
        var handler = pass(written, new int[0], progress.part(0, 0.5));
        var columns = handler.table().columns();
        var notes = new ArrayList<>(Settlement.settle(columns, written.separator()));
        if (columns.stream().anyMatch(ColumnBuilder::isStale)) {
            var readings = columns.stream().mapToInt(ColumnBuilder::readings).toArray();
            handler = pass(written, readings, progress.part(0.5, 1));
        }
        progress.report(1, Message.data("reader.step", source.name()));
        notes.addAll(0, handler.notes());
        var table = handler.table();
        if (table.rows() == 0) {
            throw new BadInputException(Message.data("reader.header.only", source.name()));
        }
        notes.addAll(Settlement.amounts(table.columns()));
        var data = Dataset.of(source.name(), table.build(), Optional.of(format), table.rowNumbers());
        notes.addAll(TextSuspicion.notes(data));
        return data.withNotes(notes);
    }

    private TableHandler pass(FileFormat.Text written, int[] readings, Progress progress) throws IOException {
        var count = new Source.ByteCount();
        var step = Message.data("reader.step", source.name());
        var table = new GrowingTable(source.name(), options.readings(), readings, () -> {
            progress.checkCancelled();
            progress.report(Math.min(1, (double) count.bytes() / Math.max(1, source.size())), step);
        });
        var handler = new TableHandler(source.name(), written.header(), table);
        var settings = CsvReader.builder()
                .fieldSeparator(written.separator())
                .quoteCharacter(written.quote())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(false)
                .maxBufferSize(LONGEST_ROW);
        try (var content = source.open(count);
                var reader = new DecodingReader(content, Charset.forName(written.encoding()), source.name());
                var rows = settings.build(handler, reader);
                var each = rows.iterator()) {
            while (table.rows() < most && each.hasNext()) {
                each.next();
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw explain(e, handler);
        }
        return handler;
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
