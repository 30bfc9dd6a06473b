package promocast.ui.data;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import promocast.data.Column;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.RoleGuess;
import promocast.data.doctor.Recipe;
import promocast.data.join.JoinKey;
import promocast.data.join.TableJoin;
import promocast.data.join.TableStack;
import promocast.data.read.DataSource;
import promocast.data.read.DatasetReader;
import promocast.ui.control.Condition;
import promocast.ui.room.RoomContext;
import promocast.ui.session.Prepared;
import promocast.ui.text.Texts;

/** Joins another platform's table with the one that is open: side by side by customer, or below each other. */
final class JoinViewModel {
    private static final String PLATFORM = "platform";

    private final RoomContext context;
    private final DatasetReader reader;
    private final Prepared ready;
    private final TableMaking making;
    private final ReadOnlyObjectWrapper<Optional<Dataset>> right = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.BESIDE);
    private final ObjectProperty<Optional<String>> leftId;
    private final ObjectProperty<Optional<String>> rightId = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<TableJoin.Kind> kind = new SimpleObjectProperty<>(TableJoin.Kind.LEFT);
    private final ObjectProperty<TableJoin.Repeats> repeats = new SimpleObjectProperty<>(TableJoin.Repeats.FIRST);

    /** How two tables become one. */
    enum Way {
        /** Columns of both for each customer. */
        BESIDE,
        /** Rows of both, with a column that says where each comes from. */
        BELOW
    }

    JoinViewModel(RoomContext context, DatasetReader reader, Prepared ready) {
        this.context = context;
        this.reader = reader;
        this.ready = ready;
        making = new TableMaking(context, Texts.message("data.join.doing"));
        leftId = new SimpleObjectProperty<>(ready.preparation().roles().id());
        none();
        for (var choice : List.of(way, leftId, rightId, kind, repeats)) {
            choice.addListener((property, was, now) -> make());
        }
    }

    RoomContext context() {
        return context;
    }

    TableMaking making() {
        return making;
    }

    Dataset left() {
        return ready.source().table();
    }

    ReadOnlyObjectProperty<Optional<Dataset>> rightProperty() {
        return right.getReadOnlyProperty();
    }

    ObjectProperty<Way> wayProperty() {
        return way;
    }

    ObjectProperty<Optional<String>> leftIdProperty() {
        return leftId;
    }

    ObjectProperty<Optional<String>> rightIdProperty() {
        return rightId;
    }

    ObjectProperty<TableJoin.Kind> kindProperty() {
        return kind;
    }

    ObjectProperty<TableJoin.Repeats> repeatsProperty() {
        return repeats;
    }

    /** The names of the columns of a table. */
    static List<String> names(Dataset table) {
        return table.columns().stream().map(Column::name).toList();
    }

    /** Reads the other table. */
    void choose(Path file) {
        making.cancel();
        context.jobs()
                .read(
                        Texts.message("job.read", String.valueOf(file.getFileName())),
                        progress -> read(file, progress),
                        this::take,
                        failure -> making.cannot(failure.what()));
    }

    private record Read(Dataset table, Optional<String> id) {}

    private Read read(Path file, Progress progress) {
        var table = reader.read(DataSource.of(file), progress);
        return new Read(table, RoleGuess.of(table).roles().id());
    }

    private void take(Read read) {
        right.set(Optional.empty());
        var named = leftId.get().filter(name -> read.table().find(name).isPresent());
        rightId.set(named.or(read::id));
        if (leftId.get().isEmpty()) {
            leftId.set(rightId.get().filter(name -> left().find(name).isPresent()));
        }
        right.set(Optional.of(read.table()));
        make();
    }

    private void make() {
        var other = right.get();
        if (other.isEmpty()) {
            return;
        }
        if (way.get() == Way.BELOW) {
            making.make(progress -> below(left(), other.get(), progress));
        } else if (leftId.get().isPresent() && rightId.get().isPresent()) {
            var key = new JoinKey(leftId.get().get(), rightId.get().get());
            var join = new TableJoin(kind.get(), repeats.get());
            making.make(progress -> beside(join, other.get(), key, progress));
        } else {
            making.tell(new Condition.Told(
                    Condition.Tone.EMPTY,
                    Texts.message("data.join.id"),
                    Texts.message("data.join.id.why"),
                    Optional.empty()));
        }
    }

    private void none() {
        making.tell(new Condition.Told(
                Condition.Tone.EMPTY,
                Texts.message("data.join.none"),
                Texts.message("data.join.none.why"),
                Optional.of(new Condition.Act(Texts.message("data.join.choose"), this::pick))));
    }

    /** Asks for the file of the other table. */
    void pick() {
        context.desk().sources().pick(this::choose);
    }

    private TableMaking.Made beside(TableJoin join, Dataset other, JoinKey key, Progress progress) {
        var joined = join.join(left(), other, key, progress);
        return TableMaking.Made.of(
                joined.table(), ready.preparation().roles(), joined.report().messages());
    }

    private TableMaking.Made below(Dataset upper, Dataset lower, Progress progress) {
        var tables = new LinkedHashMap<String, Dataset>();
        tables.put(stem(upper.name()), upper);
        var name = stem(lower.name());
        tables.put(tables.containsKey(name) ? name + " 2" : name, lower);
        var stacked = TableStack.stack(tables, PLATFORM, progress);
        var roles = ready.preparation().roles();
        var platform = roles.withPlatform(Optional.of(stacked.platforms()));
        return TableMaking.Made.of(stacked.table(), platform, stacked.messages());
    }

    private static String stem(String file) {
        int dot = file.indexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /** Makes the joined table the one of the studio. */
    void use(Runnable done) {
        making.use(new Recipe(ready.preparation().fixes()), done);
    }
}
