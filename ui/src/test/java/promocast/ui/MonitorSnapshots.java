package promocast.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import promocast.data.read.DataSource;
import promocast.engine.plan.PlanEdit;
import promocast.ui.room.Desk;
import promocast.ui.room.RoomId;
import promocast.ui.room.SourceChoice;
import promocast.ui.theme.Theme;

/**
 * Pictures of the monitor room in its states, to look at: run {@code main} with a folder for the pictures and one that keeps
 * the trained model of the simulated shop between runs.
 */
final class MonitorSnapshots {
    private static final int DAYS = 14;

    private MonitorSnapshots() {}

    /** Arguments: folder of the pictures, folder of the models. */
    public static void main(String[] args) throws IOException {
        Toolkit.start();
        var folder = Files.createDirectories(Path.of(args[0]));
        var studio = Studios.english(Files.createTempDirectory("studio"));
        var stage = Toolkit.show(studio.scene(), 1280, 800);
        RoomSnapshots.open(studio, "shop", Files.createDirectories(Path.of(args[1])));
        var session = studio.context().session();
        Toolkit.run(() -> studio.context().desk().go(RoomId.PLAN));
        Toolkit.pulses(20);
        Toolkit.run(() -> session.edit(new PlanEdit.ReplacePlan(
                session.planProperty().getValue().orElseThrow().withStartDate(Optional.of(LocalDate.of(2026, 4, 6))))));
        Toolkit.until("a forecast", () -> session.outlookProperty().get().settled());
        Toolkit.run(() -> studio.context().desk().go(RoomId.MONITOR));
        var file = actuals(folder, studio);
        picture(studio, stage, folder, "monitor-empty");
        load(studio, file);
        picture(studio, stage, folder, "monitor-ready");
        Files.writeString(file, "day,line,reach,clicks\n1,9,10,1\n");
        load(studio, file);
        picture(studio, stage, folder, "monitor-failed");
        System.exit(0);
    }

    private static Path actuals(Path folder, Studio studio) throws IOException {
        var total = studio.context()
                .session()
                .outlookProperty()
                .get()
                .forecast()
                .orElseThrow()
                .total();
        var random = new Random(1);
        var rows = new ArrayList<String>(List.of("date,line,reach,clicks,purchases,revenue,cost"));
        for (int day = 0; day < 9; day++) {
            double times = (day < 5 ? 1 : 0.78) * (1 + 0.02 * random.nextGaussian()) / DAYS;
            rows.add("%s,1,%s,%s,%s,%s,%s"
                    .formatted(
                            LocalDate.of(2026, 4, 6).plusDays(day),
                            day == 0 ? total.reach().value() : 0,
                            Math.rint(times * total.clicks().value()),
                            Math.rint(times * total.purchases().value()),
                            times * total.revenue().value(),
                            times * total.campaignCost().value()));
        }
        return Files.write(folder.resolve("actuals.csv"), rows);
    }

    private static void load(Studio studio, Path file) {
        Desk desk = studio.context().desk();
        Toolkit.run(() -> {
            desk.openWith(picking(file));
            ((javafx.scene.control.Button) studio.scene().lookup("#monitor-load")).fire();
        });
        Toolkit.until("nothing runs", () -> studio.context().jobs().running().isEmpty());
        Toolkit.pulses(20);
    }

    private static SourceChoice picking(Path file) {
        return new SourceChoice() {
            @Override
            public void file() {}

            @Override
            public void folder() {}

            @Override
            public void database() {}

            @Override
            public void pick(Consumer<Path> taken) {
                taken.accept(file);
            }

            @Override
            public void look(List<Path> places) {}

            @Override
            public void look(DataSource source) {}
        };
    }

    private static void picture(Studio studio, javafx.stage.Stage stage, Path folder, String name) {
        for (boolean chinese : new boolean[] {false, true}) {
            for (int width : new int[] {1280, 1920}) {
                var settings = studio.context().settings();
                Toolkit.run(() -> {
                    stage.setWidth(width);
                    stage.setHeight(width == 1280 ? 800 : 1080);
                    settings.localeProperty().set(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
                    settings.themeProperty().set(chinese == (width == 1280) ? Theme.DARK : Theme.LIGHT);
                });
                Toolkit.pulses(15);
                Toolkit.picture(
                        studio.scene(), folder.resolve(name + "-" + width + (chinese ? "-zh" : "-en") + ".png"));
            }
        }
    }
}
