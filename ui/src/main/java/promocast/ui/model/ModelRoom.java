package promocast.ui.model;

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

/** The room in which a model is trained and judged. */
public final class ModelRoom implements Room {
    private final RoomContext context;
    private final ModelViewModel model;
    private final QualityViewModel quality;
    private Optional<Node> view = Optional.empty();

    /** The room for the given session. */
    public ModelRoom(RoomContext context) {
        this.context = context;
        this.model = new ModelViewModel(context, ModelSource.engine());
        this.quality = new QualityViewModel(
                context.texts(),
                model.shownProperty().map(shown -> shown.map(Trained::model).map(QualityViewModel.Judged::of)));
    }

    @Override
    public RoomId id() {
        return RoomId.MODEL;
    }

    @Override
    public ObservableValue<Optional<Message>> blocked() {
        return context.session()
                .sourceProperty()
                .map(source -> source.isPresent()
                        ? Optional.<Message>empty()
                        : Optional.of(Texts.message("model.room.blocked")));
    }

    @Override
    public Node view() {
        if (view.isEmpty()) {
            view = Optional.of(new ModelView(context, model, quality));
        }
        return view.get();
    }

    @Override
    public List<Action> actions() {
        var idle = Bindings.createBooleanBinding(
                () -> model.stateProperty().get() != ModelViewModel.State.TRAINING
                        && model.stateProperty().get() != ModelViewModel.State.EMPTY,
                model.stateProperty());
        var busy = Bindings.createBooleanBinding(
                () -> model.stateProperty().get() == ModelViewModel.State.TRAINING, model.stateProperty());
        return List.of(
                Action.always(Texts.message("model.train.name"), "fth-play", model::train)
                        .withShortcut("Shortcut+T")
                        .when(idle),
                Action.always(Texts.message("model.cancel.name"), "fth-x", model::cancel)
                        .when(busy));
    }
}
