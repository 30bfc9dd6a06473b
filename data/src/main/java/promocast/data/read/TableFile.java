package promocast.data.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import promocast.data.BadInputException;
import promocast.data.Message;

/** Opens what holds a table by what it is, whatever its name. */
final class TableFile {
    private static final int HEAD = 1 << 18;

    private TableFile() {}

    /**
     * The rows of a file.
     *
     * @param options what is known about how it was written
     * @throws BadInputException when it is not there or holds no table
     */
    static RowSource open(Path file, ReadOptions options) throws IOException {
        var source = source(file);
        var head = source.head(HEAD);
        return switch (kind(head, source)) {
            case ZIP -> {
                var archive = Archive.of(file, source.name());
                yield archive.isWorkbook()
                        ? new Workbook(file, source.name(), options)
                        : open(archive.table(options.part()), options);
            }
            case PARQUET -> new ParquetRows(file, source.name());
            default -> open(source, head, options);
        };
    }

    /**
     * The rows of bytes that are no file.
     *
     * @param options what is known about how they were written
     * @throws BadInputException when they hold no table
     */
    static RowSource open(Source source, ReadOptions options) throws IOException {
        return open(source, source.head(HEAD), options);
    }

    /**
     * What can be chosen in a file: the sheets of a workbook, the files in an archive.
     *
     * @throws BadInputException when it is not there or damaged
     */
    static Choices choices(Path file) throws IOException {
        var source = source(file);
        if (kind(source.head(HEAD), source) != FileKind.ZIP) {
            return Choices.NONE;
        }
        var archive = Archive.of(file, source.name());
        return archive.isWorkbook()
                ? new Choices(Choices.Kind.SHEETS, Workbook.sheets(file, source.name()))
                : new Choices(Choices.Kind.ENTRIES, archive.tables());
    }

    private static Source source(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new BadInputException(Message.data("reader.absent", file.toString()));
        }
        if (!Files.isReadable(file)) {
            throw new BadInputException(Message.data("reader.unreadable", file.toString()));
        }
        return new Source(DataSource.nameOf(file), Files.size(file), () -> Files.newInputStream(file));
    }

    private static FileKind kind(byte[] head, Source source) {
        if (isBlank(head)) {
            throw new BadInputException(Message.data("reader.empty", source.name()));
        }
        return FileKind.of(head, source.name());
    }

    private static RowSource open(Source source, byte[] head, ReadOptions options) {
        return switch (kind(head, source)) {
            case SEPARATED -> new DelimitedText(source, head, options);
            case JSON -> new JsonLines(source, head, options);
            default -> throw new BadInputException(Message.data("reader.kind.nested", source.name()));
        };
    }

    private static boolean isBlank(byte[] head) {
        for (byte value : head) {
            if (!Character.isWhitespace(value)) {
                return false;
            }
        }
        return head.length < HEAD;
    }
}
