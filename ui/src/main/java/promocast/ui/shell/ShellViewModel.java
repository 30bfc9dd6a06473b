package promocast.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import promocast.data.Message;
import promocast.ui.job.Job;
import promocast.ui.keep.PlanFiles;
import promocast.ui.room.Action;
import promocast.ui.room.Notice;
import promocast.ui.room.Room;
import promocast.ui.room.RoomContext;
import promocast.ui.room.RoomId;
import promocast.ui.session.Source;
import promocast.ui.text.Texts;

/** What the window around the rooms shows and does. */
final class ShellViewModel {
    private final RoomContext context;
    private final List<Room> rooms;
    private final Actions actions;
    private final BooleanProperty paletteOpen = new SimpleBooleanProperty();
    private final BooleanProperty shortcutsOpen = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Room> current;
    private final ReadOnlyObjectWrapper<Optional<Job>> job = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StatusLine status;
    private final PlanFiles files;

    ShellViewModel(RoomContext context, List<Room> rooms) {
        this.context = context;
        this.rooms = List.copyOf(rooms);
        this.actions = new Actions(rooms, context.desk());
        this.current = new ReadOnlyObjectWrapper<>(rooms.get(0));
        this.status = new StatusLine(context);
        this.files = new PlanFiles(context);
        context.desk().roomProperty().addListener((property, was, now) -> enter(was, now));
        var running = context.jobs().running();
        running.addListener((javafx.beans.Observable changed) ->
                job.set(running.isEmpty() ? Optional.empty() : Optional.of(running.get(0))));
        addActions();
    }

    Texts texts() {
        return context.texts();
    }

    RoomContext context() {
        return context;
    }

    List<Room> rooms() {
        return rooms;
    }

    Actions actions() {
        return actions;
    }

    StatusLine status() {
        return status;
    }

    ReadOnlyObjectProperty<Room> currentProperty() {
        return current.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Job>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    BooleanProperty paletteOpenProperty() {
        return paletteOpen;
    }

    BooleanProperty shortcutsOpenProperty() {
        return shortcutsOpen;
    }

    /** What is open: the plan by its name, before there is one the data. */
    ObservableValue<String> title() {
        var session = context.session();
        return Bindings.createStringBinding(
                () -> session.planName(texts().localeProperty().get())
                        .filter(name -> !name.isBlank())
                        .orElseGet(() -> texts().say(session.sourceProperty()
                                .get()
                                .map(Source::title)
                                .orElseGet(() -> Texts.message("shell.title")))),
                session.planProperty(),
                session.sourceProperty(),
                texts().localeProperty());
    }

    PlanFiles files() {
        return files;
    }

    ObservableBooleanValue canUndo() {
        return Bindings.isNotEmpty(context.session().history().undoSteps());
    }

    ObservableBooleanValue canRedo() {
        return Bindings.isNotEmpty(context.session().history().redoSteps());
    }

    void undo() {
        context.session().undo().ifPresent(label -> status.said(Texts.message("status.undone", label)));
    }

    void redo() {
        context.session().redo().ifPresent(label -> status.said(Texts.message("status.redone", label)));
    }

    /** Shows the first rows of what was dropped on the window. */
    void dropped(List<Path> places) {
        context.desk().sources().look(places);
    }

    private void enter(RoomId was, RoomId now) {
        var room = rooms.stream().filter(one -> one.id() == now).findFirst();
        var reason = room.flatMap(one -> one.blocked().getValue());
        if (room.isEmpty() || reason.isPresent()) {
            context.desk().go(was);
            reason.ifPresent(why -> context.desk().say(Notice.done(why)));
        } else {
            current.set(room.get());
            room.get().entered();
        }
    }

    private void addActions() {
        for (int i = 0; i < rooms.size(); i++) {
            var room = rooms.get(i);
            var name = Texts.message("action.go", Texts.message(room.id().nameKey()));
            var free = Bindings.createBooleanBinding(
                    () -> room.blocked().getValue().isEmpty(), room.blocked());
            actions.add(
                    Action.always(name, room.id().icon(), () -> context.desk().go(room.id()))
                            .withShortcut("Shortcut+" + (i + 1))
                            .when(free));
        }
        add("action.palette", "fth-search", "Shortcut+K", () -> paletteOpen.set(!paletteOpen.get()));
        actions.add(Action.always(Texts.message("action.undo"), "fth-corner-up-left", this::undo)
                .withShortcut("Shortcut+Z")
                .when(canUndo()));
        actions.add(Action.always(Texts.message("action.redo"), "fth-corner-up-right", this::redo)
                .withShortcut("Shortcut+Shift+Z")
                .when(canRedo()));
        files.actions().forEach(actions::add);
        add("action.language", "fth-globe", "Shortcut+L", this::switchLanguage);
        add("action.theme", "fth-moon", "Shortcut+D", this::switchTheme);
        add("action.shortcuts", "fth-help-circle", "F1", () -> shortcutsOpen.set(!shortcutsOpen.get()));
        actions.add(Action.always(Texts.message("action.cancel"), "fth-x", this::cancelJob)
                .when(Bindings.createBooleanBinding(() -> job.get().isPresent(), job)));
    }

    void switchLanguage() {
        var next = texts().chinese() ? Texts.LANGUAGES.get(0) : Texts.LANGUAGES.get(1);
        context.settings().localeProperty().set(next);
    }

    void switchTheme() {
        var theme = context.settings().themeProperty();
        theme.set(theme.get().other());
    }

    void cancelJob() {
        job.get().ifPresent(Job::cancel);
    }

    private void add(String key, String icon, String shortcut, Runnable run) {
        Message name = Texts.message(key);
        actions.add(Action.always(name, icon, run).withShortcut(shortcut));
    }
}
