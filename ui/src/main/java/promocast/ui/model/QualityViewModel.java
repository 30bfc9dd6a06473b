package promocast.ui.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import promocast.data.ActionSpace;
import promocast.data.Outcome;
import promocast.engine.Interval;
import promocast.engine.format.NumberFormatter;
import promocast.engine.model.Evaluation;
import promocast.engine.model.ForecastModel;
import promocast.engine.model.Provenance;
import promocast.ui.chart.LineData;
import promocast.ui.control.Condition;
import promocast.ui.text.Texts;

/** How far the forecasts of a model can be trusted: calibration, gain an offer, the card. */
final class QualityViewModel {
    private final Texts texts;
    private final ObservableValue<Optional<Judged>> judged;
    private final ObjectProperty<Outcome> outcome = new SimpleObjectProperty<>(Outcome.CLICK);
    private final ObservableValue<List<Gain>> gains;
    private final ObservableValue<List<CardSection>> card;
    private final ObservableValue<List<String>> chips;

    /**
     * What is known of a model.
     *
     * @param evaluation how good it is
     * @param provenance where it comes from
     * @param randomised whether the offers were drawn by chance
     * @param actions the arms or levers that it knows
     */
    record Judged(Evaluation evaluation, Provenance provenance, boolean randomised, ActionSpace actions) {
        static Judged of(ForecastModel model) {
            return new Judged(
                    model.evaluation(), model.provenance(), model.roles().randomised(), model.actions());
        }
    }

    /**
     * The gain curve of an offer.
     *
     * @param offer its name
     * @param qini the score with its range, in words
     * @param uplift the numbers
     * @param verdict what they mean
     */
    record Gain(String offer, String qini, Evaluation.Uplift uplift, Verdict verdict) {}

    QualityViewModel(Texts texts, ObservableValue<Optional<Judged>> judged) {
        this.texts = texts;
        this.judged = judged;
        gains = Bindings.createObjectBinding(this::makeGains, judged, outcome, texts.localeProperty());
        card = Bindings.createObjectBinding(
                () -> judged.getValue()
                        .map(one -> new ModelCardWords(texts, one.evaluation(), new SettingNames(texts, one.actions()))
                                .sections(outcome.get()))
                        .orElse(List.of()),
                judged,
                outcome,
                texts.localeProperty());
        chips = Bindings.createObjectBinding(
                () -> judged.getValue()
                        .map(one -> new ModelCardWords(texts, one.evaluation(), new SettingNames(texts, one.actions()))
                                .chips(one.provenance(), one.randomised()))
                        .orElse(List.of()),
                judged,
                texts.localeProperty());
        judged.subscribe(now -> now.filter(one -> !outcomes(one).contains(outcome.get()))
                .ifPresent(one -> outcome.set(outcomes(one).get(0))));
    }

    Texts texts() {
        return texts;
    }

    ObservableValue<Optional<Judged>> judgedProperty() {
        return judged;
    }

    /** The outcome that charts and card are about. */
    ObjectProperty<Outcome> outcomeProperty() {
        return outcome;
    }

    /** The outcomes to choose from: those that are probabilities. */
    ObservableValue<List<Outcome>> outcomesProperty() {
        return judged.map(now -> now.map(QualityViewModel::outcomes).orElse(List.of()));
    }

    /** Measured against forecast rates of the outcome. */
    ObservableValue<Optional<LineData>> calibrationData() {
        return Bindings.createObjectBinding(
                () -> quality()
                        .flatMap(one -> new QualityPictures(texts, numbers())
                                .calibration(
                                        one.calibration(),
                                        texts.get(
                                                "model.outcome." + outcome.get().key() + ".many"))),
                judged,
                outcome,
                texts.localeProperty());
    }

    /** In which state the charts are: there is nothing to judge before a model is ready. */
    ObservableValue<Condition> conditionProperty() {
        return judged.map(now -> now.isPresent()
                ? Condition.ready()
                : new Condition.Told(
                        Condition.Tone.EMPTY,
                        Texts.message("model.later.title"),
                        Texts.message("model.later.reason"),
                        Optional.empty()));
    }

    /** How far forecasts are off on average, in words. */
    ObservableValue<String> calibrationNoteProperty() {
        return Bindings.createStringBinding(
                () -> quality()
                        .map(one -> texts.get(
                                "model.calibration.note",
                                numbers()
                                        .points(Interval.exact(one.ece().value()))
                                        .value()
                                        .replace("+", "")))
                        .orElse(""),
                judged,
                outcome,
                texts.localeProperty());
    }

    /** The gain curves, the best ranking first. */
    ObservableValue<List<Gain>> gainsProperty() {
        return gains;
    }

    /** The card. */
    ObservableValue<List<CardSection>> cardProperty() {
        return card;
    }

    /** Where the model comes from, as short chips. */
    ObservableValue<List<String>> chipsProperty() {
        return chips;
    }

    NumberFormatter numbers() {
        return new NumberFormatter(texts.locale(), "");
    }

    private static List<Outcome> outcomes(Judged one) {
        return one.evaluation().outcomes().keySet().stream()
                .filter(any -> any != Outcome.SPEND)
                .sorted()
                .toList();
    }

    private Optional<Evaluation.Quality> quality() {
        return judged.getValue().map(one -> one.evaluation().outcomes().get(outcome.get()));
    }

    private List<Gain> makeGains() {
        return judged.getValue().map(Judged::evaluation).map(Evaluation::uplift).orElse(Map.of()).entrySet().stream()
                .filter(arm -> arm.getValue().containsKey(outcome.get()))
                .map(arm -> gain(arm.getKey(), arm.getValue().get(outcome.get())))
                .sorted((a, b) -> Double.compare(
                        b.uplift().qini().value(), a.uplift().qini().value()))
                .toList();
    }

    private Gain gain(String offer, Evaluation.Uplift uplift) {
        var raised = Texts.message("model.outcome." + outcome.get().key() + ".many");
        var name = judged.getValue()
                .map(one -> new SettingNames(texts, one.actions()).of(offer))
                .orElse(offer);
        return new Gain(name, numbers().score(uplift.qini()).text(), uplift, Verdict.of(uplift, name, raised));
    }
}
