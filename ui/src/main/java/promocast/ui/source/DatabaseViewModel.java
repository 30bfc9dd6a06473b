package promocast.ui.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import promocast.data.Message;
import promocast.data.read.DatabaseSource;
import promocast.data.read.DatasetReader;
import promocast.ui.room.RoomContext;
import promocast.ui.room.SourceNames;
import promocast.ui.text.Texts;

/** Where a database is and what of it is wanted. The password lives as long as this does, in memory only. */
final class DatabaseViewModel {
    private static final Pattern POSTGRESQL =
            Pattern.compile("jdbc:postgresql://(?<host>[^/:?]+)(:(?<port>\\d+))?/(?<name>[^/?]+)");

    private final RoomContext context;
    private final DatasetReader reader;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.POSTGRESQL);
    private final StringProperty host = new SimpleStringProperty("localhost");
    private final StringProperty port = new SimpleStringProperty("5432");
    private final StringProperty database = new SimpleStringProperty("");
    private final StringProperty url = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> table = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> tables = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State(Stage.UNTRIED, Optional.empty()));
    private Password password = new Password("");

    /** Which databases can be asked. */
    enum Kind {
        POSTGRESQL,
        SQLITE,
        OTHER
    }

    /** How far the connection is. */
    enum Stage {
        UNTRIED,
        TRYING,
        CONNECTED,
        FAILED
    }

    /**
     * How the connection stands.
     *
     * @param stage how far it is
     * @param words what to say about it
     */
    record State(Stage stage, Optional<Message> words) {}

    DatabaseViewModel(RoomContext context, DatasetReader reader) {
        this.context = context;
        this.reader = reader;
        for (var field : List.of(host, port, database, url, user)) {
            field.addListener((property, was, now) -> untried());
        }
        kind.addListener((property, was, now) -> untried());
    }

    /** The database of before, without its password. */
    DatabaseViewModel(RoomContext context, DatasetReader reader, DatabaseSource before) {
        this(context, reader);
        var place = POSTGRESQL.matcher(before.url());
        var file = SourceNames.file(before);
        if (place.matches()) {
            host.set(place.group("host"));
            port.set(place.group("port") == null ? "" : place.group("port"));
            database.set(place.group("name"));
        } else if (file.isPresent()) {
            kind.set(Kind.SQLITE);
            database.set(file.get().toString());
        } else {
            kind.set(Kind.OTHER);
            url.set(before.url());
        }
        user.set(before.user().orElse(""));
        query.set(before.query().orElse(""));
        before.table().ifPresent(name -> {
            tables.set(List.of(name));
            table.set(before.table());
        });
    }

    RoomContext context() {
        return context;
    }

    ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    StringProperty hostProperty() {
        return host;
    }

    StringProperty portProperty() {
        return port;
    }

    /** Name of the database, or the file of SQLite. */
    StringProperty databaseProperty() {
        return database;
    }

    StringProperty urlProperty() {
        return url;
    }

    StringProperty userProperty() {
        return user;
    }

    StringProperty queryProperty() {
        return query;
    }

    ObjectProperty<Optional<String>> tableProperty() {
        return table;
    }

    ReadOnlyObjectProperty<List<String>> tablesProperty() {
        return tables.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Takes the password that was typed; the one before is wiped. */
    void password(String typed) {
        wipe();
        password = new Password(typed);
        untried();
    }

    /** Forgets the password. */
    void wipe() {
        password.wipe();
    }

    /** The address as JDBC writes it. */
    String address() {
        return switch (kind.get()) {
            case POSTGRESQL ->
                "jdbc:postgresql://" + host.get().strip()
                        + (port.get().isBlank() ? "" : ":" + port.get().strip()) + "/"
                        + database.get().strip();
            case SQLITE -> "jdbc:sqlite:" + database.get().strip();
            case OTHER -> url.get().strip();
        };
    }

    /** Whether there is enough to try a connection. */
    boolean complete() {
        return kind.get() == Kind.OTHER
                ? url.get().strip().startsWith("jdbc:")
                : !database.get().isBlank();
    }

    /** Connects and asks for the tables. */
    void test() {
        var asked = source();
        state.set(new State(Stage.TRYING, Optional.of(Texts.message("source.db.trying"))));
        context.jobs()
                .read(
                        Texts.message("source.db.trying"),
                        progress -> reader.choices(asked),
                        found -> {
                            tables.set(found.names());
                            table.set(table.get()
                                    .filter(found.names()::contains)
                                    .or(() -> found.names().stream().findFirst()));
                            state.set(new State(
                                    Stage.CONNECTED,
                                    Optional.of(Texts.message(
                                            "source.db.connected", found.names().size()))));
                        },
                        failure -> state.set(new State(Stage.FAILED, Optional.of(failure.what()))));
    }

    /** Shows the first rows of the chosen table or of the query. */
    void look() {
        var wanted = query.get().isBlank()
                ? table.get().map(name -> source().withTable(name))
                : Optional.of(source(Optional.of(query.get().strip())));
        wanted.ifPresent(source ->
                context.desk().lay(new PreviewSheet(new PreviewViewModel(context, reader, source), context.desk())));
    }

    private DatabaseSource source() {
        return source(Optional.empty());
    }

    private DatabaseSource source(Optional<String> wanted) {
        return new DatabaseSource(address(), named(user.get()), Optional.empty(), wanted, password.copy());
    }

    private static Optional<String> named(String text) {
        return Optional.of(text.strip()).filter(name -> !name.isEmpty());
    }

    private void untried() {
        tables.set(List.of());
        table.set(Optional.empty());
        state.set(new State(Stage.UNTRIED, Optional.empty()));
    }
}
