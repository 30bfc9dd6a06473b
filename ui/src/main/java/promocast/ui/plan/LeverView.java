package promocast.ui.plan;

import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import promocast.ui.control.Chip;
import promocast.ui.control.Lever;
import promocast.ui.control.LeverScale;
import promocast.ui.control.Parts;
import promocast.ui.control.Segmented;

/** One lever: a slider, a few buttons, or the arms of the data. */
final class LeverView extends VBox {
    private final LeverViewModel model;
    private final LeversViewModel levers;

    LeverView(LeverViewModel model, LeversViewModel levers) {
        super(4);
        this.model = model;
        this.levers = levers;
        getChildren().add(model.numeric() ? model.choice() ? buttons() : slider() : arms());
    }

    private void set(double value) {
        levers.shownProperty().set(model.field());
        model.set(value);
    }

    private Node slider() {
        var lever = new Lever(model.name(), model::words, this::set);
        Runnable show = () -> {
            lever.show(
                    scale(model.bestProperty().getValue()),
                    model.valueProperty().getValue());
            var tone = model.beyondProperty().getValue() ? Chip.Tone.WARN : Chip.Tone.NEUTRAL;
            var support = model.supportProperty().getValue();
            lever.hint(model.beyondProperty().getValue() ? support : "", tone);
        };
        model.valueProperty().subscribe(show);
        model.bestProperty().subscribe(show);
        model.supportProperty().subscribe(show);
        return lever;
    }

    private LeverScale scale(OptionalDouble best) {
        return new LeverScale(
                model.lowest(),
                model.highest(),
                model.notch(),
                model.marks().stream()
                        .map(mark -> new LeverScale.Logged(mark.value(), mark.rows()))
                        .toList(),
                best,
                model::words,
                model.texts().get("plan.lever.noData"));
    }

    private Node buttons() {
        var choices = new Segmented<>(
                model.choices(),
                value -> model.texts().text("plan.lever.choice", model.words(value)),
                model.valueProperty().getValue());
        model.valueProperty().subscribe(choices.valueProperty()::set);
        choices.valueProperty().addListener((value, was, now) -> set(now));
        return Parts.row(6, Parts.label(model.name(), "small"), Parts.spring(), choices);
    }

    private Node arms() {
        var group = new ToggleGroup();
        var box = new VBox(6, Parts.label(model.name(), "small"));
        for (var mark : model.marks()) {
            var button = new RadioButton(model.words(mark.value()));
            button.setToggleGroup(group);
            button.setOnAction(chosen -> set(mark.value()));
            model.valueProperty().subscribe(now -> button.setSelected(now == mark.value()));
            var had = Parts.label(model.had(mark), "caption");
            box.getChildren().add(Parts.row(6, button, Parts.spring(), had));
        }
        return box;
    }
}
