package promocast.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.Message;
import promocast.data.doctor.Doctor;
import promocast.data.read.DatasetReader;
import promocast.ui.job.Jobs;
import promocast.ui.job.Threads;
import promocast.ui.room.Action;
import promocast.ui.room.Desk;
import promocast.ui.room.Notice;
import promocast.ui.room.Room;
import promocast.ui.room.RoomContext;
import promocast.ui.room.RoomId;
import promocast.ui.session.DataFlow;
import promocast.ui.session.Session;
import promocast.ui.text.Texts;
import promocast.ui.theme.Settings;
import promocast.ui.theme.Theme;

final class ShellViewModelTest {
    /** A room without a view. */
    private record Bare(RoomId id, ObjectProperty<Optional<Message>> reason, List<Action> actions) implements Room {
        static Bare of(RoomId id, Action... actions) {
            return new Bare(id, new SimpleObjectProperty<>(Optional.empty()), List.of(actions));
        }

        @Override
        public ObservableValue<Optional<Message>> blocked() {
            return reason;
        }

        @Override
        public Node view() {
            throw new AssertionError("a view model asks for no view");
        }
    }

    @TempDir
    Path folder;

    private final Bare welcome = Bare.of(RoomId.WELCOME);
    private final Bare plan =
            Bare.of(RoomId.PLAN, Action.always(Texts.message("room.plan.name"), "fth-plus", this::planned));
    private boolean planned;
    private RoomContext context;
    private ShellViewModel model;

    private void planned() {
        planned = true;
    }

    @BeforeEach
    void build() {
        var settings = new Settings(folder, Locale.ENGLISH);
        var texts = new Texts(Locale.ENGLISH);
        texts.localeProperty().bind(settings.localeProperty());
        var jobs = new Jobs(Threads.direct());
        var session = new Session(Clock.systemUTC());
        var data = new DataFlow(session, jobs, new DatasetReader(), new Doctor());
        context = new RoomContext(session, jobs, texts, new Desk(), data, settings);
        model = new ShellViewModel(context, List.of(welcome, plan));
    }

    @Test
    void goesToARoomThatIsFree() {
        context.desk().go(RoomId.PLAN);
        assertThat(model.currentProperty().get()).isSameAs(plan);
    }

    @Test
    void staysAndSaysWhyWhenARoomIsBlocked() {
        var why = Texts.message("data.blocked.empty");
        plan.reason().set(Optional.of(why));
        context.desk().go(RoomId.PLAN);
        assertThat(model.currentProperty().get()).isSameAs(welcome);
        assertThat(context.desk().roomProperty().get()).isEqualTo(RoomId.WELCOME);
        assertThat(context.desk().notices()).extracting(Notice::text).containsExactly(why);
    }

    @Test
    void whatIsDroppedIsLookedAtBeforeItIsRead() {
        var looked = new java.util.ArrayList<java.nio.file.Path>();
        context.desk().openWith(new Looking(looked));
        model.dropped(List.of(folder.resolve("a.csv"), folder.resolve("b.csv")));
        assertThat(looked).containsExactly(folder.resolve("a.csv"), folder.resolve("b.csv"));
        assertThat(context.session().sourceProperty().get()).isEmpty();
    }

    private record Looking(List<java.nio.file.Path> looked) implements promocast.ui.room.SourceChoice {
        @Override
        public void look(promocast.data.read.DataSource source) {}

        @Override
        public void file() {}

        @Override
        public void folder() {}

        @Override
        public void database() {}

        @Override
        public void pick(java.util.function.Consumer<java.nio.file.Path> taken) {}

        @Override
        public void look(List<java.nio.file.Path> places) {
            looked.addAll(places);
        }
    }

    @Test
    void paletteFindsActionsOfTheRoomAndOfTheStudioInBothLanguages() {
        var palette = new PaletteViewModel(model.actions(), context.texts());
        context.desk().go(RoomId.PLAN);
        palette.queryProperty().set("plan");
        assertThat(palette.found()).first().isEqualTo(plan.actions().get(0));
        palette.queryProperty().set("DARK light");
        assertThat(palette.found()).hasSize(1);
        model.switchLanguage();
        palette.queryProperty().set("浅色");
        assertThat(palette.found()).hasSize(1);
        palette.queryProperty().set("dark");
        palette.run();
        assertThat(context.settings().themeProperty().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void palettePickGoesAroundTheEnds() {
        var palette = new PaletteViewModel(model.actions(), context.texts());
        palette.reset();
        palette.move(-1);
        assertThat(palette.pickedProperty().get()).isEqualTo(palette.found().size() - 1);
        palette.move(1);
        assertThat(palette.pickedProperty().get()).isZero();
        palette.queryProperty().set("no such thing");
        palette.move(1);
        palette.run();
        assertThat(palette.found()).isEmpty();
        assertThat(planned).isFalse();
    }

    @Test
    void paletteOffersOnlyWhatCanBeDone() {
        var palette = new PaletteViewModel(model.actions(), context.texts());
        palette.queryProperty().set("undo");
        assertThat(palette.found()).isEmpty();
    }

    @Test
    void shortcutsAreDifferentFromEachOther() {
        var keys = model.actions().all().stream()
                .flatMap(action -> action.shortcut().stream())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void languageOfTheWindowFollowsTheSwitch() {
        model.switchLanguage();
        assertThat(model.status().state().get()).isEqualTo("就绪");
        model.switchLanguage();
        assertThat(model.status().state().get()).isEqualTo("Ready");
    }
}
