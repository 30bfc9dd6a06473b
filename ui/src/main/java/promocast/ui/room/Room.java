package promocast.ui.room;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import promocast.data.Message;

/** One room of the studio: what the rail, the palette and the window need to know of it. */
public interface Room {
    /** Which room it is. */
    RoomId id();

    /** Why it cannot be entered now; empty when it can. */
    ObservableValue<Optional<Message>> blocked();

    /** Its view, built when it is first entered; always the same node. */
    Node view();

    /** What can be done in it; offered by palette and shortcuts while it is on the screen. */
    List<Action> actions();

    /** Called each time it comes on the screen. */
    default void entered() {}
}
