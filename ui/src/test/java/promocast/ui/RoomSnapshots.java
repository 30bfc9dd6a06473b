package promocast.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.Stage;
import promocast.data.CouponShop;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.read.DatasetReader;
import promocast.engine.experiment.TestSetup;
import promocast.engine.model.ForecastModel;
import promocast.engine.model.ForecastTrainer;
import promocast.engine.model.TrainingMonitor;
import promocast.engine.model.TrainingOptions;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.whatif.WhatIf;
import promocast.resources.Samples;
import promocast.ui.room.RoomId;
import promocast.ui.session.Source;
import promocast.ui.session.Trained;
import promocast.ui.text.Texts;
import promocast.ui.theme.Theme;

/**
 * Pictures of the rooms with real data, to look at: run {@code main} with a folder for the pictures and one that keeps
 * the trained models between runs, on the class path of the tests and with the JVM flags of the tests.
 */
final class RoomSnapshots {
    private static final List<Look> LOOKS = List.of(
            new Look(1280, 800, Locale.ENGLISH, Theme.LIGHT),
            new Look(1280, 800, Locale.SIMPLIFIED_CHINESE, Theme.DARK),
            new Look(1920, 1080, Locale.SIMPLIFIED_CHINESE, Theme.LIGHT),
            new Look(1024, 700, Locale.ENGLISH, Theme.LIGHT));
    /** Pulses after which the charts of a settled forecast are there. */
    private static final int CALM = 300;

    private static final int SHOP_CUSTOMERS = 40_000;

    private RoomSnapshots() {}

    /** Arguments: folder of the pictures, folder of the models, {@code email} or {@code shop}, rooms. */
    public static void main(String[] args) throws IOException {
        Toolkit.start();
        var folder = Files.createDirectories(Path.of(args[0]));
        var models = Files.createDirectories(Path.of(args[1]));
        var studio = Studios.english(Files.createTempDirectory("studio"));
        var stage = Toolkit.show(studio.scene(), 1440, 900);
        open(studio, args[2], models);
        for (var room : List.of(args).subList(3, args.length)) {
            if (room.equals("compare")) {
                compare(studio, stage, folder, args[2]);
                continue;
            }
            boolean training = room.equals("training");
            boolean features = room.equals("features");
            var id = training ? RoomId.MODEL : features ? RoomId.DATA : RoomId.valueOf(room.toUpperCase(Locale.ROOT));
            Toolkit.run(() -> studio.context().desk().go(id));
            if (training) {
                train(studio, stage, folder.resolve(args[2] + "-training"));
                continue;
            }
            if (features) {
                Toolkit.pulses(10);
                new SnapshotHands(studio, folder).segment("#data-tabs", 3);
            } else {
                settle(studio, room);
            }
            pictures(studio, stage, folder, args[2] + "-" + room);
        }
        System.exit(0);
    }

    /** Tabs, history, two and three scenarios side by side. */
    private static void compare(Studio studio, Stage stage, Path folder, String sample) {
        Toolkit.run(() -> studio.context().desk().go(RoomId.PLAN));
        settle(studio, "plan");
        var session = studio.context().session();
        var scenarios = session.scenarios();
        Toolkit.run(() -> {
            scenarios.rename(0, "Spring coupons");
            var plan = session.planProperty().getValue().orElseThrow();
            var line = plan.lines().get(0);
            var offer = Offer.Coupon.of(10, 60);
            session.edit(new PlanEdit.ReplacePlan(plan.withLines(List.of(
                    line.withSegment("recency > 60")
                            .withLabel("Lapsed 60+ days")
                            .withOffer(Offer.Coupon.of(20, 120)),
                    line.withSegment("frequency > 4").withLabel("Regulars").withOffer(Offer.Coupon.of(20, 60)),
                    line.withSegment("").withLabel("Everybody else").withOffer(offer)))));
            scenarios.duplicate(0, "Higher threshold");
            session.edit(new PlanEdit.SetLever(1, "coupon.minSpend", 120.0));
            session.edit(new PlanEdit.SetLever(0, "coupon.faceValue", 30.0));
            session.edit(new PlanEdit.SetLever(2, "coupon.faceValue", 5.0));
            scenarios.note(1, "Finance wants fewer coupons for people who buy anyway.");
        });
        settle(studio, "plan");
        pictures(studio, stage, folder, sample + "-scenarios");
        Toolkit.run(() -> studio.context().settings().localeProperty().set(Locale.ENGLISH));
        Toolkit.run(() -> ((javafx.scene.control.Button) studio.scene().lookup("#scenario-history")).fire());
        Toolkit.pulses(20);
        pictures(studio, stage, folder, sample + "-history");
        Toolkit.run(() -> studio.context()
                .desk()
                .lift(studio.context().desk().sheetProperty().get().orElseThrow()));
        Toolkit.run(() -> ((javafx.scene.control.Button) studio.scene().lookup("#compare")).fire());
        Toolkit.pulses(CALM);
        pictures(studio, stage, folder, sample + "-compare");
        Toolkit.run(() -> {
            scenarios.duplicate(1, "Only the lapsed");
            session.edit(new PlanEdit.RemoveLine(2));
            scenarios.close(0);
            scenarios.close(1);
            scenarios.reopen();
            scenarios.reopen();
        });
        settle(studio, "plan");
        Toolkit.run(() -> ((javafx.scene.control.Button) studio.scene().lookup("#compare")).fire());
        Toolkit.pulses(CALM);
        pictures(studio, stage, folder, sample + "-compare3");
        Toolkit.run(() -> ((javafx.scene.control.Button) studio.scene().lookup("#compare-report")).fire());
        Toolkit.run(() -> session.testProperty().set(Optional.of(TestSetup.defaults())));
        Toolkit.run(() -> studio.context().desk().go(RoomId.PLAN));
        Toolkit.run(() -> ((javafx.scene.control.Button) studio.scene().lookup("#test-plan")).fire());
        Toolkit.pulses(200);
        pictures(studio, stage, folder, sample + "-test");
        Toolkit.run(() -> studio.context()
                .desk()
                .lift(studio.context().desk().sheetProperty().get().orElseThrow()));
        Toolkit.run(() -> studio.context().desk().go(RoomId.REPORT));
        Toolkit.pulses(CALM);
        Toolkit.until(
                "the report is drawn", () -> studio.context().jobs().running().isEmpty());
        pictures(studio, stage, folder, sample + "-report");
    }

    private static void train(Studio studio, Stage stage, Path name) {
        Toolkit.pulses(5);
        Toolkit.run(() -> fire(studio, "model.again.name"));
        for (double share : new double[] {0.12, 0.3}) {
            Toolkit.until(
                    "some training is done",
                    () -> studio.context().jobs().running().stream()
                            .anyMatch(job -> job.fractionProperty().get() >= share));
            Toolkit.picture(studio.scene(), Path.of(name + "-" + share + ".png"));
        }
        Toolkit.run(() -> fire(studio, "model.cancel.name"));
        Toolkit.until("it has stopped", () -> studio.context().jobs().running().isEmpty());
        Toolkit.pulses(5);
        Toolkit.picture(studio.scene(), Path.of(name + "-cancelled.png"));
    }

    static void settle(Studio studio, String room) {
        Toolkit.pulses(10);
        if (!room.equals("model") && !room.equals("data")) {
            Toolkit.until(
                    "the forecast settles",
                    () -> studio.context().session().outlookProperty().get().settled());
        }
        if (room.equals("advisor")) {
            Toolkit.run(() -> fire(studio, "advisor.ask.name"));
        }
        Toolkit.pulses(10);
        Toolkit.until("nothing runs", () -> studio.context().jobs().running().isEmpty());
        Toolkit.pulses(CALM);
    }

    private static void fire(Studio studio, String key) {
        var text = studio.context().texts().get(key);
        studio.scene().getRoot().lookupAll(".button").stream()
                .map(javafx.scene.control.Button.class::cast)
                .filter(button -> text.equals(button.getText()) && button.isVisible())
                .findFirst()
                .orElseThrow()
                .fire();
    }

    static void open(Studio studio, String sample, Path models) {
        boolean email = sample.equals("email");
        Dataset table = email ? email() : CouponShop.generate(SHOP_CUSTOMERS, false, 1);
        Optional<Roles> given = email ? Optional.empty() : Optional.of(CouponShop.roles());
        var title = Texts.message("welcome.sample." + sample);
        var source = new Source(title, Optional.empty(), table, given, 0.3);
        var session = studio.context().session();
        Toolkit.run(() -> studio.context().data().open(Texts.message("job.prepare"), p -> source, () -> {}, failure -> {
            throw new IllegalStateException(failure.toString());
        }));
        Toolkit.until(
                "the data are there", () -> session.preparedProperty().get().isPresent());
        var prepared = session.preparedProperty().get().get();
        var model =
                model(models.resolve(sample + ".promo-model"), prepared.log().orElseThrow());
        var whatIf = new WhatIf(model, prepared.table(), 2, Progress.NONE);
        Toolkit.run(() -> session.use(new Trained(1, model, prepared, whatIf)));
    }

    private static ForecastModel model(Path file, promocast.data.campaign.CampaignLog log) {
        if (Files.exists(file)) {
            return ForecastModel.read(file);
        }
        var all = TrainingOptions.defaults();
        var options = new TrainingOptions(
                2, 64, all.learningRate(), 1024, 12, all.patience(), all.l2(), all.dropout(), 32, all.testShare(), 42);
        var model = new ForecastTrainer(options).fit(log, new Silent());
        model.write(file);
        return model;
    }

    private static Dataset email() {
        try (var file = Samples.hillstrom()) {
            return new DatasetReader().read(file, "hillstrom.csv.gz", Progress.NONE);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private record Look(int width, int height, Locale locale, Theme theme) {}

    static void pictures(Studio studio, Stage stage, Path folder, String name) {
        var settings = studio.context().settings();
        for (var look : LOOKS) {
            Toolkit.run(() -> {
                stage.setWidth(look.width());
                stage.setHeight(look.height());
                settings.localeProperty().set(look.locale());
                settings.themeProperty().set(look.theme());
            });
            Toolkit.pulses(20);
            Toolkit.until(
                    "nothing runs", () -> studio.context().jobs().running().isEmpty());
            Toolkit.pulses(5);
            var file = "%s-%d-%s-%s.png"
                    .formatted(
                            name,
                            look.width(),
                            look.locale().getLanguage(),
                            look.theme().key());
            Toolkit.picture(studio.scene(), folder.resolve(file));
        }
    }

    private static final class Silent implements TrainingMonitor {
        @Override
        public void epoch(int member, int epoch, double trainLoss, double validationLoss, boolean best) {}

        @Override
        public void memberReady(promocast.engine.model.MemberSummary member) {}

        @Override
        public void report(double fraction, promocast.data.Message step) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
