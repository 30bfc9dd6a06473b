package promocast.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;

/** Reads a CSV file, plain or {@code .gz}, into a {@link Dataset}; encoding, separator and types are found out. */
public final class DatasetReader {
    private static final int HEAD = 1 << 18;
    private static final int LONGEST_ROW = 1 << 20;

    /**
     * Reads the whole file.
     *
     * @throws BadInputException when it cannot be read as a table; names file, row, column, what was found, what to do
     */
    public Dataset read(Path file, Progress progress) {
        var name = file.getFileName() == null
                ? file.toString()
                : file.getFileName().toString();
        if (Files.isDirectory(file)) {
            throw new BadInputException(Message.data("reader.directory", file.toString()));
        }
        if (!Files.exists(file)) {
            throw new BadInputException(Message.data("reader.absent", file.toString()));
        }
        if (!Files.isReadable(file)) {
            throw new BadInputException(Message.data("reader.unreadable", file.toString()));
        }
        try {
            return read(new Source(name, Files.size(file), () -> Files.newInputStream(file)), progress);
        } catch (IOException e) {
            throw new BadInputException(Message.data("reader.failed", name, String.valueOf(e.getMessage())));
        }
    }

    /**
     * Reads a table that is not a file, such as an embedded sample; the caller closes the stream.
     *
     * @param name what to call it in messages
     * @throws BadInputException when it cannot be read as a table
     */
    public Dataset read(InputStream content, String name, Progress progress) {
        try {
            var bytes = content.readAllBytes();
            return read(new Source(name, bytes.length, () -> new ByteArrayInputStream(bytes)), progress);
        } catch (IOException e) {
            throw new BadInputException(Message.data("reader.failed", name, String.valueOf(e.getMessage())));
        }
    }

    private static Dataset read(Source source, Progress progress) throws IOException {
        try {
            var head = source.head(HEAD);
            if (isBlank(head)) {
                throw new BadInputException(Message.data("reader.empty", source.name()));
            }
            try {
                return read(source, FormatDetector.detect(head, source.name()), progress);
            } catch (MalformedTextException e) {
                return readAgain(source, head, e, progress);
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
    private static Dataset readAgain(Source source, byte[] head, MalformedTextException problem, Progress progress)
            throws IOException {
        var encoding = EncodingDetector.detect(problem.following());
        if (!EncodingDetector.isPlain(head) || encoding.charset().equals(StandardCharsets.UTF_8)) {
            throw problem.explained();
        }
        try {
            return read(source, FormatDetector.detect(head, encoding, source.name()), progress);
        } catch (MalformedTextException again) {
            throw again.explained();
        }
    }

    private static Dataset read(Source source, FileFormat format, Progress progress) throws IOException {
        var table = pass(source, format, new int[0], progress.part(0, 0.5));
        if (table.columns().stream().anyMatch(ColumnBuilder::isStale)) {
            var readings =
                    table.columns().stream().mapToInt(ColumnBuilder::readings).toArray();
            table = pass(source, format, readings, progress.part(0.5, 1));
        }
        progress.report(1, Message.data("reader.step", source.name()));
        if (table.rows() == 0) {
            throw new BadInputException(Message.data("reader.header.only", source.name()));
        }
        var columns = table.columns().stream().map(ColumnBuilder::build).toList();
        return Dataset.of(source.name(), columns, Optional.of(format), table.rowNumbers());
    }

    private static TableHandler pass(Source source, FileFormat format, int[] readings, Progress progress)
            throws IOException {
        var count = new Source.ByteCount();
        var step = Message.data("reader.step", source.name());
        int possible = format.separator() == ',' ? Reading.ALL & ~Reading.COMMA_NUMBER.bit() : Reading.ALL;
        var handler = new TableHandler(source.name(), possible, readings, () -> {
            progress.checkCancelled();
            progress.report(Math.min(1, (double) count.bytes() / Math.max(1, source.size())), step);
        });
        var settings = CsvReader.builder()
                .fieldSeparator(format.separator())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(false)
                .maxBufferSize(LONGEST_ROW);
        try (var content = source.open(count);
                var reader = new DecodingReader(content, Charset.forName(format.encoding()), source.name());
                var rows = settings.build(handler, reader)) {
            rows.forEach(row -> {});
        } catch (CsvParseException | UncheckedIOException e) {
            throw explain(e, source.name(), handler);
        }
        return handler;
    }

    private static RuntimeException explain(RuntimeException problem, String file, TableHandler handler)
            throws IOException {
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
        return new BadInputException(Message.data("reader.quote", file, handler.line()));
    }
}
