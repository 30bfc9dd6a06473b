package promocast.ui.model;

import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import promocast.data.Outcome;
import promocast.ui.chart.ChartMenu;
import promocast.ui.chart.LineChart;
import promocast.ui.control.Card;
import promocast.ui.control.Parts;
import promocast.ui.control.Segmented;

/** Whether forecasts come true, with the choice of the outcome that all charts are about. */
final class CalibrationView extends StackPane {
    /** Most outcomes that find room beside the title. */
    private static final int BESIDE_TITLE = 2;

    CalibrationView(QualityViewModel model, ChartMenu menu) {
        var texts = model.texts();
        var chart = new LineChart(menu);
        chart.dataProperty().bind(model.calibrationData());
        VBox.setVgrow(chart, Priority.ALWAYS);
        var note = Parts.shownWhile(
                model.calibrationNoteProperty().map(text -> !text.isEmpty()),
                Parts.label(model.calibrationNoteProperty(), "caption"));
        var beside = new StackPane();
        var below = new StackPane();
        below.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        model.outcomesProperty().subscribe(outcomes -> {
            beside.getChildren().clear();
            below.getChildren().clear();
            if (outcomes.size() > 1) {
                var segmented = new Segmented<Outcome>(
                        outcomes,
                        one -> texts.text("model.outcome." + one.key()),
                        model.outcomeProperty().get());
                segmented.valueProperty().bindBidirectional(model.outcomeProperty());
                (outcomes.size() > BESIDE_TITLE ? below : beside).getChildren().add(segmented);
            }
            below.setManaged(!below.getChildren().isEmpty());
        });
        var card = new Card(texts, new VBox(4, below, chart, note))
                .titled(texts.text("model.calibration.title"), Optional.empty(), beside);
        card.conditionProperty().bind(model.conditionProperty());
        getChildren().add(card);
    }
}
