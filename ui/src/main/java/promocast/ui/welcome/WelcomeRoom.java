package promocast.ui.welcome;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import promocast.data.Message;
import promocast.ui.control.Parts;
import promocast.ui.room.Action;
import promocast.ui.room.Room;
import promocast.ui.room.RoomContext;
import promocast.ui.room.RoomId;

/** Where the studio starts. */
public final class WelcomeRoom implements Room {
    private final RoomContext context;
    private final ObservableValue<Optional<Message>> free = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Node> view = Optional.empty();

    /** The room for the given session. */
    public WelcomeRoom(RoomContext context) {
        this.context = context;
    }

    @Override
    public RoomId id() {
        return RoomId.WELCOME;
    }

    @Override
    public ObservableValue<Optional<Message>> blocked() {
        return free;
    }

    @Override
    public Node view() {
        if (view.isEmpty()) {
            var box = new VBox(8, Parts.label(context.texts().text("welcome.title"), "welcome-title"));
            box.setPadding(new javafx.geometry.Insets(32, 48, 32, 48));
            view = Optional.of(box);
        }
        return view.get();
    }

    @Override
    public List<Action> actions() {
        return List.of();
    }
}
