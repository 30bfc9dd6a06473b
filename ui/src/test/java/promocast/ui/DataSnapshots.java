package promocast.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.stage.Stage;
import promocast.ui.text.Texts;
import promocast.ui.theme.Theme;

/**
 * Pictures of every side of the data room and of every sheet that leads to it, to look at: run {@code main} with a
 * folder for the pictures and the names of the steps (none for all), on the class path of the tests and with the JVM
 * flags of the tests. {@code -Dsnapshots.looks=1280-en-light,1920-zh-dark} takes only these of the eight looks.
 */
final class DataSnapshots {
    private static final List<Look> LOOKS = Stream.of(new int[] {1280, 800}, new int[] {1920, 1080})
            .flatMap(size -> Texts.LANGUAGES.stream()
                    .flatMap(locale ->
                            Stream.of(Theme.values()).map(theme -> new Look(size[0], size[1], locale, theme))))
            .toList();

    /** One way to look at the studio. */
    private record Look(int width, int height, Locale locale, Theme theme) {
        String name() {
            return "%d-%s-%s".formatted(width, locale.getLanguage(), theme.key());
        }
    }

    /** Brings the studio to what is to be seen. */
    @FunctionalInterface
    interface Step {
        void go() throws IOException;
    }

    private final Studio studio;
    private final Stage stage;
    private final Path folder;

    private DataSnapshots(Studio studio, Stage stage, Path folder) {
        this.studio = studio;
        this.stage = stage;
        this.folder = folder;
    }

    /** Arguments: folder of the pictures, names of the steps whose pictures are wanted. */
    public static void main(String[] args) throws IOException {
        Toolkit.start();
        var work = Files.createTempDirectory("studio");
        var studio = Studios.english(work.resolve("config"));
        var stage = Toolkit.show(studio.scene(), 1440, 900);
        var made = new DataSnapshots(studio, stage, Files.createDirectories(Path.of(args[0])));
        var wanted = List.of(args).subList(1, args.length);
        Map<String, Step> steps = new LinkedHashMap<>(new TableSteps(studio, work).all());
        steps.putAll(new SheetSteps(studio, work).all());
        for (var step : steps.entrySet()) {
            step.getValue().go();
            if (wanted.isEmpty() || wanted.contains(step.getKey())) {
                made.pictures(step.getKey());
            }
        }
        System.exit(0);
    }

    private void pictures(String name) {
        var settings = studio.context().settings();
        var wanted = System.getProperty("snapshots.looks", "");
        for (var look : LOOKS) {
            if (!wanted.isEmpty() && !List.of(wanted.split(",")).contains(look.name())) {
                continue;
            }
            Toolkit.run(() -> {
                stage.setWidth(look.width());
                stage.setHeight(look.height());
                settings.localeProperty().set(look.locale());
                settings.themeProperty().set(look.theme());
            });
            Toolkit.pulses(12);
            Toolkit.picture(studio.scene(), folder.resolve(name + "-" + look.name() + ".png"));
        }
        Toolkit.run(() -> settings.localeProperty().set(Texts.LANGUAGES.get(0)));
    }
}
