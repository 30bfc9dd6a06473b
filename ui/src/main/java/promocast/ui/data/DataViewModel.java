package promocast.ui.data;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import promocast.data.RoleGuess;
import promocast.data.doctor.Examination;
import promocast.data.read.DatasetReader;
import promocast.ui.job.Stage;
import promocast.ui.room.RoomContext;
import promocast.ui.room.RoomId;
import promocast.ui.session.Prepared;
import promocast.ui.session.Source;
import promocast.ui.text.Texts;

/** What the data room shows and does, part by part. */
final class DataViewModel {
    private final RoomContext context;
    private final DatasetReader reader;
    private final RowsViewModel rows;
    private final RolesViewModel roles;
    private final DoctorViewModel doctor;
    private final ReadOnlyObjectWrapper<Optional<Insight>> insight = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<DataTab> tab = new SimpleObjectProperty<>(DataTab.TABLE);
    private final Stage<Insight> profiling;
    private final BooleanBinding stale;

    DataViewModel(RoomContext context, DatasetReader reader) {
        this.context = context;
        this.reader = reader;
        // what is asked first is served first: rows before what sums them up
        rows = new RowsViewModel(context);
        roles = new RolesViewModel(context);
        doctor = new DoctorViewModel(context);
        var session = context.session();
        profiling = new Stage<>(context.jobs(), Texts.message("job.profile"));
        session.preparedProperty().subscribe(ready -> ready.ifPresentOrElse(this::look, this::forget));
        stale = Bindings.createBooleanBinding(
                () -> session.preparedProperty()
                        .get()
                        .filter(ready -> !session.history()
                                .draftProperty()
                                .get()
                                .preparation()
                                .equals(Optional.of(ready.preparation())))
                        .isPresent(),
                session.preparedProperty(),
                session.history().draftProperty());
    }

    RoomContext context() {
        return context;
    }

    Texts texts() {
        return context.texts();
    }

    ObservableValue<Optional<Prepared>> prepared() {
        return context.session().preparedProperty();
    }

    RowsViewModel rows() {
        return rows;
    }

    RolesViewModel roles() {
        return roles;
    }

    DoctorViewModel doctor() {
        return doctor;
    }

    /** Profiles and headline numbers of the prepared table; those of the one before until they are worked out. */
    ReadOnlyObjectProperty<Optional<Insight>> insight() {
        return insight.getReadOnlyProperty();
    }

    /** What the middle of the room shows. */
    ObjectProperty<DataTab> tabProperty() {
        return tab;
    }

    /** Whether a decision of the planner is still being worked out: what is shown is the one before. */
    BooleanBinding stale() {
        return stale;
    }

    /** Whether the profiles are those of an earlier table. */
    BooleanBinding insightStale() {
        return Bindings.createBooleanBinding(
                () -> stale.get()
                        || insight.get()
                                .filter(found -> !Optional.of(found.prepared())
                                        .equals(prepared().getValue()))
                                .isPresent(),
                stale,
                insight,
                prepared());
    }

    /** What was seen in another table says nothing about this one. */
    private void forget() {
        profiling.leave();
        insight.set(Optional.empty());
    }

    private void look(Prepared ready) {
        profiling.begin(progress -> Insight.of(ready, progress), found -> insight.set(Optional.of(found)));
    }

    /** Looking at every row: profiles and headline numbers. */
    Stage<Insight> profiling() {
        return profiling;
    }

    /** Finding out what the columns are for. */
    Stage<RoleGuess> guessing() {
        return context.data().guessing();
    }

    /** Looking for what is wrong. */
    Stage<Examination> examining() {
        return context.data().examining();
    }

    /** The table as read. */
    ObservableValue<Optional<Source>> source() {
        return context.session().sourceProperty();
    }

    /** Starts to join another table with the one that is open. */
    void startJoin() {
        prepared()
                .getValue()
                .ifPresent(ready -> context.desk().lay(new JoinSheet(new JoinViewModel(context, reader, ready))));
    }

    /** Starts to make customers of the open table, which is a log of events. */
    void startEvents() {
        prepared()
                .getValue()
                .ifPresent(ready -> context.desk().lay(new EventsSheet(new EventsViewModel(context, reader, ready))));
    }

    /** Goes to the room where a model is trained. */
    void train() {
        context.desk().go(RoomId.MODEL);
    }
}
