package promocast.ui.model;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import promocast.ui.chart.ChartMenu;
import promocast.ui.chart.LineChart;
import promocast.ui.control.Card;
import promocast.ui.control.Chip;
import promocast.ui.control.Parts;

/** The gain curve of one offer, and what it means. */
final class GainView extends StackPane {
    /** @param place which of the offers to start with: the best ranking first */
    GainView(QualityViewModel model, int place, ChartMenu menu) {
        var view = new GainViewModel(model, place);
        var texts = model.texts();
        var chart = new LineChart(menu);
        chart.dataProperty().bind(view.lineData());
        chart.setMinHeight(60);
        VBox.setVgrow(chart, Priority.ALWAYS);
        var icon = Parts.icon("fth-info");
        view.kindProperty().subscribe(kind -> {
            icon.setIconCode(org.kordamp.ikonli.feather.Feather.findByDescription(iconOf(kind)));
            icon.getStyleClass().removeAll("good", "warn", "bad");
            icon.getStyleClass().add(styleOf(kind));
        });
        var verdict = Parts.paragraph(view.verdictProperty(), "small");
        var words = Parts.row(8, icon, verdict);
        words.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        var chip = new Chip(view.chipProperty(), Chip.Tone.NEUTRAL);
        view.kindProperty().subscribe(kind -> chip.tone(kind == Verdict.Kind.RANKS ? Chip.Tone.GOOD : Chip.Tone.WARN));
        var other = Parts.iconButton("fth-chevron-right", texts.text("model.gain.next"), view::next);
        var card = new Card(texts, new VBox(6, chart, Parts.hairline(), words))
                .titled(
                        view.titleProperty(),
                        Optional.of(view.qiniProperty()),
                        Parts.shownWhile(view.someProperty(), chip),
                        Parts.shownWhile(view.moreProperty(), other));
        card.conditionProperty().bind(view.conditionProperty());
        ObservableValue<Boolean> shown = Bindings.createObjectBinding(
                () -> place == 0
                        || model.gainsProperty().getValue().size() > place
                        || model.gainsProperty().getValue().isEmpty(),
                model.gainsProperty());
        getChildren().add(Parts.shownWhile(shown, card));
    }

    private static String iconOf(Verdict.Kind kind) {
        return switch (kind) {
            case RANKS -> "fth-check-circle";
            case ALIKE, UNSURE -> "fth-alert-triangle";
            case HARMS -> "fth-alert-circle";
        };
    }

    private static String styleOf(Verdict.Kind kind) {
        return switch (kind) {
            case RANKS -> "good";
            case ALIKE, UNSURE -> "warn";
            case HARMS -> "bad";
        };
    }
}
