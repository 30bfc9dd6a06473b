package promocast.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import promocast.engine.format.NumberFormatter;
import promocast.ui.chart.LineData;
import promocast.ui.control.Condition;
import promocast.ui.text.Texts;

/** The loss curve of one member, live while it trains: the newest, or the one that the planner has picked. */
final class LossViewModel {
    private final ModelViewModel model;
    private final ObjectProperty<Optional<Integer>> picked = new SimpleObjectProperty<>(Optional.empty());

    LossViewModel(ModelViewModel model) {
        this.model = model;
        model.stateProperty().addListener((value, was, now) -> {
            if (now == ModelViewModel.State.TRAINING) {
                picked.set(Optional.empty());
            }
        });
    }

    Texts texts() {
        return model.texts();
    }

    /** Number of the picked member, from 0; empty follows the training. */
    ObjectProperty<Optional<Integer>> pickedProperty() {
        return picked;
    }

    /** Which member is shown. */
    ObservableValue<String> memberProperty() {
        return Bindings.createStringBinding(
                () -> shown().map(curve -> texts().get("model.member.name", curve.member() + 1))
                        .orElse(""),
                model.watch().curvesProperty(),
                picked,
                texts().localeProperty());
    }

    /** What the chart draws. */
    ObservableValue<Optional<LineData>> lineData() {
        return Bindings.createObjectBinding(
                this::draw,
                model.watch().curvesProperty(),
                model.watch().readyProperty(),
                picked,
                model.stateProperty(),
                texts().localeProperty());
    }

    /** In which state the chart is. */
    ObservableValue<Condition> conditionProperty() {
        return Bindings.createObjectBinding(this::condition, model.watch().curvesProperty(), model.stateProperty());
    }

    private Condition condition() {
        if (!curves().isEmpty()) {
            return Condition.ready();
        }
        if (model.stateProperty().get() == ModelViewModel.State.TRAINING) {
            return new Condition.Loading(Texts.message("model.loss.starting"));
        }
        return new Condition.Told(
                Condition.Tone.EMPTY,
                Texts.message("model.loss.none"),
                Texts.message("model.loss.none.reason"),
                Optional.empty());
    }

    private List<MemberCurve> curves() {
        return model.watch().curvesProperty().get();
    }

    private Optional<MemberCurve> shown() {
        var chosen = picked.get()
                .flatMap(number -> curves().stream()
                        .filter(curve -> curve.member() == number)
                        .findFirst());
        return chosen.or(() -> curves().stream().reduce((first, second) -> second));
    }

    private Optional<LineData> draw() {
        return shown().flatMap(curve -> {
            boolean ready =
                    model.watch().readyProperty().get().stream().anyMatch(member -> member.index() == curve.member());
            boolean running = !ready && model.stateProperty().get() == ModelViewModel.State.TRAINING;
            var numbers = new NumberFormatter(texts().locale(), "");
            return new LossPicture(texts(), numbers, model.mostPasses(), model.patience()).of(curve, running);
        });
    }
}
