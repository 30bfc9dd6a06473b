package promocast.ui.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import promocast.data.Message;
import promocast.ui.room.Action;
import promocast.ui.room.Room;
import promocast.ui.room.RoomContext;
import promocast.ui.room.RoomId;
import promocast.ui.text.Texts;

/** The room in which the planner moves levers and sees the forecast move. */
public final class PlanRoom implements Room {
    private static final String USUAL_CURRENCY = "CNY";

    private final RoomContext context;
    private final PlanViewModel model;
    private Optional<Node> view = Optional.empty();

    /** The room for the given session. */
    public PlanRoom(RoomContext context) {
        this.context = context;
        this.model = new PlanViewModel(context);
    }

    @Override
    public RoomId id() {
        return RoomId.PLAN;
    }

    @Override
    public ObservableValue<Optional<Message>> blocked() {
        return context.session()
                .trainedProperty()
                .map(trained -> trained.isPresent()
                        ? Optional.<Message>empty()
                        : Optional.of(Texts.message("plan.room.blocked")));
    }

    @Override
    public Node view() {
        if (view.isEmpty()) {
            view = Optional.of(new PlanView(model, context.chartMenu()));
        }
        return view.get();
    }

    @Override
    public void entered() {
        start();
    }

    @Override
    public List<Action> actions() {
        var some = Bindings.createBooleanBinding(
                () -> model.hasLines().getValue(), context.session().planProperty());
        var own = List.of(
                Action.always(Texts.message("plan.line.add"), "fth-plus", model.lines()::add)
                        .withShortcut("Shortcut+Shift+N"),
                Action.always(Texts.message("plan.line.duplicate"), "fth-copy", model.lines()::duplicate)
                        .when(some),
                Action.always(Texts.message("plan.line.remove"), "fth-trash-2", model.lines()::remove)
                        .when(some),
                Action.always(Texts.message("plan.optimise.name"), "fth-pie-chart", model::optimise)
                        .withShortcut("Shortcut+B")
                        .when(some),
                Action.always(Texts.message("experiment.action.name"), "fth-git-branch", model::test)
                        .withShortcut("Shortcut+Shift+E")
                        .when(some),
                Action.always(Texts.message("plan.advisor.name"), "fth-compass", model::askAdvisor)
                        .when(some));
        return Stream.concat(own.stream(), model.scenarios().actions().stream()).toList();
    }

    /** Starts a first plan where there is none. */
    private void start() {
        var session = context.session();
        session.trainedProperty()
                .get()
                .filter(trained -> session.planProperty().getValue().isEmpty())
                .ifPresent(trained -> session.startPlan(
                        FirstPlan.of(
                                trained.model(),
                                context.texts().say(trained.data().source().title()),
                                FirstPlan.currency(trained.data().table()).orElse(USUAL_CURRENCY)),
                        Texts.message("plan.first.label")));
    }
}
