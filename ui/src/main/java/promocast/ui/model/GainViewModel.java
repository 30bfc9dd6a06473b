package promocast.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import promocast.ui.chart.LineData;
import promocast.ui.control.Condition;
import promocast.ui.text.Texts;

/** One gain card: the curve of one of the offers, which the planner can change. */
final class GainViewModel {
    private final QualityViewModel model;
    private final Texts texts;
    private final IntegerProperty place;
    private final ObservableValue<Optional<QualityViewModel.Gain>> gain;

    GainViewModel(QualityViewModel model, int start) {
        this.model = model;
        this.texts = model.texts();
        this.place = new SimpleIntegerProperty(start);
        this.gain = Bindings.createObjectBinding(this::find, model.gainsProperty(), place);
    }

    /** Shows the next offer. */
    void next() {
        int size = model.gainsProperty().getValue().size();
        if (size > 0) {
            place.set((place.get() + 1) % size);
        }
    }

    /** Whether there is an offer to show. */
    ObservableValue<Boolean> someProperty() {
        return gain.map(Optional::isPresent);
    }

    /** Whether there are more offers than cards. */
    ObservableValue<Boolean> moreProperty() {
        return model.gainsProperty().map(all -> all.size() > 2);
    }

    ObservableValue<String> titleProperty() {
        return Bindings.createStringBinding(
                () -> gain.getValue()
                        .map(one -> texts.get("model.gain.title", one.offer()))
                        .orElseGet(() -> texts.get("model.gain.title.none")),
                gain,
                texts.localeProperty());
    }

    ObservableValue<String> qiniProperty() {
        return Bindings.createStringBinding(
                () -> gain.getValue()
                        .map(one -> texts.get("model.gain.qini", one.qini()))
                        .orElse(""),
                gain,
                texts.localeProperty());
    }

    ObservableValue<Verdict.Kind> kindProperty() {
        return gain.map(now -> now.map(one -> one.verdict().kind()).orElse(Verdict.Kind.UNSURE));
    }

    ObservableValue<String> chipProperty() {
        return Bindings.createStringBinding(
                () -> texts.get(
                        kindProperty().getValue() == Verdict.Kind.RANKS ? "model.gain.ranks" : "model.gain.noRanking"),
                gain,
                texts.localeProperty());
    }

    ObservableValue<String> verdictProperty() {
        return Bindings.createStringBinding(
                () -> gain.getValue()
                        .map(QualityViewModel.Gain::verdict)
                        .map(one -> texts.get("model.verdict.both", one.headline(), one.advice()))
                        .orElse(""),
                gain,
                texts.localeProperty());
    }

    ObservableValue<Optional<LineData>> lineData() {
        return Bindings.createObjectBinding(
                () -> gain.getValue()
                        .flatMap(one -> new QualityPictures(texts, model.numbers())
                                .gain(
                                        one.uplift(),
                                        texts.get("model.outcome."
                                                + model.outcomeProperty().get().key() + ".many"))),
                gain,
                texts.localeProperty());
    }

    ObservableValue<Condition> conditionProperty() {
        return Bindings.createObjectBinding(
                () -> gain.getValue().isPresent()
                        ? Condition.ready()
                        : model.conditionProperty().getValue(),
                gain,
                model.conditionProperty());
    }

    private Optional<QualityViewModel.Gain> find() {
        List<QualityViewModel.Gain> all = model.gainsProperty().getValue();
        return all.isEmpty() || place.get() >= all.size() ? Optional.empty() : Optional.of(all.get(place.get()));
    }
}
