package promocast.data.read;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Progress;

/** Reads a table from wherever it is into a {@link Dataset}; encoding, separator and types are found out. */
public final class DatasetReader {
    private final TableStore store;

    /** A reader that reads every source anew. */
    public DatasetReader() {
        this(TableStore.NONE);
    }

    /** @param store keeps whole files that were read, and is asked for them */
    public DatasetReader(TableStore store) {
        this.store = store;
    }

    /**
     * Reads the whole table.
     *
     * @throws BadInputException when it cannot be read as a table; names file, row, column, what was found, what to do
     */
    public Dataset read(DataSource source, Progress progress) {
        return source instanceof FileSource file ? read(file, progress) : read(source, Integer.MAX_VALUE, progress);
    }

    private Dataset read(FileSource file, Progress progress) {
        return store.find(file).orElseGet(() -> {
            var keeper = store.keeper(file);
            var data = read(file, Integer.MAX_VALUE, progress);
            keeper.accept(data);
            return data;
        });
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
        return guarded(source.name(), () -> {
            if (source instanceof FileSource file) {
                return TableFile.choices(file.file());
            }
            if (source instanceof FolderSource folder) {
                var names = FolderRows.files(folder.folder()).stream()
                        .map(DataSource::nameOf)
                        .toList();
                return new Choices(Choices.Kind.FILES, names);
            }
            try (var database = Database.open((DatabaseSource) source)) {
                var names = DatabaseRows.tables(database).stream()
                        .map(Database.Table::shown)
                        .toList();
                return new Choices(Choices.Kind.TABLES, names);
            }
        });
    }

    /**
     * Reads a table that is not a file, such as an embedded sample; the caller closes the stream.
     *
     * @param name what to call it in messages
     * @throws BadInputException when it cannot be read as a table
     */
    public Dataset read(InputStream content, String name, Progress progress) {
        return guarded(name, () -> {
            var bytes = content.readAllBytes();
            var source = new Source(name, bytes.length, () -> new ByteArrayInputStream(bytes));
            var options = ReadOptions.defaults();
            return passes(name, TableFile.open(source, options), options, Integer.MAX_VALUE)
                    .read(progress);
        });
    }

    private static Dataset read(DataSource source, int rows, Progress progress) {
        return guarded(source.name(), () -> {
            if (source instanceof FileSource file) {
                return passes(source.name(), TableFile.open(file.file(), file.options()), file.options(), rows)
                        .read(progress);
            }
            if (source instanceof FolderSource folder) {
                return passes(source.name(), new FolderRows(folder.folder(), folder.options()), folder.options(), rows)
                        .read(progress);
            }
            return read((DatabaseSource) source, rows, progress);
        });
    }

    private static Dataset read(DatabaseSource source, int rows, Progress progress) throws IOException {
        try (var database = Database.open(source)) {
            var opened = new DatabaseRows(database, source);
            var name = opened.format().part().orElse(database.shown());
            return passes(name, opened, ReadOptions.defaults(), rows).read(progress);
        }
    }

    private static Passes passes(String name, RowSource opened, ReadOptions options, int rows) {
        return new Passes(name, opened, options.readings(), rows);
    }

    private interface Answer<T> {
        T read() throws IOException;
    }

    /** The same answer; whatever goes wrong with bytes is said in words. */
    private static <T> T guarded(String name, Answer<T> reading) {
        try {
            return reading.read();
        } catch (ZipException | EOFException e) {
            throw new BadInputException(Message.data("reader.packed.damaged", name));
        } catch (IOException e) {
            throw new BadInputException(Message.data("reader.failed", name, String.valueOf(e.getMessage())));
        }
    }
}
