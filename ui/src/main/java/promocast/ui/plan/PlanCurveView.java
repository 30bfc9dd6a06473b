package promocast.ui.plan;

import java.util.Optional;
import javafx.scene.layout.StackPane;
import promocast.ui.chart.ChartMenu;
import promocast.ui.chart.LineChart;
import promocast.ui.control.Card;

/** A curve of extra profit. */
final class PlanCurveView extends StackPane {
    /**
     * A card with the curve.
     *
     * @param key first part of the keys of its title and subtitle
     * @param ofLine whether it is about the chosen line, which its subtitle then names
     */
    PlanCurveView(PlanCurveViewModel model, String key, boolean ofLine, ChartMenu menu) {
        var chart = new LineChart(menu);
        chart.dataProperty().bind(model.lineData());
        var subtitle = ofLine ? model.lineProperty() : model.texts().text(key + ".subtitle");
        var card = new Card(model.texts(), chart).titled(model.texts().text(key + ".title"), Optional.of(subtitle));
        card.conditionProperty().bind(model.conditionProperty());
        getChildren().add(card);
    }
}
