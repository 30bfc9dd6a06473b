package promocast.ui.room;

import javafx.scene.Node;
import promocast.data.Message;

/** A task that floats over the room until it is done or left, such as saying how a file is to be read. */
public interface Sheet {
    /** What it is for, in words. */
    Message title();

    /** What it shows; always the same node. */
    Node content();

    /** Called when it is on the screen: a good moment to take the focus. */
    default void opened() {}

    /** Called when it was taken off the screen, whether its task was done or left. */
    default void closed() {}
}
