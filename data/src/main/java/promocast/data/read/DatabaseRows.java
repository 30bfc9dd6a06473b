package promocast.data.read;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import promocast.data.BadInputException;
import promocast.data.FileFormat;
import promocast.data.Message;
import promocast.data.Nearest;
import promocast.data.Progress;

/** The rows of a table or of a query, read in one transaction so that a second pass sees the same rows. */
final class DatabaseRows implements RowSource {
    private static final int ROWS_AT_ONCE = 10_000;

    private final Database database;
    private final String sql;
    private final Optional<String> table;

    /**
     * Says what to ask.
     *
     * @throws BadInputException when there is no such table, when it is not clear which, or when the query is none
     */
    DatabaseRows(Database database, DatabaseSource source) {
        this.database = database;
        if (source.query().isPresent()) {
            this.sql = Query.checked(source.query().get());
            this.table = Optional.empty();
        } else {
            var found = find(source.table());
            this.sql = "SELECT * FROM " + found.quoted();
            this.table = Optional.of(found.shown());
        }
    }

    private Database.Table find(Optional<String> wanted) {
        var tables = tables(database);
        var names = tables.stream().map(Database.Table::shown).toList();
        if (wanted.isEmpty()) {
            if (tables.size() == 1) {
                return tables.get(0);
            }
            throw new BadInputException(
                    Message.data("reader.table.choose", database.shown(), names.size(), Archive.shown(names)));
        }
        return tables.stream()
                .filter(table -> table.isCalled(wanted.get()))
                .findFirst()
                .orElseThrow(() -> unknown(wanted.get(), names));
    }

    private BadInputException unknown(String wanted, List<String> names) {
        return new BadInputException(Nearest.to(wanted, names)
                .map(nearest -> Message.data("reader.table.nearest", database.shown(), wanted, nearest))
                .orElseGet(() -> Message.data("reader.table.unknown", database.shown(), wanted, Archive.shown(names))));
    }

    /**
     * The tables and views of a database.
     *
     * @throws BadInputException when it does not answer
     */
    static List<Database.Table> tables(Database database) {
        try {
            return database.tables();
        } catch (SQLException e) {
            throw DatabaseProblem.explained(e, database.shown(), 0);
        }
    }

    @Override
    public FileFormat format() {
        return FileFormat.of(FileFormat.Kind.DATABASE, table);
    }

    @Override
    public void fill(GrowingTable rows, Progress progress) {
        var step = Message.data("reader.step", table.orElse(database.shown()));
        rows.watch(() -> {
            progress.checkCancelled();
            progress.report(0.5, step);
        });
        progress.report(0, step);
        try (var statement = database.connection().createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            fill(rows, statement, progress);
        } catch (SQLException e) {
            progress.checkCancelled();
            throw DatabaseProblem.explained(e, database.shown(), rows.rows());
        }
    }

    private void fill(GrowingTable rows, Statement statement, Progress progress) throws SQLException {
        var watch = new CancelWatch(statement, progress);
        try (var answer = statement.executeQuery(sql)) {
            new ResultRows(rows, table.orElse(database.shown()), database.isTyped()).addAll(answer);
        } finally {
            watch.close();
        }
    }
}
