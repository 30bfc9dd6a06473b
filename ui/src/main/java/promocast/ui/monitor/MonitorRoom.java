package promocast.ui.monitor;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import promocast.data.Message;
import promocast.ui.room.Action;
import promocast.ui.room.Room;
import promocast.ui.room.RoomContext;
import promocast.ui.room.RoomId;
import promocast.ui.session.Trained;
import promocast.ui.text.Texts;

/** The room in which a running campaign is watched. */
public final class MonitorRoom implements Room {
    private final RoomContext context;
    private final MonitorViewModel model;
    private Optional<Node> view = Optional.empty();

    /** The room for the given session. */
    public MonitorRoom(RoomContext context) {
        this.context = context;
        this.model = new MonitorViewModel(
                context,
                context.session()
                        .trainedProperty()
                        .map(trained -> trained.map(Trained::whatIf).map(Watching::of)));
    }

    @Override
    public RoomId id() {
        return RoomId.MONITOR;
    }

    @Override
    public ObservableValue<Optional<Message>> blocked() {
        var session = context.session();
        return Bindings.createObjectBinding(
                () -> session.trainedProperty().get().isPresent()
                                && session.planProperty().getValue().isPresent()
                        ? Optional.empty()
                        : Optional.of(Texts.message("monitor.room.blocked")),
                session.trainedProperty(),
                session.planProperty());
    }

    @Override
    public Node view() {
        if (view.isEmpty()) {
            view = Optional.of(new MonitorView(model, context.chartMenu()));
        }
        return view.get();
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.always(Texts.message("monitor.load.name"), "fth-refresh-cw", model::choose)
                        .withShortcut("Shortcut+L"),
                Action.always(Texts.message("monitor.again.name"), "fth-refresh-cw", model::reload));
    }
}
