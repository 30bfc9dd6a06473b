package promocast.ui.welcome;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import promocast.data.Message;
import promocast.data.read.DatasetReader;
import promocast.ui.room.Action;
import promocast.ui.room.Room;
import promocast.ui.room.RoomContext;
import promocast.ui.room.RoomId;
import promocast.ui.text.Texts;

/** Where the studio starts. */
public final class WelcomeRoom implements Room {
    private final WelcomeViewModel model;
    private final ObservableValue<Optional<Message>> free = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Node> view = Optional.empty();

    /** The room for the given session. */
    public WelcomeRoom(RoomContext context, DatasetReader reader) {
        model = new WelcomeViewModel(context, reader);
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
            view = Optional.of(new WelcomeView(model));
        }
        return view.get();
    }

    @Override
    public void entered() {
        model.lookForRecent();
    }

    @Override
    public List<Action> actions() {
        return Stream.of(Sample.values())
                .map(sample -> Action.always(
                        Texts.message("welcome.action.sample", Texts.message("welcome.sample." + sample.key())),
                        "fth-download",
                        () -> model.open(sample)))
                .toList();
    }
}
