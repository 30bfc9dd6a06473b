package promocast.ui.advisor;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import promocast.engine.advise.Advice;
import promocast.ui.text.Texts;

/** What the data say about the step, and what simple rules would earn. */
final class EvidenceViewModel {
    private final AdvisorViewModel model;
    private final AdviceChanges room;
    private final Texts texts;
    private static final double LEAST_ROWS = 50;
    private static final double PLENTY = 1000;

    EvidenceViewModel(AdvisorViewModel model, AdviceChanges room) {
        this.model = model;
        this.room = room;
        this.texts = model.texts();
    }

    /** Which learner has learned, and why that one. */
    ObservableValue<String> learnerProperty() {
        return room.bound(
                () -> room.advice().map(one -> texts.say(one.why().learner())).orElse(""));
    }

    /** The six estimates from logged data. */
    ObservableValue<List<AdviceWords.Estimate>> evidenceProperty() {
        return room.bound(() -> evidence().map(room.words()::evidence).orElse(List.of()));
    }

    /** How many logged customers are behind them. */
    ObservableValue<String> evidenceNoteProperty() {
        return room.bound(() -> evidence()
                .map(one -> texts.get(
                        "advisor.evidence.rows",
                        room.words().numbers().full(one.ess()),
                        room.words().numbers().full(one.logged())))
                .orElseGet(() -> texts.get(
                        model.suggestion().isPresent() ? "advisor.evidence.none" : "advisor.evidence.nothing")));
    }

    /** The optimum in a sentence: how many states were looked at, or why it is not known. */
    ObservableValue<String> exactProperty() {
        return room.bound(() -> model.room()
                .session()
                .baselinesProperty()
                .get()
                .map(rules -> texts.say(rules.exact().words()))
                .orElse(""));
    }

    /** What simple rules would earn. */
    ObservableValue<List<AdviceWords.Estimate>> rulesProperty() {
        return room.bound(() -> model.room()
                .session()
                .baselinesProperty()
                .get()
                .map(room.words()::rules)
                .orElse(List.of()));
    }

    /** Whether the advisor is worth it, in a sentence. */
    ObservableValue<String> verdictProperty() {
        return room.bound(() -> model.room()
                .session()
                .baselinesProperty()
                .get()
                .map(rules -> texts.say(rules.verdict()))
                .orElse(""));
    }

    /** Whether the six estimates agree, in a few words; why they are withheld where they are. */
    ObservableValue<String> agreementProperty() {
        return room.bound(() -> evidence()
                .map(one -> one.ess() < LEAST_ROWS
                        ? texts.get("advisor.evidence.few")
                        : texts.say(one.agreement().words()))
                .orElse(""));
    }

    /** Whether the estimates agree and there are rows enough. */
    ObservableValue<Boolean> agreesProperty() {
        return room.bound(() -> evidence()
                .filter(one -> one.ess() >= LEAST_ROWS
                        && one.agreement().kind() == promocast.engine.evaluate.Agreement.Kind.AGREE)
                .isPresent());
    }

    /** Effective rows on a scale of 0 to 1, where 1 is plenty. */
    ObservableValue<Double> effectiveProperty() {
        return room.bound(() ->
                evidence().map(one -> Math.min(1, one.ess() / PLENTY)).orElse(0.0));
    }

    private Optional<Advice.Evidence> evidence() {
        return room.advice().flatMap(Advice::evidence);
    }
}
