package promocast.ui.advisor;

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
import promocast.ui.session.Session;
import promocast.ui.session.Trained;
import promocast.ui.text.Texts;

/** The room in which the advisor suggests, step by step, and the planner decides. */
public final class AdvisorRoom implements Room {
    private final RoomContext context;
    private final AdvisorViewModel model;
    private final GameViewModel game;
    private Optional<Node> view = Optional.empty();

    /** The room for the given session. */
    public AdvisorRoom(RoomContext context) {
        this.context = context;
        var source = context.session()
                .trainedProperty()
                .map(trained -> trained.map(Trained::whatIf).map(AdvisorSource::of));
        this.model = new AdvisorViewModel(context, source);
        this.game = new GameViewModel(context, source);
        new LoggedAssumptions(context).follow();
    }

    @Override
    public RoomId id() {
        return RoomId.ADVISOR;
    }

    @Override
    public ObservableValue<Optional<Message>> blocked() {
        Session session = context.session();
        return Bindings.createObjectBinding(
                () -> session.trainedProperty().get().isPresent()
                                && session.planProperty().getValue().isPresent()
                        ? Optional.empty()
                        : Optional.of(Texts.message("advisor.room.blocked")),
                session.trainedProperty(),
                session.planProperty());
    }

    @Override
    public Node view() {
        if (view.isEmpty()) {
            view = Optional.of(new AdvisorView(context, new AdviceViewModel(model), game));
        }
        return view.get();
    }

    @Override
    public List<Action> actions() {
        var decidable = Bindings.createBooleanBinding(
                () -> model.decidableProperty().getValue(), model.stateProperty(), model.toldProperty());
        var busy = Bindings.createBooleanBinding(
                () -> model.stateProperty().get() == AdvisorState.LEARNING, model.stateProperty());
        return List.of(
                Action.always(Texts.message("advisor.ask.name"), "fth-compass", model::ask)
                        .withShortcut("Shortcut+Enter")
                        .when(busy.not()),
                Action.always(Texts.message("advisor.accept.name"), "fth-check", model::accept)
                        .when(decidable),
                Action.always(Texts.message("advisor.reject.name"), "fth-x", model::reject)
                        .when(decidable),
                Action.always(Texts.message("advisor.pin.name"), "fth-lock", model::pin)
                        .when(decidable),
                Action.always(Texts.message("advisor.run.action"), "fth-fast-forward", model::run)
                        .when(busy.not()),
                Action.always(Texts.message("advisor.stop.name"), "fth-square", model::stop)
                        .when(busy));
    }
}
