package promocast.ui.room;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import promocast.data.Message;

/**
 * Something that the planner can do. Menus, the command palette, the shortcuts and the sheet of shortcuts all come from
 * the same actions.
 *
 * @param name what it does, a verb first
 * @param icon code of its icon in the feather pack
 * @param shortcut keys such as {@code Shortcut+K}, if it has any
 * @param enabled whether it can be done now
 * @param run does it
 */
public record Action(
        Message name, String icon, Optional<String> shortcut, ObservableBooleanValue enabled, Runnable run) {
    /** An action that can always be done. */
    public static Action always(Message name, String icon, Runnable run) {
        return new Action(name, icon, Optional.empty(), new SimpleBooleanProperty(true), run);
    }

    /** The same action with keys. */
    public Action withShortcut(String keys) {
        return new Action(name, icon, Optional.of(keys), enabled, run);
    }

    /** The same action that can be done only while {@code condition} holds. */
    public Action when(ObservableBooleanValue condition) {
        return new Action(name, icon, shortcut, condition, run);
    }
}
