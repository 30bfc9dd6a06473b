package promocast.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.engine.scenario.Comparison;
import promocast.ui.chart.ChartMenu;
import promocast.ui.chart.FallChart;
import promocast.ui.chart.LineChart;
import promocast.ui.chart.StackedBar;
import promocast.ui.control.Card;
import promocast.ui.control.ConditionPane;
import promocast.ui.control.Parts;
import promocast.ui.control.Segmented;
import promocast.ui.control.Swatch;
import promocast.ui.scenario.Badge;
import promocast.ui.text.Texts;

/** Scenarios side by side. */
public final class CompareView extends BorderPane {
    private static final List<String> KINDS = List.of("persuadable", "sure", "lost", "dogs");
    private static final double CHARTS = 500;

    private final CompareViewModel model;
    private final Texts texts;
    private final VerdictBar verdict;
    private final NumbersTable numbers;
    private final LinesTable lines;
    private final FallChart fall;
    private final LineChart sure;
    private final Label overlap = new Label();
    private final VBox subsidy = new VBox(8);
    private final HBox which = new HBox();

    /** The view of a comparison. */
    public CompareView(CompareViewModel model, ChartMenu menu) {
        this.model = model;
        this.texts = model.texts();
        verdict = new VerdictBar(model);
        numbers = new NumbersTable(texts);
        lines = new LinesTable(texts);
        fall = new FallChart(menu);
        sure = new LineChart(menu);
        var content = new BorderPane(columns());
        content.setTop(verdict);
        var pane = new ConditionPane(texts, content);
        pane.conditionProperty().bind(model.conditionProperty());
        setCenter(pane);
        getStyleClass().add("inset");
        setId("comparison");
        model.comparisonProperty().subscribe(found -> found.ifPresent(this::show));
        model.againstProperty().addListener((value, was, now) -> refresh());
        texts.localeProperty().addListener((value, was, now) -> refresh());
    }

    private void refresh() {
        model.comparisonProperty().get().ifPresent(this::show);
    }

    private Node columns() {
        var left = new VBox(10, flush(numbers), linesCard());
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        var right = new VBox(10, fallCard(), below());
        right.setMinWidth(CHARTS);
        right.setPrefWidth(CHARTS);
        right.setMaxWidth(CHARTS);
        widthProperty().addListener((value, was, now) -> {
            double wide = Math.max(430, Math.min(620, now.doubleValue() * 0.37));
            right.setMinWidth(wide);
            right.setPrefWidth(wide);
            right.setMaxWidth(wide);
        });
        var columns = new HBox(10, left, right);
        columns.setPadding(new Insets(10, 12, 12, 12));
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private static Node flush(Node table) {
        var card = new VBox(table);
        card.getStyleClass().addAll("card", "flush");
        return card;
    }

    private Node linesCard() {
        var title = Parts.row(
                8,
                Parts.label(texts.text("compare.lines.title"), "title"),
                Parts.label(texts.text("compare.lines.subtitle"), "small", "muted"));
        title.setPadding(new Insets(10, 12, 8, 12));
        var card = new VBox(title, lines);
        card.getStyleClass().addAll("card", "flush");
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    private Node fallCard() {
        var card = new Card(texts, fall)
                .titled(texts.text("compare.fall.title"), Optional.of(texts.text("compare.fall.subtitle")), which);
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    private Node below() {
        overlap.getStyleClass().add("caption");
        overlap.setWrapText(true);
        overlap.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(sure, Priority.ALWAYS);
        sure.setPrefHeight(150);
        var how = new Card(texts, new VBox(4, sure, overlap))
                .titled(texts.text("compare.sure.title"), Optional.of(texts.text("compare.sure.subtitle")));
        how.setMinWidth(150);
        var where = new Card(texts, subsidy).titled(texts.text("compare.subsidy.title"), Optional.empty());
        how.setPrefWidth(10);
        where.setPrefWidth(50);
        where.setMinWidth(240);
        HBox.setHgrow(how, Priority.ALWAYS);
        HBox.setHgrow(where, Priority.ALWAYS);
        var row = new HBox(10, how, where);
        row.setMinHeight(250);
        return row;
    }

    private void show(Comparison found) {
        var words = new CompareWords(texts, found);
        var pictures = new ComparePictures(texts, found, words.numbers());
        verdict.show(found, words);
        numbers.show(found, words.rows());
        lines.show(found, words.lines());
        int other = Math.min(model.againstProperty().get(), found.others().size() - 1);
        boolean same = found.others().get(other).changes().isEmpty();
        fall.dataProperty().set(same ? Optional.empty() : Optional.of(pictures.fall(other)));
        sure.dataProperty().set(pictures.sureness());
        overlap.setText(texts.get(pictures.sureness().isEmpty() ? "compare.sure.none" : "compare.sure.hint"));
        subsidy.getChildren().setAll(subsidies(found, pictures, words));
        which.getChildren().setAll(choice(found));
    }

    /** Which pair the waterfall is about, where there are three scenarios. */
    private List<Node> choice(Comparison found) {
        if (found.others().size() < 2) {
            return List.of();
        }
        var choices = List.of(0, 1);
        var toggle = new Segmented<>(
                choices,
                k -> texts.text(
                        "compare.fall.pair",
                        found.sides().get(0).letter(),
                        found.sides().get(k + 1).letter()),
                Math.min(1, model.againstProperty().get()));
        toggle.valueProperty()
                .addListener((value, was, now) -> model.againstProperty().set(now));
        return List.of(toggle);
    }

    private List<Node> subsidies(Comparison found, ComparePictures pictures, CompareWords words) {
        var parts = new ArrayList<Node>();
        for (int k = 0; k < found.sides().size(); k++) {
            var bar = new StackedBar(12);
            bar.stackProperty().set(pictures.subsidy(k));
            HBox.setHgrow(bar, Priority.ALWAYS);
            var total = new Label(words.numbers()
                    .money(found.sides()
                            .get(k)
                            .forecast()
                            .total()
                            .campaignCost()
                            .value()));
            total.getStyleClass().addAll("small", "strong");
            total.setMinWidth(USE_PREF_SIZE);
            parts.add(Parts.row(8, new Badge(found.sides().get(k).letter()), bar, total));
        }
        parts.add(subsidyTable(found, words));
        return parts;
    }

    private GridPane subsidyTable(Comparison found, CompareWords words) {
        var grid = new GridPane();
        grid.setHgap(6);
        grid.setVgap(5);
        var first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(first);
        for (int k = 0; k < found.sides().size(); k++) {
            var column = new ColumnConstraints();
            column.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            column.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(column);
            grid.add(text(found.sides().get(k).letter(), "caption"), k + 1, 0);
        }
        for (int kind = 0; kind < KINDS.size(); kind++) {
            var name = Parts.label(texts.text("compare.subsidy." + KINDS.get(kind)), "small");
            name.setMinWidth(0);
            grid.add(Parts.row(6, new Swatch(KINDS.get(kind)), name), 0, kind + 1);
            for (int k = 0; k < found.sides().size(); k++) {
                var money = ComparePictures.money(
                                found.sides().get(k).forecast().ledger())
                        .get(kind);
                grid.add(text(words.numbers().money(money), "small", "medium"), k + 1, kind + 1);
            }
        }
        return grid;
    }

    private static Label text(String words, String... styles) {
        var label = new Label(words);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
