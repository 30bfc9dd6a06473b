package promocast.ui.data;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import promocast.data.Message;
import promocast.data.read.DatasetReader;
import promocast.ui.room.Action;
import promocast.ui.room.Room;
import promocast.ui.room.RoomContext;
import promocast.ui.room.RoomId;
import promocast.ui.text.Texts;

/** Where the planner looks at the data before anything is trained on them. */
public final class DataRoom implements Room {
    private final DataViewModel model;
    private final ObservableValue<Optional<Message>> blocked;
    private Optional<DataView> view = Optional.empty();

    /** The room for the given session. */
    public DataRoom(RoomContext context, DatasetReader reader) {
        model = new DataViewModel(context, reader);
        blocked = context.session()
                .sourceProperty()
                .map(source -> source.isPresent()
                        ? Optional.<Message>empty()
                        : Optional.of(Texts.message("data.blocked.empty")));
    }

    @Override
    public RoomId id() {
        return RoomId.DATA;
    }

    @Override
    public ObservableValue<Optional<Message>> blocked() {
        return blocked;
    }

    @Override
    public Node view() {
        if (view.isEmpty()) {
            view = Optional.of(new DataView(model));
        }
        return view.get();
    }

    @Override
    public List<Action> actions() {
        var ready = Bindings.createBooleanBinding(
                () -> model.prepared().getValue().flatMap(one -> one.log()).isPresent(), model.prepared());
        return List.of(Action.always(Texts.message("data.train.act"), "fth-cpu", model::train)
                .withShortcut("Shortcut+T")
                .when(ready));
    }
}
