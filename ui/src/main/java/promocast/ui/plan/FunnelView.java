package promocast.ui.plan;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import promocast.ui.chart.Ink;
import promocast.ui.chart.StackedBar;
import promocast.ui.control.Card;
import promocast.ui.control.Parts;
import promocast.ui.control.Rows;
import promocast.ui.control.Swatch;

/** From reach to repurchase. */
final class FunnelView extends StackPane {
    private static final double BAR = 14;

    FunnelView(FunnelViewModel model) {
        var texts = model.texts();
        var rows = new Rows<>(model.stagesProperty(), FunnelView::stage).spaced(9);
        var legend = Parts.row(
                6,
                new Swatch("without"),
                Parts.label(texts.text("plan.funnel.without"), "caption"),
                new Swatch("because"),
                Parts.label(texts.text("plan.funnel.because"), "caption"));
        var content = new VBox(10, rows, legend);
        getChildren()
                .add(new Card(texts, content)
                        .titled(texts.text("plan.funnel.title"), Optional.of(model.daysProperty())));
    }

    private static Node stage(ObservableValue<FunnelViewModel.Stage> stage) {
        var bar = new StackedBar(BAR);
        stage.subscribe(now -> bar.stackProperty()
                .set(new StackedBar.Stack(
                        List.of(
                                StackedBar.Part.of(now.without(), Ink.LOST),
                                StackedBar.Part.of(now.because(), Ink.PLAN)),
                        1,
                        true,
                        now.spoken())));
        var name = Parts.label(stage.map(FunnelViewModel.Stage::name), "small", "medium");
        name.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        var added = Parts.label(stage.map(FunnelViewModel.Stage::added), "caption", "accented");
        added.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        var words = Parts.row(
                4,
                name,
                Parts.label(stage.map(FunnelViewModel.Stage::rate), "caption"),
                Parts.spring(),
                added,
                total(stage));
        return new VBox(3, words, bar);
    }

    private static Node total(ObservableValue<FunnelViewModel.Stage> stage) {
        var total = Parts.label(stage.map(FunnelViewModel.Stage::total), "small", "strong");
        total.setMinWidth(50);
        total.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        return total;
    }
}
