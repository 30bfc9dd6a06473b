package promocast.ui.plan;

import java.util.List;
import javafx.scene.layout.VBox;
import promocast.ui.chart.Ink;
import promocast.ui.chart.Sparkline;
import promocast.ui.control.Parts;

/** What points still to be used come to: a bar a week, and what becomes of them. */
final class LiabilityView extends VBox {
    LiabilityView(LiabilityViewModel model) {
        super(4);
        getStyleClass().add("panel-section");
        var texts = model.texts();
        var bars = new Sparkline(120, 34);
        model.openProperty().subscribe(open -> bars.sparkProperty().set(spark(open)));
        bars.accessibleTextProperty().bind(model.restProperty());
        getChildren()
                .addAll(
                        Parts.row(
                                6,
                                Parts.label(texts.text("plan.liability.title"), "caption", "strong"),
                                Parts.spring(),
                                Parts.label(model.issuedProperty(), "small", "medium")),
                        bars,
                        Parts.label(texts.text("plan.liability.axis"), "caption"),
                        Parts.paragraph(model.endsProperty(), "caption"),
                        Parts.paragraph(model.restProperty(), "caption"));
        visibleProperty().bind(model.shownProperty());
        managedProperty().bind(visibleProperty());
    }

    private static Sparkline.Spark spark(List<Double> open) {
        return new Sparkline.Spark(
                open.stream().mapToDouble(Double::doubleValue).toArray(), true, Ink.PLAN);
    }
}
