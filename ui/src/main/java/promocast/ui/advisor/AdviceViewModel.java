package promocast.ui.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import promocast.engine.Interval;
import promocast.engine.advise.Advice;
import promocast.engine.format.NumberFormatter;
import promocast.engine.plan.CampaignPlan;
import promocast.ui.chart.BarData;
import promocast.ui.chart.LineData;
import promocast.ui.session.AdvisorStep;
import promocast.ui.text.Texts;

/** What the advisor has said, in the words and numbers of the planner. */
final class AdviceViewModel {
    private static final double ENOUGH_ROWS = 300;
    private static final double LEAST_ROWS = 50;
    private static final double PLENTY = 1000;

    private final AdvisorViewModel model;
    private final LearningViewModel learning;
    private final Texts texts;
    private final Observable[] changes;
    private final List<ObservableValue<?>> kept = new ArrayList<>();

    AdviceViewModel(AdvisorViewModel model) {
        this.model = model;
        this.learning = new LearningViewModel(model);
        this.texts = model.texts();
        var session = model.room().session();
        this.changes = new Observable[] {
            model.stepProperty(),
            model.effectProperty(),
            model.saidProperty(),
            model.stepsProperty(),
            session.baselinesProperty(),
            session.planProperty(),
            texts.localeProperty()
        };
    }

    Texts texts() {
        return texts;
    }

    AdvisorViewModel model() {
        return model;
    }

    /** How it learned, or learns. */
    LearningViewModel learning() {
        return learning;
    }

    /** The tweaks that may be made, best first. */
    ObservableValue<List<AdviceWords.OptionRow>> optionsProperty() {
        return bound(() -> advice().map(one -> words().options(one, false)).orElse(List.of()));
    }

    /** The tweaks that may not be made now, with the reason. */
    ObservableValue<List<AdviceWords.OptionRow>> maskedProperty() {
        return bound(() -> advice().map(one -> words().options(one, true)).orElse(List.of()));
    }

    /** What is suggested. */
    ObservableValue<String> suggestionProperty() {
        return bound(() -> model.suggestion()
                .map(option -> texts.say(option.label()))
                .orElseGet(() -> texts.get("advisor.suggest.nothing")));
    }

    /** Why, in a sentence. */
    ObservableValue<String> reasonProperty() {
        return bound(() -> advice().map(one -> texts.say(one.reason())).orElse(""));
    }

    /** What it adds, in words. */
    ObservableValue<String> gainProperty() {
        return bound(() ->
                gain().map(one -> words().numbers().addedMoney(one).value()).orElse("–"));
    }

    /** The range of what it adds. */
    ObservableValue<String> gainRangeProperty() {
        return bound(() ->
                gain().map(one -> words().numbers().addedMoney(one).range()).orElse(""));
    }

    /** Chance that it helps, in words. */
    ObservableValue<String> chanceProperty() {
        return bound(() -> gain().map(one -> words().chance(one)).orElse("–"));
    }

    /** Campaign cost that it adds, in words. */
    ObservableValue<String> costProperty() {
        return bound(() -> effect(one ->
                words().numbers().addedMoney(Interval.exact(one.addedCost())).value()));
    }

    /** Buyers that it adds, in words. */
    ObservableValue<String> buyersProperty() {
        return bound(() -> effect(one ->
                words().numbers().addedCount(Interval.exact(one.addedBuyers())).value()));
    }

    /** The six estimates from logged data. */
    ObservableValue<List<AdviceWords.Estimate>> evidenceProperty() {
        return bound(() -> evidence().map(words()::evidence).orElse(List.of()));
    }

    /** How many logged customers are behind them. */
    ObservableValue<String> evidenceNoteProperty() {
        return bound(() -> evidence()
                .map(one -> texts.get(
                        "advisor.evidence.rows",
                        words().numbers().full(one.ess()),
                        words().numbers().full(one.logged())))
                .orElseGet(() -> texts.get("advisor.evidence.none")));
    }

    /** Whether the logged data support the suggestion; empty where nothing is suggested. */
    ObservableValue<Optional<Boolean>> supportedProperty() {
        return bound(() -> advice().filter(one -> one.chosen().isPresent()).map(Advice::supported));
    }

    /** Whether the effective rows are enough. */
    ObservableValue<Boolean> enoughProperty() {
        return bound(() -> evidence().filter(one -> one.ess() >= ENOUGH_ROWS).isPresent());
    }

    /** What simple rules would earn. */
    ObservableValue<List<AdviceWords.Estimate>> rulesProperty() {
        return bound(() -> model.room()
                .session()
                .baselinesProperty()
                .get()
                .map(words()::rules)
                .orElse(List.of()));
    }

    /** Whether the advisor is worth it, in a sentence. */
    ObservableValue<String> verdictProperty() {
        return bound(() -> model.room()
                .session()
                .baselinesProperty()
                .get()
                .map(rules -> texts.say(rules.verdict()))
                .orElse(""));
    }

    /** The steps that were decided and the one that waits. */
    ObservableValue<List<AdviceWords.StepRow>> stepsProperty() {
        return bound(this::steps);
    }

    /** Where the campaign stands. */
    ObservableValue<List<StateRows.Fact>> factsProperty() {
        return bound(() -> new StateRows(texts, words().numbers())
                .facts(
                        model.room().session().planProperty().getValue(),
                        advice(),
                        model.effectProperty().get()));
    }

    /** The lines with how tired their customers are. */
    ObservableValue<List<StateRows.Tired>> linesProperty() {
        return bound(() -> new StateRows(texts, words().numbers())
                .lines(model.room().session().planProperty().getValue(), advice()));
    }

    /** Extra profit along the lever that the suggestion moves; empty where that is no number. */
    ObservableValue<Optional<LineData>> alongData() {
        return bound(() -> model.effectProperty()
                .get()
                .flatMap(Effect::along)
                .flatMap(new AlongPicture(texts, words().numbers())::of));
    }

    /** Extra profit by period, now and with the suggestion. */
    ObservableValue<Optional<BarData>> periodData() {
        return bound(() -> model.saidProperty()
                .get()
                .filter(one -> one.advice().chosen().isPresent())
                .flatMap(new PeriodPicture(texts, words().numbers())::of));
    }

    /** Extra profit of the plan after each accepted step. */
    ObservableValue<Optional<LineData>> storyData() {
        return bound(() -> new StoryPicture(texts, words().numbers())
                .of(
                        List.copyOf(model.stepsProperty()),
                        model.stepProperty().get(),
                        model.effectProperty().get()));
    }

    /** Pins the line of the suggestion, by its number. */
    ObservableValue<String> pinProperty() {
        return bound(() -> model.suggestion()
                .map(option -> texts.get("advisor.pin.line", option.line() + 1))
                .orElseGet(() -> texts.get("advisor.pin.name")));
    }

    /** Whether the six estimates agree, in a few words; why they are withheld where they are. */
    ObservableValue<String> agreementProperty() {
        return bound(() -> evidence()
                .map(one -> one.ess() < LEAST_ROWS
                        ? texts.get("advisor.evidence.few")
                        : texts.say(one.agreement().words()))
                .orElse(""));
    }

    /** Whether the estimates agree and there are rows enough. */
    ObservableValue<Boolean> agreesProperty() {
        return bound(() -> evidence()
                .filter(one -> one.ess() >= LEAST_ROWS
                        && one.agreement().kind() == promocast.engine.evaluate.Agreement.Kind.AGREE)
                .isPresent());
    }

    /** Effective rows on a scale of 0 to 1, where 1 is plenty. */
    ObservableValue<Double> effectiveProperty() {
        return bound(() ->
                evidence().map(one -> Math.min(1, one.ess() / PLENTY)).orElse(0.0));
    }

    /** Number of the step and name of the plan. */
    ObservableValue<String> titleProperty() {
        return bound(() -> texts.get("advisor.title", steps().size() + (waiting() ? 0 : 1)));
    }

    /** Name of the plan. */
    ObservableValue<String> planProperty() {
        return bound(() -> model.room()
                .session()
                .planName(texts.locale())
                .map(name -> texts.get("advisor.plan", name))
                .orElse(""));
    }

    private List<AdviceWords.StepRow> steps() {
        return words().steps(
                        List.copyOf(model.stepsProperty()), model.stepProperty().get());
    }

    private boolean waiting() {
        return advice().flatMap(Advice::chosen).isPresent();
    }

    private Optional<Advice> advice() {
        return model.stepProperty().get().map(AdvisorStep::advice);
    }

    private Optional<Advice.Evidence> evidence() {
        return advice().flatMap(Advice::evidence);
    }

    private Optional<Interval> gain() {
        return advice().filter(one -> one.chosen().isPresent()).map(Advice::gain);
    }

    private String effect(Function<Effect, String> words) {
        return model.effectProperty().get().map(words).orElse("–");
    }

    private AdviceWords words() {
        var currency = model.room()
                .session()
                .planProperty()
                .getValue()
                .map(CampaignPlan::currency)
                .orElse("");
        return new AdviceWords(texts, new NumberFormatter(texts.locale(), currency));
    }

    private <T> ObservableValue<T> bound(java.util.concurrent.Callable<T> value) {
        var binding = Bindings.createObjectBinding(value, changes);
        kept.add(binding);
        return binding;
    }
}
