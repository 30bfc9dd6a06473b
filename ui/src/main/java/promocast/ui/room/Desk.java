package promocast.ui.room;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import promocast.ui.job.Failure;

/** Where rooms ask the window for something: another room, a message, a question to the planner, a task over the room. */
public final class Desk {
    private final ObjectProperty<RoomId> room = new SimpleObjectProperty<>(RoomId.WELCOME);
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Question>> question = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet = new ReadOnlyObjectWrapper<>(Optional.empty());
    private FileChoice files = FileChoice.none();
    private SourceChoice sources = SourceChoice.none();

    /** The room on the screen; setting it goes there if it is not blocked. */
    public ObjectProperty<RoomId> roomProperty() {
        return room;
    }

    /** Goes to a room. */
    public void go(RoomId to) {
        room.set(to);
    }

    /** The messages on the screen, oldest first. */
    public ObservableList<Notice> notices() {
        return notices;
    }

    /** Says something to the planner. */
    public void say(Notice notice) {
        notices.add(notice);
    }

    /** Tells the planner what could not be done. */
    public void fail(Failure failure) {
        say(Notice.failed(failure));
    }

    /** The question that waits for an answer. */
    public ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** Asks the planner something; a question that still waits is withdrawn. */
    public void ask(Question next) {
        question.set(Optional.of(next));
    }

    /** The planner has answered the question that waits; an answer to another question does nothing. */
    public void answer(Question.Answer answer) {
        if (question.get().filter(one -> one.answers().contains(answer)).isPresent()) {
            question.set(Optional.empty());
            answer.run().run();
        }
    }

    /** The task that floats over the room. */
    public ReadOnlyObjectProperty<Optional<Sheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /** Lays a task over the room; one that is there already is left. */
    public void lay(Sheet next) {
        var before = sheet.get();
        sheet.set(Optional.of(next));
        before.ifPresent(Sheet::closed);
        next.opened();
    }

    /** Takes the task off the room, if it still is that one. */
    public void lift(Sheet done) {
        if (sheet.get().equals(Optional.of(done))) {
            sheet.set(Optional.empty());
            done.closed();
        }
    }

    /** Asks the planner for plan files; chooses none until the window has said how. */
    public FileChoice files() {
        return files;
    }

    /** Says how the planner is asked for plan files. */
    public void chooseWith(FileChoice choice) {
        files = choice;
    }

    /** Asks the planner for data; opens none until the window has said how. */
    public SourceChoice sources() {
        return sources;
    }

    /** Says how the planner is asked for data. */
    public void openWith(SourceChoice choice) {
        sources = choice;
    }
}
