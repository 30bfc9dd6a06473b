package promocast.ui.room;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import promocast.ui.job.Failure;

/** Where rooms ask the window for something: another room, a message to the planner. Knows no node. */
public final class Desk {
    private final ObjectProperty<RoomId> room = new SimpleObjectProperty<>(RoomId.WELCOME);
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();

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
}
