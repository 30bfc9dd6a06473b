package promocast.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import promocast.data.read.FileSource;
import promocast.ui.job.Failure;
import promocast.ui.room.Notice;
import promocast.ui.room.RoomId;
import promocast.ui.text.Texts;
import promocast.ui.theme.Theme;

/**
 * Pictures of every room, to look at: {@code mvn -pl ui -am test -Dtest=Snapshots
 * -Dsurefire.failIfNoSpecifiedTests=false -Dsnapshots.folder=FOLDER}. Not part of a normal test run (its name does
 * not end in Test).
 */
final class Snapshots {
    private static final List<int[]> SIZES = List.of(new int[] {1280, 800}, new int[] {1920, 1080});

    @TempDir
    Path config;

    @BeforeAll
    static void start() {
        Toolkit.start();
    }

    @Test
    void everyRoom() throws Exception {
        var folder = Path.of(System.getProperty("snapshots.folder", ""));
        Assumptions.assumeFalse(folder.toString().isEmpty(), "give -Dsnapshots.folder=FOLDER");
        Files.createDirectories(folder);
        var studio = Studios.english(config);
        var stage = Toolkit.show(studio.scene(), 1280, 800);
        Toolkit.until(
                "samples are drawn", () -> studio.context().jobs().running().isEmpty());
        pictures(studio, stage, folder, "welcome");
        click(studio, "#sample-email");
        Toolkit.until(
                "the sample is open",
                () -> studio.context().desk().roomProperty().get() == RoomId.DATA);
        Toolkit.pulses(30);
        pictures(studio, stage, folder, "data");
        Toolkit.run(() -> studio.context().settings().localeProperty().set(Locale.ENGLISH));
        click(studio, "#train-model");
        new FxRobot().clickOn("Quick look");
        new FxRobot().push(KeyCode.CONTROL, KeyCode.T);
        Toolkit.until(
                "a training runs", () -> !studio.context().jobs().running().isEmpty());
        Toolkit.pulses(300);
        pictures(studio, stage, folder, "training");
        Toolkit.until(
                "a model is there",
                () -> studio.context().session().trainedProperty().get().isPresent());
        Toolkit.pulses(30);
        pictures(studio, stage, folder, "model");
        Toolkit.run(() -> studio.context().desk().go(RoomId.PLAN));
        Toolkit.until(
                "the forecast is settled",
                () -> studio.context().session().outlookProperty().get().settled());
        Toolkit.pulses(120);
        pictures(studio, stage, folder, "plan");
    }

    @Test
    void whatFloats() throws Exception {
        var folder = Path.of(System.getProperty("snapshots.folder", ""));
        Assumptions.assumeFalse(folder.toString().isEmpty(), "give -Dsnapshots.folder=FOLDER");
        var studio = Studios.english(config);
        var stage = Toolkit.show(studio.scene(), 1280, 800);
        var robot = new FxRobot();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        Toolkit.pulses(10);
        robot.push(KeyCode.DOWN);
        Toolkit.pulses(5);
        Toolkit.picture(studio.scene(), folder.resolve("palette.png"));
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.F1);
        Toolkit.pulses(10);
        Toolkit.picture(studio.scene(), folder.resolve("shortcuts.png"));
        robot.push(KeyCode.ESCAPE);
        var bad = config.resolve("march.csv");
        Files.writeString(bad, "a,b,c\n1,2,3\n4,5\n");
        Toolkit.run(() -> studio.open(bad));
        Toolkit.run(() -> studio.context().desk().fail(Failure.of(new IllegalStateException("inner"))));
        Toolkit.run(() -> studio.context().desk().say(Notice.done(Texts.message("data.roles.saved", "roles.json"))));
        Toolkit.run(() -> studio.context().settings().opened(new FileSource(bad)));
        Toolkit.run(() -> studio.context().settings().opened(new FileSource(config.resolve("gone.csv"))));
        Toolkit.pulses(60);
        robot.moveTo("#sample-shop");
        Toolkit.picture(studio.scene(), folder.resolve("notices.png"));
        Toolkit.run(stage::close);
    }

    @Test
    void gallery() throws Exception {
        var folder = Path.of(System.getProperty("snapshots.folder", ""));
        Assumptions.assumeFalse(folder.toString().isEmpty(), "give -Dsnapshots.folder=FOLDER");
        Files.createDirectories(folder);
        var studio = Studios.english(config);
        Scene scene = Toolkit.on(() -> new Scene((Parent) new Gallery(studio.context()).view(), 1440, 900));
        var stage = Toolkit.show(scene, 1440, 900);
        for (Theme theme : Theme.values()) {
            Toolkit.run(() -> theme.dress(scene));
            Toolkit.pulses(30);
            Toolkit.picture(scene, folder.resolve("gallery-" + theme.key() + ".png"));
        }
        Toolkit.run(stage::close);
    }

    private static void click(Studio studio, String id) {
        Toolkit.run(() -> ((Button) studio.scene().lookup(id)).fire());
    }

    private static void pictures(Studio studio, Stage stage, Path folder, String name) {
        var settings = studio.context().settings();
        for (var size : SIZES) {
            for (Locale locale : Texts.LANGUAGES) {
                for (Theme theme : Theme.values()) {
                    if (size[0] > 1280
                            && (theme == Theme.DARK) != (locale.getLanguage().equals("zh"))) {
                        continue;
                    }
                    Toolkit.run(() -> {
                        stage.setWidth(size[0]);
                        stage.setHeight(size[1]);
                        settings.localeProperty().set(locale);
                        settings.themeProperty().set(theme);
                    });
                    Toolkit.pulses(8);
                    var file = "%s-%s-%s-%d.png".formatted(name, locale.getLanguage(), theme.key(), size[0]);
                    Toolkit.picture(studio.scene(), folder.resolve(file));
                }
            }
        }
    }
}
