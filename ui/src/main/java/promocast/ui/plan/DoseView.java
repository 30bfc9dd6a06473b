package promocast.ui.plan;

import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import promocast.ui.chart.BarChart;
import promocast.ui.chart.ChartMenu;
import promocast.ui.chart.LineChart;
import promocast.ui.control.Card;
import promocast.ui.control.Parts;

/** How an outcome answers a lever of the chosen line, or its arms. */
final class DoseView extends StackPane {
    DoseView(DoseViewModel model, ChartMenu menu) {
        var line = new LineChart(menu);
        line.dataProperty().bind(model.lineData());
        var bars = new BarChart(menu);
        bars.dataProperty().bind(model.barData());
        bars.visibleProperty().bind(model.barData().map(Optional::isPresent));
        line.visibleProperty().bind(model.lineData().map(Optional::isPresent));
        var charts = new StackPane(bars, line);
        charts.setMinHeight(0);
        VBox.setVgrow(charts, Priority.ALWAYS);
        var note = Parts.shownWhile(
                model.noteProperty().map(text -> !text.isEmpty()), Parts.label(model.noteProperty(), "caption"));
        var card = new Card(model.texts(), new VBox(4, charts, note))
                .titled(model.titleProperty(), Optional.of(model.lineProperty()));
        card.conditionProperty().bind(model.conditionProperty());
        getChildren().add(card);
    }
}
