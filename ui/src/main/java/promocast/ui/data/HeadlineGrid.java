package promocast.ui.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import promocast.data.Outcome;
import promocast.data.doctor.HeadlineRates;
import promocast.engine.format.NumberFormatter;
import promocast.ui.control.Parts;
import promocast.ui.text.Texts;

/** What each group did, before and after the fixes; what a fix changed stands out. */
final class HeadlineGrid extends VBox {
    private static final int MOST_GROUPS = 4;
    /** Rates below it get two decimals: groups of purchases differ there. */
    private static final double SMALL = 0.1;

    private final DataViewModel model;
    private final Texts texts;
    private final GridPane grid = new GridPane();

    HeadlineGrid(DataViewModel model) {
        super(6);
        this.model = model;
        this.texts = model.texts();
        setPadding(new Insets(10, 14, 14, 14));
        var title = Parts.row(
                8,
                Parts.label(texts.text("data.headline.title"), "title"),
                Parts.label(texts.text("data.headline.about"), "caption"));
        grid.setHgap(8);
        grid.setVgap(5);
        getChildren().addAll(title, grid);
        model.insight().subscribe(found -> show());
        texts.localeProperty().addListener((property, was, now) -> show());
    }

    private void show() {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        var found = model.insight().get();
        var after = found.flatMap(Insight::after);
        setVisible(after.isPresent());
        after.ifPresent(rates -> fill(found.flatMap(Insight::before).orElse(rates), rates));
    }

    private void fill(HeadlineRates before, HeadlineRates after) {
        int groups = Math.min(MOST_GROUPS, after.groups().size());
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(Region.USE_PREF_SIZE);
        var when = new ColumnConstraints();
        when.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(names, when);
        for (int i = 0; i < groups; i++) {
            var column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            column.setPrefWidth(groups <= 3 ? 68 : 52);
            column.setMinWidth(30);
            grid.getColumnConstraints().add(column);
            var name = label(after.groups().get(i), "caption");
            name.setTooltip(Parts.tooltip(name.textProperty()));
            grid.add(name, i + 2, 0);
        }
        int row = 1;
        for (var outcome : Outcome.values()) {
            if (after.means().containsKey(outcome)) {
                row = outcome(before, after, outcome, row);
            }
        }
    }

    private int outcome(HeadlineRates before, HeadlineRates after, Outcome outcome, int row) {
        var line = Parts.hairline();
        grid.add(line, 0, row, Math.min(MOST_GROUPS, after.groups().size()) + 2, 1);
        grid.add(
                label(texts.get("data.role." + outcome.name().toLowerCase(Locale.ROOT)), "small", "medium"),
                0,
                row + 1);
        boolean same = after.means().get(outcome).equals(before.means().get(outcome));
        if (same) {
            values(after.means(), outcome, row + 1, "small");
            return row + 2;
        }
        grid.add(label(texts.get("data.headline.before"), "caption"), 1, row + 1);
        values(before.means(), outcome, row + 1, "small", "muted");
        grid.add(label(texts.get("data.headline.after"), "caption"), 1, row + 2);
        values(after.means(), outcome, row + 2, "small", "strong", "accented");
        return row + 3;
    }

    private void values(Map<Outcome, List<Double>> means, Outcome outcome, int row, String... styles) {
        var numbers = new NumberFormatter(texts.locale(), "CNY");
        var values = means.getOrDefault(outcome, List.of());
        for (int i = 0; i < Math.min(MOST_GROUPS, values.size()); i++) {
            double value = values.get(i);
            var text = outcome == Outcome.SPEND
                    ? String.format(Locale.ROOT, "%.2f", value)
                    : value < SMALL ? String.format(Locale.ROOT, "%.2f%%", 100 * value) : numbers.rate(value);
            grid.add(label(text, styles), i + 2, row);
        }
    }

    private static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
