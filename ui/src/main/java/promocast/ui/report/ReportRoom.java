package promocast.ui.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import promocast.data.Message;
import promocast.ui.job.Failure;
import promocast.ui.room.Action;
import promocast.ui.room.Room;
import promocast.ui.room.RoomContext;
import promocast.ui.room.RoomId;
import promocast.ui.text.Texts;

/** The room in which the report is looked at and exported. */
public final class ReportRoom implements Room {
    private final RoomContext context;
    private final ReportViewModel model;
    private Optional<Node> view = Optional.empty();

    /** The room for the given session; the clock dates its reports. */
    public ReportRoom(RoomContext context, Clock clock) {
        this.context = context;
        var folder = Path.of(System.getProperty("user.home"), "Promocast");
        this.model = new ReportViewModel(context, ReportSource.engine(clock), folder, this::show);
    }

    @Override
    public RoomId id() {
        return RoomId.REPORT;
    }

    @Override
    public ObservableValue<Optional<Message>> blocked() {
        var session = context.session();
        return Bindings.createObjectBinding(
                () -> session.trainedProperty().get().isPresent()
                                && session.planProperty().getValue().isPresent()
                        ? Optional.empty()
                        : Optional.of(Texts.message("report.room.blocked")),
                session.trainedProperty(),
                session.planProperty());
    }

    @Override
    public Node view() {
        if (view.isEmpty()) {
            view = Optional.of(new ReportView(model));
        }
        return view.get();
    }

    @Override
    public void entered() {
        model.refresh();
    }

    @Override
    public List<Action> actions() {
        var ready = Bindings.createBooleanBinding(
                () -> model.exportableProperty().getValue(), model.stateProperty(), model.exportedProperty());
        return List.of(
                Action.always(Texts.message("report.export.action"), "fth-download", model::export)
                        .withShortcut("Shortcut+E")
                        .when(ready),
                Action.always(Texts.message("report.draw.name"), "fth-refresh-cw", model::draw));
    }

    /** Opens the folder with the command of the system; a desktop without one is told where the files are. */
    private void show(Path folder) {
        var system = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT);
        var command = system.contains("win") ? "explorer" : system.contains("mac") ? "open" : "xdg-open";
        try {
            new ProcessBuilder(command, folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            context.desk().fail(new Failure(Texts.message("report.show.failed", folder.toString()), Optional.empty()));
        }
    }
}
