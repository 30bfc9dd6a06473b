package promocast.ui.welcome;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import promocast.ui.chart.BarChart;
import promocast.ui.chart.LineChart;
import promocast.ui.control.Chip;
import promocast.ui.control.Parts;
import promocast.ui.room.RoomId;
import promocast.ui.text.Texts;

/** The welcome room: what to open, what the studio does, how it looks. */
final class WelcomeView extends HBox {
    private static final double SIDE = 380;
    private static final List<RoomId> STEPS =
            List.of(RoomId.DATA, RoomId.MODEL, RoomId.PLAN, RoomId.ADVISOR, RoomId.REPORT);

    private final WelcomeViewModel model;
    private final Texts texts;

    WelcomeView(WelcomeViewModel model) {
        this.model = model;
        this.texts = model.context().texts();
        getStyleClass().add("inset");
        var main = new VBox(
                16,
                head(),
                dropZone(),
                section("welcome.samples.title", "welcome.samples.about"),
                samples(),
                section("welcome.how.title", "welcome.how.about"),
                how());
        main.setPadding(new Insets(28, 48, 24, 48));
        main.setMaxWidth(1440);
        var scroll = new ScrollPane(main);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        var side = new WelcomeSide(model);
        side.setMinWidth(SIDE);
        side.setPrefWidth(SIDE);
        getChildren().addAll(scroll, side);
    }

    private Node head() {
        return new VBox(
                4,
                Parts.label(texts.text("welcome.title"), "welcome-title"),
                Parts.paragraph(texts.text("welcome.subtitle"), "welcome-subtitle", "muted"));
    }

    private Node dropZone() {
        var mark = new HBox(Parts.icon("fth-download", "accented", "drop-icon"));
        mark.getStyleClass().add("drop-mark");
        var words = new VBox(
                2,
                Parts.label(texts.text("welcome.drop.title"), "title"),
                Parts.paragraph(texts.text("welcome.drop.about"), "small", "muted"));
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var sources = model.context().desk().sources();
        var file = Parts.button("fth-file-text", texts.text("welcome.drop.file"), () -> sources.file());
        file.setId("choose-file");
        var folder = Parts.button("fth-folder", texts.text("welcome.drop.folder"), () -> sources.folder());
        var database = Parts.button("fth-database", texts.text("welcome.drop.database"), () -> sources.database());
        database.setId("choose-database");
        var zone = Parts.row(8, mark, words, file, folder, database);
        zone.getStyleClass().add("drop-zone");
        zone.setMinHeight(92);
        return zone;
    }

    private Node section(String title, String about) {
        return Parts.row(8, Parts.label(texts.text(title), "title"), Parts.label(texts.text(about), "small", "muted"));
    }

    private Node samples() {
        var bars = new BarChart(model.context().chartMenu());
        bars.dataProperty().bind(model.emailChart());
        var curve = new LineChart(model.context().chartMenu());
        curve.dataProperty().bind(model.shopChart());
        var row = new HBox(
                14,
                sample(Sample.EMAIL, bars, new Chip(texts.text("welcome.email.kind"), Chip.Tone.GOOD)),
                sample(Sample.SHOP, curve, new Chip(texts.text("welcome.shop.kind"), Chip.Tone.NEUTRAL)));
        VBox.setVgrow(row, Priority.ALWAYS);
        row.setMaxHeight(520);
        return row;
    }

    private Node sample(Sample sample, Region chart, Chip kind) {
        var key = "welcome." + sample.key();
        var title = Parts.label(texts.text("welcome.sample." + sample.key()), "title");
        var open = Parts.button(texts.text("welcome.samples.open"), () -> model.open(sample), "primary");
        open.setId("sample-" + sample.key());
        var about = Parts.paragraph(texts.text(key + ".about", SampleSource.customers(sample)), "small", "muted");
        chart.setMinHeight(90);
        chart.setPrefHeight(180);
        VBox.setVgrow(chart, Priority.ALWAYS);
        var card = new VBox(
                10,
                Parts.row(8, title, Parts.spring(), kind),
                chart,
                about,
                Parts.row(8, open, Parts.spring(), Parts.label(texts.text(key + ".by"), "caption")));
        card.getStyleClass().add("card");
        card.setPadding(new Insets(12, 14, 14, 14));
        card.setMinWidth(0);
        card.setPrefWidth(300);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private Node how() {
        var row = Parts.row(8);
        row.getStyleClass().add("card");
        row.setPadding(new Insets(12, 14, 12, 14));
        row.setMinHeight(Region.USE_PREF_SIZE);
        for (var step : STEPS) {
            if (!row.getChildren().isEmpty()) {
                var arrow = Parts.icon("fth-chevron-right", "subtle");
                row.getChildren().addAll(Parts.spring(), arrow, Parts.spring());
            }
            var about = new Label();
            about.getStyleClass().add("caption");
            about.textProperty().bind(texts.text("welcome.how." + step.key()));
            about.setMinWidth(Region.USE_PREF_SIZE);
            var wide = widthProperty().map(width -> width.doubleValue() >= 1350);
            var words = new VBox(0, Parts.label(texts.text(step.nameKey()), "body"), Parts.shownWhile(wide, about));
            words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            words.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().addAll(Parts.icon(step.icon(), "accented"), words);
        }
        return row;
    }
}
