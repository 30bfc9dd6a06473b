package promocast.ui.model;

import java.util.Optional;
import javafx.scene.layout.StackPane;
import promocast.ui.chart.ChartMenu;
import promocast.ui.chart.LineChart;
import promocast.ui.control.Card;

/** The losses of a member, live. */
final class LossView extends StackPane {
    LossView(LossViewModel model, ChartMenu menu) {
        var chart = new LineChart(menu);
        chart.dataProperty().bind(model.lineData());
        var card = new Card(model.texts(), chart)
                .titled(model.texts().text("model.loss.title"), Optional.of(model.memberProperty()));
        card.conditionProperty().bind(model.conditionProperty());
        getChildren().add(card);
    }
}
