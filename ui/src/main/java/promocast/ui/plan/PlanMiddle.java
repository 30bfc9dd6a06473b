package promocast.ui.plan;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import promocast.ui.chart.ChartMenu;
import promocast.ui.control.Condition;
import promocast.ui.control.ConditionPane;
import promocast.ui.text.Texts;

/** Key numbers above four charts: two by two, or in a row in a wide window. */
final class PlanMiddle extends VBox {
    /** Height of the middle from which two rows of charts are high enough, in pixels. */
    private static final double TALL = 860;

    private final GridPane charts = new GridPane();
    private final Region[] cards;
    private final KeyNumbersViewModel numbers;

    PlanMiddle(PlanViewModel model, ChartMenu menu) {
        super(10);
        getStyleClass().addAll("inset", "room-pad");
        setMinWidth(610);
        numbers = model.charts().keyNumbers();
        cards = new Region[] {
            new FunnelView(model.charts().funnel()),
            new DoseView(model.charts().dose(), menu),
            new PlanCurveView(model.charts().budgetCurve(), "plan.budgetCurve", false, menu),
            new PlanCurveView(model.charts().targeting(), "plan.targeting", true, menu)
        };
        charts.setHgap(10);
        charts.setVgap(10);
        arrange(2);
        var content = new VBox(10, new KeyNumbersView(model.texts(), numbers), charts);
        VBox.setVgrow(charts, Priority.ALWAYS);
        var pane = new ConditionPane(model.texts(), content);
        pane.conditionProperty().bind(model.hasLines().map(some -> some ? Condition.ready() : noLine(model)));
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().add(pane);
    }

    /** Saves words while {@code narrow} holds, puts the charts in a row while {@code wide} does, unless there is height
     * for two rows. */
    void follow(ObservableValue<Boolean> narrow, ObservableValue<Boolean> wide) {
        Runnable fit = () -> arrange(wide.getValue() && getHeight() < TALL ? 4 : 2);
        wide.subscribe(now -> fit.run());
        heightProperty().addListener((value, was, now) -> fit.run());
        numbers.compactProperty().bind(narrow);
    }

    private static Condition noLine(PlanViewModel model) {
        return new Condition.Told(
                Condition.Tone.EMPTY,
                Texts.message("plan.empty.title"),
                Texts.message("plan.empty.reason"),
                java.util.Optional.of(new Condition.Act(Texts.message("plan.line.add"), model.lines()::add)));
    }

    private void arrange(int across) {
        if (charts.getColumnConstraints().size() == across) {
            return;
        }
        charts.getChildren().clear();
        charts.getColumnConstraints().clear();
        charts.getRowConstraints().clear();
        for (int i = 0; i < across; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / across);
            charts.getColumnConstraints().add(column);
        }
        for (int i = 0; i < cards.length / across; i++) {
            var row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            row.setPercentHeight(100.0 * across / cards.length);
            charts.getRowConstraints().add(row);
        }
        for (int i = 0; i < cards.length; i++) {
            charts.add(cards[i], i % across, i / across);
        }
    }
}
