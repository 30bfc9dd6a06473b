package promocast.data.read;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import promocast.data.BadInputException;
import promocast.data.FileFormat;
import promocast.data.Message;
import promocast.data.Progress;

/** The rows of a Parquet file, read by DuckDB, which may open this file only and no network. */
final class ParquetRows implements RowSource {
    private static final String[] LIMITS = {
        "SET autoinstall_known_extensions = false",
        "SET autoload_known_extensions = false",
        "SET memory_limit = '1GB'",
        "SET threads = 2",
        "SET temp_directory = ''"
    };
    private static final String[] LOCKS = {"SET enable_external_access = false", "SET lock_configuration = true"};

    private final Path file;
    private final String name;

    /** @param name what to call the file in messages */
    ParquetRows(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    @Override
    public FileFormat format() {
        return FileFormat.of(FileFormat.Kind.PARQUET, Optional.empty());
    }

    @Override
    public void fill(GrowingTable table, Progress progress) {
        var step = Message.data("reader.step", name);
        table.watch(() -> {
            progress.checkCancelled();
            progress.report(0.5, step);
        });
        var settings = new Properties();
        settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        try (Connection database = new DuckDBDriver().connect("jdbc:duckdb:", settings);
                Statement statement = database.createStatement()) {
            lock(statement);
            try (var query = database.prepareStatement("SELECT * FROM read_parquet(?)")) {
                query.setString(1, path());
                try (var rows = query.executeQuery()) {
                    new ResultRows(table, name, true).addAll(rows);
                }
            }
        } catch (SQLException e) {
            throw new BadInputException(Message.data("reader.parquet.damaged", name));
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            throw new BadInputException(Message.data("reader.parquet.native", name));
        }
    }

    private void lock(Statement statement) throws SQLException {
        for (var limit : LIMITS) {
            statement.execute(limit);
        }
        statement.execute(allowed());
        for (var lock : LOCKS) {
            statement.execute(lock);
        }
    }

    /** What may be opened: this file, or its folder where the name looks like a pattern, which is looked up there. */
    private String allowed() {
        var plain = file.toAbsolutePath();
        return path().equals(plain.toString())
                ? "SET allowed_paths = ['" + escaped(plain.toString()) + "']"
                : "SET allowed_directories = ['" + escaped(String.valueOf(plain.getParent())) + "']";
    }

    private static String escaped(String text) {
        return text.replace("'", "''");
    }

    /** The path with the characters of a pattern taken literally. */
    private String path() {
        return file.toAbsolutePath().toString().replaceAll("[\\[*?]", "[$0]");
    }
}
