package promocast.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import promocast.resources.Fonts;
import promocast.ui.job.Failure;
import promocast.ui.job.Jobs;
import promocast.ui.keep.PlanFiles;
import promocast.ui.keep.ScenarioKeeper;
import promocast.ui.keep.SideKeeper;
import promocast.ui.room.Desk;
import promocast.ui.room.Notice;
import promocast.ui.room.RoomContext;
import promocast.ui.session.DataFlow;
import promocast.ui.session.ForecastFlow;
import promocast.ui.session.Session;
import promocast.ui.shell.PlanChooser;
import promocast.ui.shell.ShellView;
import promocast.ui.source.SourceDesk;
import promocast.ui.text.Texts;
import promocast.ui.theme.Settings;

/** The studio without its window: everything that is on the screen, ready for a stage or a snapshot. */
public final class Studio {
    /** Smallest width of the scene in which nothing is cut off. */
    public static final double MIN_WIDTH = 1000;
    /** Smallest height of the scene in which nothing is cut off. */
    public static final double MIN_HEIGHT = 660;

    private static final long WRITTEN_AFTER_MILLIS = 300;

    private final RoomContext context;
    private final Scene scene;
    private final ScenarioKeeper scenarios;

    /** Builds the studio; called on the thread of the window. */
    public Studio(StudioServices services) {
        loadFonts();
        var settings = new Settings(services.configFolder(), services.language());
        var texts = new Texts(settings.localeProperty().get());
        texts.localeProperty().bind(settings.localeProperty());
        var jobs = new Jobs(services.threads());
        var session = new Session(services.clock());
        var data = new DataFlow(session, jobs, services.reader(), services.doctor());
        new ForecastFlow(session, jobs);
        context = new RoomContext(session, jobs, texts, new Desk(), data, settings);
        scene = new Scene(new ShellView(context, StudioRooms.all(context, services)), 1440, 900);
        context.desk().openWith(new SourceDesk(context, services.reader(), scene));
        context.desk().chooseWith(new PlanChooser(scene, texts));
        data.askBefore(this::leave);
        data.tellTo(message -> context.desk().say(Notice.done(message)));
        new SideKeeper(context);
        scenarios = new ScenarioKeeper(
                context, CompletableFuture.delayedExecutor(WRITTEN_AFTER_MILLIS, TimeUnit.MILLISECONDS));
        settings.themeProperty().subscribe(theme -> theme.dress(scene));
        scene.getRoot().requestFocus();
        keep(settings);
    }

    /** The scene, dressed in the theme of the settings. */
    public Scene scene() {
        return scene;
    }

    /** What its rooms work with. */
    public RoomContext context() {
        return context;
    }

    /** Shows the first rows of a file or folder; it is read once the planner has seen them. */
    public void open(Path place) {
        context.desk().sources().look(List.of(place));
    }

    /** Does something that leaves the plan behind, such as closing the window: asks first if changes would be lost. */
    public void leave(Runnable next) {
        new PlanFiles(context).leave(next);
    }

    /** Writes what is not written yet; called when the window is closed. */
    public void close() {
        scenarios.flush();
    }

    /** The title of the window: what is open. */
    public ObservableValue<String> title() {
        return context.texts()
                .saying(context.session()
                        .sourceProperty()
                        .map(source -> Optional.of(source.map(one -> Texts.message("shell.title.open", one.title()))
                                .orElseGet(() -> Texts.message("shell.title")))));
    }

    private static void loadFonts() {
        for (var font : Fonts.values()) {
            try (var file = font.open()) {
                Font.loadFont(file, 13);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    private void keep(Settings settings) {
        Runnable save = () -> {
            try {
                settings.save();
            } catch (UncheckedIOException problem) {
                context.desk().fail(Failure.of(problem));
            }
        };
        settings.localeProperty().addListener((property, was, now) -> save.run());
        settings.themeProperty().addListener((property, was, now) -> save.run());
        settings.recent().addListener((javafx.beans.Observable changed) -> save.run());
    }
}
