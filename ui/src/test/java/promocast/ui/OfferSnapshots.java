package promocast.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;
import promocast.engine.plan.Window;
import promocast.ui.room.RoomId;

/**
 * Pictures of the forms of all kinds of offers, and of what is wrong in them, to look at: run {@code main} as that of
 * {@link RoomSnapshots}, with a folder for the pictures, one for the models, and perhaps the names of some forms.
 */
final class OfferSnapshots {
    private OfferSnapshots() {}

    /** Arguments: folder of the pictures, folder of the models, names of the forms. */
    public static void main(String[] args) throws IOException {
        Toolkit.start();
        var folder = Files.createDirectories(Path.of(args[0]));
        var models = Files.createDirectories(Path.of(args[1]));
        var studio = Studios.english(Files.createTempDirectory("studio"));
        var stage = Toolkit.show(studio.scene(), 1440, 900);
        RoomSnapshots.open(studio, "shop", models);
        Toolkit.run(() -> studio.context().desk().go(RoomId.PLAN));
        RoomSnapshots.settle(studio, "plan");
        var wanted = List.of(args).subList(2, args.length);
        for (var entry : offers().entrySet()) {
            if (wanted.isEmpty() || wanted.contains(entry.getKey())) {
                show(studio, stage, entry.getKey(), entry.getValue(), folder);
            }
        }
        System.exit(0);
    }

    private static Map<String, PlanLine> offers() {
        var offers = new LinkedHashMap<String, PlanLine>();
        offers.put(
                "amount", PlanLine.of("tenure < 12", new Offer.Coupon(20, 0, 60, Double.POSITIVE_INFINITY, 7, false)));
        offers.put(
                "percentage",
                PlanLine.of(
                        "tenure < 12 and frequency / (tenure + 1) > 0.1",
                        new Offer.Coupon(0, 0.15, 60, 20, 14, true, 2, "")));
        offers.put(
                "points",
                PlanLine.of("", new Offer.Points(2, 50, 0.02, 90, 7, 0.3)).withWindow(new Window(3, 7)));
        offers.put("products", PlanLine.of("", new Offer.Recommendation(4, "bestsellers", "banner", 0.01, 0.02)));
        offers.put("ad", PlanLine.of("recency > 60", new Offer.Ad("home", 0.5, 3, Offer.Ad.Pricing.CLICK)));
        offers.put(
                "bundle", PlanLine.of("", new Offer.Bundle(List.of(Offer.Coupon.of(20, 120), Offer.Points.times(2)))));
        offers.put("wrong", PlanLine.of("tenur < 12", new Offer.Coupon(80, 0, 60, Double.POSITIVE_INFINITY, 7, false)));
        return offers;
    }

    private static void show(Studio studio, Stage stage, String name, PlanLine line, Path folder) {
        var session = studio.context().session();
        boolean wrong = name.equals("wrong");
        var taken = wrong ? line.withSegment("tenure < 12") : line;
        Toolkit.run(() -> {
            session.edit(new PlanEdit.ReplaceLine(0, taken));
            session.edit(new PlanEdit.SetBudget(20_000));
        });
        RoomSnapshots.settle(studio, "plan");
        if (wrong) {
            Toolkit.run(() -> {
                field(studio, "#audience").setText(line.segment());
                type(field(studio, "#form-economics.commission"), "140%");
                type(field(studio, "#form-coupon.validDays"), "-3");
            });
            Toolkit.pulses(30);
        }
        RoomSnapshots.pictures(studio, stage, folder, "form-" + name);
        Toolkit.run(() -> scroll(studio).ifPresent(pane -> pane.setVvalue(1)));
        Toolkit.pulses(5);
        Toolkit.picture(studio.scene(), folder.resolve("form-" + name + "-below.png"));
        Toolkit.run(() -> scroll(studio).ifPresent(pane -> pane.setVvalue(0)));
    }

    private static void type(TextField field, String text) {
        field.setText(text);
        field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        field.getOnAction().handle(new javafx.event.ActionEvent());
    }

    private static TextField field(Studio studio, String id) {
        return (TextField) studio.scene().getRoot().lookup(id.replace('.', '-'));
    }

    private static Optional<ScrollPane> scroll(Studio studio) {
        return studio.scene().getRoot().lookupAll(".scroll-pane").stream()
                .map(ScrollPane.class::cast)
                .filter(pane -> pane.lookup("#audience") != null)
                .findFirst();
    }
}
