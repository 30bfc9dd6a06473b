package promocast.data.read;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Progress;

/** Reads a table from wherever it is into a {@link Dataset}; encoding, separator and types are found out. */
public final class DatasetReader {
    /**
     * Reads the whole table.
     *
     * @throws BadInputException when it cannot be read as a table; names file, row, column, what was found, what to do
     */
    public Dataset read(DataSource source, Progress progress) {
        return read(source, Integer.MAX_VALUE, progress);
    }

    /** Reads the whole file or folder; how it was written is found out. */
    public Dataset read(Path file, Progress progress) {
        return read(DataSource.of(file), progress);
    }

    /**
     * The first rows of a table, without reading the rest. Types are those of these rows.
     *
     * @param rows the most rows to read
     * @throws BadInputException when it cannot be read as a table
     */
    public Dataset preview(DataSource source, int rows) {
        return read(source, rows, Progress.NONE);
    }

    /**
     * What a source can be asked for: sheets, files in an archive, tables.
     *
     * @throws BadInputException when it cannot be opened
     */
    public Choices choices(DataSource source) {
        return Choices.NONE;
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
            var source = new Source(name, bytes.length, () -> new ByteArrayInputStream(bytes));
            return read(source, ReadOptions.defaults(), Integer.MAX_VALUE, progress);
        } catch (IOException e) {
            throw new BadInputException(Message.data("reader.failed", name, String.valueOf(e.getMessage())));
        }
    }

    private static Dataset read(DataSource source, int rows, Progress progress) {
        if (source instanceof FileSource file) {
            return read(file, rows, progress);
        }
        if (source instanceof FolderSource folder) {
            throw new BadInputException(
                    Message.data("reader.directory", folder.folder().toString()));
        }
        throw new BadInputException(Message.data("reader.absent", source.name()));
    }

    private static Dataset read(FileSource source, int rows, Progress progress) {
        var file = source.file();
        if (!Files.exists(file)) {
            throw new BadInputException(Message.data("reader.absent", file.toString()));
        }
        if (!Files.isReadable(file)) {
            throw new BadInputException(Message.data("reader.unreadable", file.toString()));
        }
        try {
            var bytes = new Source(source.name(), Files.size(file), () -> Files.newInputStream(file));
            return read(bytes, source.options(), rows, progress);
        } catch (IOException e) {
            throw new BadInputException(Message.data("reader.failed", source.name(), String.valueOf(e.getMessage())));
        }
    }

    private static Dataset read(Source source, ReadOptions options, int rows, Progress progress) throws IOException {
        try {
            var opened = TableFile.open(source, options);
            return new Passes(source.name(), opened, options.readings(), rows).read(progress);
        } catch (ZipException | EOFException e) {
            throw new BadInputException(Message.data("reader.packed.damaged", source.name()));
        }
    }
}
