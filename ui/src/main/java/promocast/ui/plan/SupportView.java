package promocast.ui.plan;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import promocast.ui.control.Chip;
import promocast.ui.control.Parts;
import promocast.ui.control.Rows;

/** Can your data answer this? */
final class SupportView extends VBox {
    private static final int BARS = 5;

    private final SupportViewModel model;

    SupportView(SupportViewModel model) {
        super(5);
        this.model = model;
        getStyleClass().add("panel-section");
        var texts = model.texts();
        var chip = new Chip(
                javafx.beans.binding.Bindings.createStringBinding(
                        () -> texts.get("plan.support." + key()), model.verdictProperty(), texts.localeProperty()),
                Chip.Tone.NEUTRAL);
        model.verdictProperty().subscribe(verdict -> chip.tone(tone(verdict)));
        var rows = new Rows<>(model.rowsProperty(), this::row).spaced(4);
        getChildren()
                .addAll(
                        Parts.row(6, Parts.label(texts.text("plan.support.title"), "title"), Parts.spring(), chip),
                        rows,
                        Parts.paragraph(texts.text("plan.support.note"), "caption"));
    }

    private String key() {
        return model.verdictProperty().getValue().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Chip.Tone tone(SupportViewModel.Verdict verdict) {
        return switch (verdict) {
            case YES -> Chip.Tone.GOOD;
            case PARTLY -> Chip.Tone.WARN;
            case NO -> Chip.Tone.BAD;
            case UNKNOWN -> Chip.Tone.NEUTRAL;
        };
    }

    private Node row(ObservableValue<SupportViewModel.Row> row) {
        var bars = new HBox(2);
        bars.setAlignment(Pos.CENTER);
        for (int i = 0; i < BARS; i++) {
            var bar = new Region();
            bar.getStyleClass().add("bar-cell");
            bars.getChildren().add(bar);
        }
        row.subscribe(now -> fill(bars, now.bars()));
        var logged = Parts.label(
                javafx.beans.binding.Bindings.createStringBinding(
                        () -> row.getValue().beyond()
                                ? model.texts().get("plan.support.beyond")
                                : row.getValue().logged(),
                        row,
                        model.texts().localeProperty()),
                "caption");
        logged.setMinWidth(60);
        logged.setAlignment(Pos.CENTER_RIGHT);
        var name = Parts.label(model.texts().text("plan.chart.line", row.map(SupportViewModel.Row::number)), "small");
        return Parts.row(8, name, Parts.spring(), bars, logged);
    }

    private static void fill(HBox bars, int full) {
        for (int i = 0; i < BARS; i++) {
            var styles = bars.getChildren().get(i).getStyleClass();
            styles.removeAll("full", "thin");
            if (i < full) {
                styles.add(full >= 4 ? "full" : "thin");
            }
        }
    }
}
