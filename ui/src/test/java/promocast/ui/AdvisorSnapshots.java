package promocast.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.stage.Stage;
import promocast.engine.advise.Rule;
import promocast.engine.plan.PlanEdit;
import promocast.ui.room.RoomId;
import promocast.ui.session.Session;
import promocast.ui.theme.Theme;

/**
 * Pictures of the advisor room in each of its states, to look at: run {@code main} with a folder for the pictures, one that
 * keeps the trained models between runs, {@code email} or {@code shop}, and perhaps the looks that are wanted.
 */
final class AdvisorSnapshots {
    private static final List<Look> LOOKS = List.of(
            new Look(1280, 800, Locale.ENGLISH, Theme.LIGHT),
            new Look(1280, 800, Locale.SIMPLIFIED_CHINESE, Theme.DARK),
            new Look(1920, 1080, Locale.SIMPLIFIED_CHINESE, Theme.LIGHT),
            new Look(1920, 1080, Locale.ENGLISH, Theme.DARK));

    private final Studio studio;
    private final Stage stage;
    private final Path folder;
    private final String sample;
    private final List<Look> looks;

    private record Look(int width, int height, Locale locale, Theme theme) {
        String name() {
            return width + "-" + locale.getLanguage() + "-" + theme.key();
        }
    }

    private AdvisorSnapshots(Studio studio, Stage stage, Path folder, String sample, List<Look> looks) {
        this.studio = studio;
        this.stage = stage;
        this.folder = folder;
        this.sample = sample;
        this.looks = looks;
    }

    /** Arguments: folder of the pictures, folder of the models, sample, names of looks (all if absent). */
    public static void main(String[] args) throws IOException {
        Toolkit.start();
        var folder = Files.createDirectories(Path.of(args[0]));
        var models = Files.createDirectories(Path.of(args[1]));
        var wanted = List.of(args).subList(3, args.length);
        var studio = Studios.english(Files.createTempDirectory("studio"));
        var stage = Toolkit.show(studio.scene(), 1440, 900);
        RoomSnapshots.open(studio, args[2], models);
        var looks = LOOKS.stream()
                .filter(look -> wanted.isEmpty() || wanted.contains(look.name()))
                .toList();
        new AdvisorSnapshots(studio, stage, folder, args[2], looks).all();
        System.exit(0);
    }

    private void all() {
        go(RoomId.PLAN);
        Toolkit.until("a forecast", () -> session().outlookProperty().get().settled());
        go(RoomId.ADVISOR);
        picture("idle");
        fire("#advisor-ask");
        Toolkit.until(
                "it has begun to learn",
                () -> session().baselinesProperty().get().isPresent()
                        || studio.context().jobs().running().stream()
                                .anyMatch(job -> job.fractionProperty().get() > 0.3));
        first("learning");
        calm();
        picture("ready");
        fire("#advisor-accept");
        calm();
        fire("#advisor-accept");
        calm();
        fire("#advisor-reject");
        calm();
        fire("#advisor-pin");
        calm();
        picture("story");
        fire("#advisor-run");
        calm();
        picture("ran");
        Toolkit.run(() -> session().edit(new PlanEdit.SetBudget(9000)));
        picture("outdated");
        sheets();
        nothing();
    }

    private void sheets() {
        fire("#rules-edit");
        Toolkit.run(() -> session()
                .advisingProperty()
                .set(session()
                        .advisingProperty()
                        .get()
                        .with(session().advisingProperty().get().rules().with(new Rule.ContactCap(3)))));
        picture("rules");
        fire("#rules-done");
        fire("#assume-edit");
        picture("assumptions");
        fire("#sheet-close");
        if (node("#advisor-reset") != null) {
            fire("#advisor-reset");
            picture("reset");
            Toolkit.run(() -> studio.context()
                    .desk()
                    .answer(studio.context()
                            .desk()
                            .questionProperty()
                            .get()
                            .orElseThrow()
                            .last()));
        }
        fire("#tab-RIVAL");
        fire("#game-play");
        calm();
        fire("#game-counts");
        calm();
        picture("rival");
        fire("#tab-EVIDENCE");
        picture("worst");
    }

    private void nothing() {
        Toolkit.run(() -> session().edit(new PlanEdit.SetBudget(0)));
        fire("#advisor-ask");
        calm();
        picture("no-budget");
    }

    private Session session() {
        return studio.context().session();
    }

    private void go(RoomId room) {
        Toolkit.run(() -> studio.context().desk().go(room));
        Toolkit.pulses(20);
    }

    private Node node(String id) {
        return Toolkit.on(() -> studio.scene().lookup(id));
    }

    private void fire(String id) {
        Toolkit.run(() -> {
            if (studio.scene().lookup(id) instanceof javafx.scene.control.ButtonBase button && !button.isDisabled()) {
                button.fire();
            }
        });
        Toolkit.pulses(5);
    }

    private void calm() {
        Toolkit.until("nothing runs", () -> studio.context().jobs().running().isEmpty());
        Toolkit.until("a forecast", () -> session().outlookProperty().get().settled());
        Toolkit.pulses(10);
    }

    private void first(String state) {
        Toolkit.pulses(15);
        Toolkit.picture(studio.scene(), folder.resolve(sample + "-" + state + ".png"));
    }

    private void picture(String state) {
        for (var look : looks) {
            var settings = studio.context().settings();
            Toolkit.run(() -> {
                stage.setWidth(look.width());
                stage.setHeight(look.height());
                settings.localeProperty().set(look.locale());
                settings.themeProperty().set(look.theme());
            });
            Toolkit.pulses(12);
            Toolkit.picture(studio.scene(), folder.resolve(sample + "-" + state + "-" + look.name() + ".png"));
        }
    }
}
