package promocast.ui.monitor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.engine.format.NumberFormatter;
import promocast.engine.monitor.Alarm;
import promocast.engine.monitor.Measure;
import promocast.engine.plan.CampaignPlan;
import promocast.ui.chart.ChartMenu;
import promocast.ui.chart.LineChart;
import promocast.ui.control.Card;
import promocast.ui.control.Chip;
import promocast.ui.control.Columns;
import promocast.ui.control.ConditionPane;
import promocast.ui.control.Parts;
import promocast.ui.control.Rows;
import promocast.ui.control.Segmented;
import promocast.ui.text.Texts;

/** The campaign so far: key numbers, a chart by day, lines; alarms and what the advisor may learn on the right. */
final class MonitorView extends BorderPane {
    private static final double NUMBER = 92;
    private static final double RANGE = 190;

    private final MonitorViewModel model;
    private final Texts texts;

    MonitorView(MonitorViewModel model, ChartMenu menu) {
        this.model = model;
        this.texts = model.texts();
        getStyleClass().add("inset");
        var content = new VBox(10, keys(), chart(menu), lines());
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var pane = new ConditionPane(texts, scroll);
        pane.conditionProperty().bind(model.conditionProperty());
        VBox.setVgrow(pane, Priority.ALWAYS);
        var middle = new VBox(pane);
        middle.getStyleClass().addAll("inset", "room-pad");
        var side = new VBox(alarms(), learning());
        side.getStyleClass().add("panel");
        setTop(bar());
        setCenter(new Columns(Optional.empty(), middle, Optional.of(new Columns.Panel(side, 340, 396, 420))));
    }

    private Node bar() {
        var load = Parts.button("fth-refresh-cw", texts.text("monitor.load.name"), model::choose);
        load.setId("monitor-load");
        var day = new Chip(
                bound(() -> model.foundProperty()
                        .get()
                        .map(found -> texts.get(
                                "monitor.running",
                                found.report().lastDay() + 1,
                                found.report().horizonDays()))
                        .orElse("")),
                Chip.Tone.ACCENTED);
        var bar = Parts.row(
                8,
                Parts.label(
                        bound(() ->
                                model.room().session().planName(texts.locale()).orElse("")),
                        "room-title"),
                Parts.shownWhile(model.foundProperty().map(Optional::isPresent), day),
                Parts.spring(),
                load);
        bar.getStyleClass().add("room-bar");
        return bar;
    }

    private Node keys() {
        var row = new HBox(10);
        ObservableValue<List<ReportWords.Key>> keys =
                bound(() -> model.foundProperty().get().map(words()::keys).orElse(List.of()));
        keys.subscribe(all -> {
            row.getChildren().setAll(all.stream().map(this::keyCard).toList());
        });
        row.getProperties().put(ReportWords.Key.class, keys);
        return row;
    }

    private Node keyCard(ReportWords.Key key) {
        var chip = chip(key.standing());
        var value = new Label(key.value());
        value.getStyleClass().add("key-number");
        value.setMinWidth(USE_PREF_SIZE);
        var gap = new Label(key.gap());
        gap.getStyleClass().addAll("small", "medium");
        gap.setMinWidth(USE_PREF_SIZE);
        var name = new Label(key.name());
        name.getStyleClass().addAll("small", "muted");
        var forecast = new Label(texts.get("monitor.key.forecast", key.forecast()));
        forecast.getStyleClass().add("caption");
        var card = new VBox(
                2, Parts.row(4, name, Parts.spring(), chip), Parts.row(4, value, Parts.spring(), gap), forecast);
        card.getStyleClass().addAll("card", "key-card");
        card.setAccessibleText(String.join(", ", key.name(), key.value(), key.gap(), forecast.getText()));
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setPrefWidth(160);
        return card;
    }

    private Chip chip(ReportWords.Standing standing) {
        return new Chip(
                texts.text("monitor.standing." + standing),
                switch (standing) {
                    case INSIDE -> Chip.Tone.GOOD;
                    case OUTSIDE -> Chip.Tone.WARN;
                    case ALARM -> Chip.Tone.BAD;
                });
    }

    private Node chart(ChartMenu menu) {
        var measure = new Segmented<>(
                List.of(Measure.values()),
                one -> texts.text("monitor.tab." + one.column()),
                model.measureProperty().get());
        measure.setId("monitor-measure");
        measure.valueProperty().bindBidirectional(model.measureProperty());
        var chart = new LineChart(menu);
        chart.setId("monitor-chart");
        chart.dataProperty()
                .bind(bound(() -> model.foundProperty()
                        .get()
                        .flatMap(found ->
                                words().days(found, model.measureProperty().get()))));
        chart.setMinHeight(180);
        VBox.setVgrow(chart, Priority.ALWAYS);
        var card = new Card(texts, chart).titled(texts.text("monitor.chart.title"), Optional.empty(), measure);
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    private Node lines() {
        ObservableValue<List<ReportWords.Row>> rows = bound(() -> model.foundProperty()
                .get()
                .map(found -> words().rows(found, model.measureProperty().get()))
                .orElse(List.of()));
        var head = Parts.row(
                8,
                Parts.label(texts.text("monitor.lines.line"), "caption"),
                Parts.spring(),
                fixed(Parts.label(texts.text("monitor.lines.actual"), "caption"), NUMBER),
                fixed(Parts.label(texts.text("monitor.lines.forecast"), "caption"), RANGE),
                fixed(Parts.label(texts.text("monitor.lines.gap"), "caption"), 64),
                fixed(Parts.label(texts.text("monitor.lines.band"), "caption"), NUMBER));
        var card = new Card(texts, new VBox(4, head, Parts.hairline(), new Rows<>(rows, this::line).spaced(4)))
                .titled(
                        texts.text("monitor.lines.title"),
                        Optional.of(bound(
                                () -> texts.say(model.measureProperty().get().label()))));
        card.setMinHeight(USE_PREF_SIZE);
        return card;
    }

    private Node line(ObservableValue<ReportWords.Row> row) {
        var name = Parts.label(row.map(ReportWords.Row::line), "small", "medium");
        name.setMinWidth(0);
        var standing = fixed(
                Parts.label(
                        Bindings.createStringBinding(
                                () -> texts.get("monitor.standing."
                                        + row.getValue().key().standing()),
                                row,
                                texts.localeProperty()),
                        "small"),
                NUMBER);
        row.subscribe(now -> {
            standing.getStyleClass().removeAll("good", "warn", "bad");
            standing.getStyleClass()
                    .add(
                            switch (now.key().standing()) {
                                case INSIDE -> "good";
                                case OUTSIDE -> "warn";
                                case ALARM -> "bad";
                            });
        });
        return Parts.row(
                8,
                name,
                Parts.spring(),
                fixed(Parts.label(row.map(now -> now.key().value()), "small", "medium"), NUMBER),
                fixed(Parts.label(row.map(now -> now.key().forecast()), "small", "muted"), RANGE),
                fixed(Parts.label(row.map(now -> now.key().gap()), "small"), 64),
                standing);
    }

    private static Label fixed(Label label, double width) {
        label.setMinWidth(width);
        label.setMaxWidth(width);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }

    private Node alarms() {
        ObservableValue<List<ReportWords.Said>> said =
                bound(() -> model.foundProperty().get().map(words()::alarms).orElse(List.of()));
        return section(
                "monitor.alarms.title",
                new Rows<>(said, this::alarm).spaced(8),
                Parts.shownWhile(
                        said.map(List::isEmpty), Parts.paragraph(texts.text("monitor.alarms.none"), "caption")));
    }

    private Node alarm(ObservableValue<ReportWords.Said> said) {
        var icon = Parts.icon("fth-info");
        said.subscribe(now -> {
            icon.getStyleClass().removeAll("good", "warn", "bad");
            icon.setIconLiteral(icon(now.level()));
            icon.getStyleClass().add(tone(now.level()));
        });
        var words = Parts.paragraph(said.map(ReportWords.Said::words), "small");
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = Parts.row(8, icon, words);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static String icon(Alarm.Level level) {
        return switch (level) {
            case FINE -> "fth-check-circle";
            case WATCH -> "fth-alert-triangle";
            case ALARM -> "fth-alert-circle";
        };
    }

    private static String tone(Alarm.Level level) {
        return switch (level) {
            case FINE -> "good";
            case WATCH -> "warn";
            case ALARM -> "bad";
        };
    }

    private Node learning() {
        ObservableValue<Integer> results = bound(() ->
                model.foundProperty().get().map(found -> found.results().size()).orElse(0));
        var learn = Parts.button("fth-compass", texts.text("monitor.learn.name"), model::learn);
        learn.setId("monitor-learn");
        learn.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> results.getValue() == 0 || model.learnedProperty().get(),
                        results,
                        model.learnedProperty()));
        var words = bound(() -> model.learnedProperty().get()
                ? texts.get("monitor.learn.done")
                : texts.get(
                        results.getValue() == 0 ? "monitor.learn.none" : "monitor.learn.reason", results.getValue()));
        return section("monitor.learn.title", Parts.paragraph(words, "caption"), learn);
    }

    private VBox section(String title, Node... parts) {
        var box = new VBox(8, Parts.label(texts.text(title), "title"));
        box.getChildren().addAll(parts);
        box.getStyleClass().add("panel-section");
        return box;
    }

    private ReportWords words() {
        var currency = model.room()
                .session()
                .planProperty()
                .getValue()
                .map(CampaignPlan::currency)
                .orElse("");
        return new ReportWords(texts, new NumberFormatter(texts.locale(), currency));
    }

    private <T> ObservableValue<T> bound(Callable<T> value) {
        return Bindings.createObjectBinding(
                value,
                model.foundProperty(),
                model.learnedProperty(),
                model.measureProperty(),
                model.room().session().planProperty(),
                texts.localeProperty());
    }
}
