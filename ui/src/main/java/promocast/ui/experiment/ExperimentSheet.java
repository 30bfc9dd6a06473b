package promocast.ui.experiment;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.data.Message;
import promocast.ui.control.NumberField;
import promocast.ui.control.Parts;
import promocast.ui.room.Sheet;
import promocast.ui.text.Texts;

/** How the plan is tested: who is held out, what that finds of each outcome, and the file of the groups. */
public final class ExperimentSheet implements Sheet {
    private static final double WIDTH = 820;
    private static final double HEIGHT = 430;
    private static final double MOST_A_DAY = 1e9;

    private final ExperimentViewModel model;
    private final Texts texts;
    private final GridPane table = new GridPane();
    private final NumberField holdout;
    private final VBox content;
    private final javafx.beans.value.ObservableValue<List<GoalRow>> rows;

    /** The sheet of a test. */
    public ExperimentSheet(ExperimentViewModel model) {
        this.model = model;
        this.texts = model.texts();
        this.rows = model.rows();
        holdout = new NumberField(value -> trimmed(value) + "%", model::holdout);
        holdout.setId("holdout");
        holdout.bounds(0.1, 50, 1);
        holdout.accessibleTextProperty().bind(texts.text("experiment.holdout"));
        var daily = new NumberField(
                value -> value > 0
                        ? String.format(java.util.Locale.ROOT, "%,.0f", value)
                        : texts.get("experiment.atOnce"),
                model::perDay);
        daily.setPrefWidth(104);
        daily.bounds(0, MOST_A_DAY, 1000);
        daily.accessibleTextProperty().bind(texts.text("experiment.daily"));
        model.setupProperty().subscribe(setup -> {
            holdout.show(100 * setup.holdout());
            daily.show(setup.perDay().orElse(0));
        });
        var fields = Parts.row(
                8,
                Parts.label(texts.text("experiment.holdout"), "small"),
                holdout,
                gap(),
                Parts.label(texts.text("experiment.daily"), "small"),
                daily);
        table.getStyleClass().add("compare-table");
        table.setId("test-goals");
        rows.subscribe(this::fill);
        var summary = Parts.paragraph(model.summary(), "strong");
        summary.setId("test-summary");
        var problem = Parts.paragraph(texts.saying(model.problemProperty()), "small", "bad");
        var spring = Parts.spring();
        VBox.setVgrow(spring, Priority.ALWAYS);
        content = new VBox(
                12,
                Parts.paragraph(texts.text("experiment.reason"), "small", "muted"),
                fields,
                Parts.shownWhile(model.problemProperty().map(java.util.Optional::isPresent), problem),
                Parts.shownWhile(model.designProperty().map(java.util.Optional::isPresent), summary),
                table,
                Parts.paragraph(model.notes(), "caption"),
                spring,
                foot());
        content.setPadding(new Insets(12, 16, 14, 16));
        content.setPrefSize(WIDTH, HEIGHT);
    }

    @Override
    public Message title() {
        return Texts.message("experiment.title");
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void opened() {
        holdout.requestFocus();
    }

    private HBox foot() {
        var report = new CheckBox();
        report.textProperty().bind(texts.text("experiment.report"));
        report.setSelected(model.reported().getValue());
        report.selectedProperty().addListener((value, was, now) -> model.report(now));
        var said = Parts.label(texts.saying(model.drawnProperty()), "caption");
        said.setMinWidth(0);
        var export = Parts.button("fth-download", texts.text("experiment.export"), model::export, "primary");
        export.setId("test-export");
        export.disableProperty().bind(model.designProperty().map(found -> found.isEmpty()));
        return Parts.row(12, report, said, Parts.spring(), export);
    }

    private static Node gap() {
        var gap = new Label();
        gap.setMinWidth(18);
        return gap;
    }

    private void fill(List<GoalRow> goals) {
        table.getChildren().clear();
        table.getColumnConstraints().clear();
        if (goals.isEmpty()) {
            return;
        }
        var heads = List.of("outcome", "base", "expected", "detectable", "power", "needed", "enough");
        for (int k = 0; k < heads.size(); k++) {
            var column = new ColumnConstraints();
            column.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            column.setHgrow(k == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
            column.setHalignment(k == 0 ? HPos.LEFT : HPos.RIGHT);
            table.getColumnConstraints().add(column);
        }
        ground(0, "table-head", heads.size());
        for (int k = 0; k < heads.size(); k++) {
            var head = cell(texts.get("experiment.head." + heads.get(k)), "caption");
            head.setTooltip(Parts.tooltip(texts.text("experiment.tip." + heads.get(k))));
            place(head, k, 0);
        }
        for (int i = 0; i < goals.size(); i++) {
            row(goals.get(i), i + 1, heads.size());
        }
    }

    private void row(GoalRow goal, int at, int columns) {
        ground(at, "table-line", columns);
        place(cell(goal.name(), "small", "medium"), 0, at);
        place(cell(goal.base(), "small"), 1, at);
        place(cell(goal.expected(), "small"), 2, at);
        place(cell(goal.detectable(), "small"), 3, at);
        place(cell(goal.power(), "small", "strong", goal.reached() ? "good" : "warn"), 4, at);
        place(cell(goal.needed(), "small"), 5, at);
        place(cell(goal.enough(), "small"), 6, at);
    }

    private void ground(int row, String style, int columns) {
        var ground = new javafx.scene.layout.Region();
        ground.getStyleClass().add(style);
        ground.setMinHeight(29);
        ground.setPrefHeight(29);
        table.add(ground, 0, row, columns, 1);
    }

    private void place(Node node, int column, int row) {
        GridPane.setMargin(node, new Insets(0, 8, 0, 8));
        table.add(node, column, row);
    }

    private static Label cell(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }

    private static String trimmed(double percent) {
        return String.format(java.util.Locale.ROOT, "%.1f", percent).replaceFirst("\\.0$", "");
    }
}
