package promocast.engine.advise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import promocast.data.Message;
import promocast.engine.EngineMessage;
import promocast.engine.Interval;
import promocast.engine.format.Figure;
import promocast.engine.plan.PlanLine;

/**
 * Makes the next suggestion from what was learned: the tweak with the highest blend of its Q-value and the lower
 * bound of what the forecast adds, whose settled forecast also gains.
 * What it gains is the difference of two effects that are measured against the same customers without an offer, so half of
 * their variance is common (see {@link Draws}).
 */
final class Suggestion {
    /** Suggestions at most whose settled gain is looked at until one is positive. */
    private static final int SETTLED = 12;

    private final AdviceSource source;
    private final Training training;
    private final CampaignEnvironment environment;
    private final CampaignState start;
    private final StepWords words;
    private final Preference preference;

    /**
     * @param source the forecast itself, whatever the aim
     * @param training what was learned for the aim
     * @param preference how the steps are ranked
     */
    Suggestion(AdviceSource source, Training training, Preference preference) {
        this.preference = preference;
        this.source = source;
        this.training = training;
        this.environment = training.environment();
        this.start = environment.start();
        this.words = new StepWords(environment, training.plan().currency());
    }

    private record Ranked(int action, Advice.Option option) {}

    /** The suggestion with all other tweaks beside it. */
    Advice advice() {
        var ranked = ranked();
        var options = ranked.stream().map(Ranked::option).toList();
        var before = new HashMap<Integer, LineResponse>();
        int looked = 0;
        for (int i = 0; i < ranked.size() && looked < SETTLED; i++) {
            if (promising(ranked.get(i))) {
                looked++;
                var gain = gain(
                        ranked.get(i).action,
                        before.computeIfAbsent(ranked.get(i).option.line(), this::settledNow));
                if (gain.helps || saves(ranked.get(i).action)) {
                    return suggest(i, ranked, gain.average, evidence(ranked.get(i).action));
                }
            }
        }
        boolean any = ranked.stream().anyMatch(other -> other.action != 0 && !other.option.masked());
        return new Advice(
                state(),
                options,
                Optional.empty(),
                Interval.exact(0),
                Optional.empty(),
                true,
                new Advice.Why(EngineMessage.of(idle(any)), List.of(), training.learner()));
    }

    /** Why nothing is suggested. */
    private String idle(boolean any) {
        if (environment.rules().budget() == 0) {
            return "advise.reason.noBudget";
        }
        return any ? "advise.reason.nothing" : "advise.reason.masked";
    }

    private static boolean promising(Ranked ranked) {
        return ranked.action != 0 && !ranked.option.masked() && (ranked.option.q() > 0 || ranked.option.score() > 0);
    }

    /** Whether the plan costs more than its budget and an action brings it closer; that may cost profit. */
    private boolean saves(int action) {
        double cost = environment.periods().plannedCost(start);
        return cost > environment.rules().budget()
                && environment.periods().plannedCost(environment.amend(start, action)) < cost;
    }

    private Advice suggest(int chosen, List<Ranked> ranked, Interval gain, Optional<Advice.Evidence> evidence) {
        boolean supported = evidence.isEmpty()
                || LoggedEvidence.enough(evidence.get())
                        && LoggedEvidence.against(evidence.get(), gain.value()).isEmpty();
        var why = new Advice.Why(reason(gain, evidence), customers(ranked.get(chosen).action), training.learner());
        var options = ranked.stream().map(Ranked::option).toList();
        return new Advice(state(), options, Optional.of(chosen), gain, evidence, supported, why);
    }

    private List<Message> customers(int action) {
        int line = environment.tweak(action).line();
        var plan = training.plan();
        var changed = changed(action);
        var before = source.forecast(plan, line, plan.lines().get(line));
        var after = source.forecast(plan, line, changed);
        return before.isPresent() && after.isPresent()
                ? new CustomerStory(before.get(), after.get(), plan.currency()).of(changed)
                : List.of();
    }

    private Advice.State state() {
        var periods = environment.periods();
        double planned = periods.plannedCost(start);
        var fatigue = new ArrayList<Double>();
        for (int line = 0; line < start.lines(); line++) {
            fatigue.add(start.fatigue(line));
        }
        return new Advice.State(
                0, periods.count(), Math.max(0, environment.rules().budget() - planned), fatigue);
    }

    /** Promising tweaks by score, nothing, other allowed tweaks by score, then masked ones by line. */
    private List<Ranked> ranked() {
        var lookahead = training.lookahead();
        var nothing = training.campaigns().after(start, 0, lookahead.learned());
        double base = nothing.profit();
        var allowed = new ArrayList<Ranked>();
        var masked = new ArrayList<Ranked>();
        for (int action = 0; action < environment.actions(); action++) {
            var mask = environment.mask(start, action);
            if (mask == Mask.ALLOWED) {
                var run = training.campaigns().after(start, action, lookahead.learned());
                double q = action == 0 ? 0 : tidy(run.profit() - base, base);
                var range =
                        action == 0 ? Interval.exact(0) : training.campaigns().difference(run, nothing);
                allowed.add(new Ranked(action, option(action, q, range, Optional.empty())));
            } else if (mask != Mask.SENSELESS) {
                var reason = words.reason(start, environment.tweak(action), mask);
                masked.add(new Ranked(action, option(action, Double.NaN, Interval.withheld(), Optional.of(reason))));
            }
        }
        allowed.sort(Comparator.<Ranked>comparingInt(ranked -> promising(ranked) ? 0 : ranked.action == 0 ? 1 : 2)
                .thenComparingDouble(ranked -> -ranked.option.score()));
        allowed.addAll(masked);
        return allowed;
    }

    /** A difference of Q-values; 0 where it is only rounding. */
    private static double tidy(double difference, double base) {
        return Math.abs(difference) <= 1e-9 * Math.abs(base) ? 0 : difference;
    }

    private Advice.Option option(int action, double q, Interval range, Optional<Message> reason) {
        var tweak = environment.tweak(action);
        return new Advice.Option(
                environment.edit(start, tweak),
                words.label(start, tweak),
                tweak.line(),
                q,
                range,
                reason.isPresent() ? Double.NaN : score(action, q),
                reason.isPresent(),
                reason);
    }

    /**
     * {@code w Q + (1 - w) L}, where L is the lower bound of what the forecast adds if nothing else changes; a positive
     * score shrinks with the planner's liking for such tweaks.
     */
    private double score(int action, double q) {
        if (action == 0) {
            return 0;
        }
        double trust = preference.trust();
        double score = trust * q + (1 - trust) * lowerBound(action);
        var edit = environment.edit(start, environment.tweak(action));
        return score > 0 && edit.isPresent()
                ? score
                        * preference
                                .feedback()
                                .liking(
                                        edit.get(),
                                        training.plan()
                                                .lines()
                                                .get(environment.tweak(action).line()))
                : score;
    }

    private double lowerBound(int action) {
        int line = environment.tweak(action).line();
        var changed = environment.amend(start, action);
        var after = responseNow(changed, line);
        var before = responseNow(start, line);
        return difference(after, before).lower();
    }

    private LineResponse responseNow(CampaignState state, int line) {
        return environment.periods().makesOffer(state, line)
                ? environment.response(line, state.setting(line))
                : LineResponse.NOTHING;
    }

    private record Gain(Interval average, boolean helps) {}

    /** Extra profit of the plan with the tweak, held to the end, over the plan without it, by settled forecasts. */
    private Gain gain(int action, LineResponse before) {
        int line = environment.tweak(action).line();
        var after = settled(line, environment.amend(start, action), changed(action));
        var average = difference(after, before);
        double worst = average.value() - WorstCaseSource.Z * (after.error() - before.error());
        return new Gain(average, preference.aim() == Aim.WORST_CASE ? worst > 0 : average.value() > 0);
    }

    private static Interval difference(LineResponse after, LineResponse before) {
        double variance =
                after.error() * after.error() + before.error() * before.error() - after.error() * before.error();
        return Interval.around(after.profit() - before.profit(), Interval.Z95 * Math.sqrt(Math.max(0, variance)));
    }

    private LineResponse settledNow(int line) {
        return settled(line, start, training.plan().lines().get(line));
    }

    private LineResponse settled(int line, CampaignState state, PlanLine offered) {
        return environment.campaign(line, state.setting(line), source.settled(training.plan(), line, offered));
    }

    private PlanLine changed(int action) {
        var tweak = environment.tweak(action);
        var edit = environment.edit(start, tweak).orElseThrow();
        return edit.apply(training.plan()).lines().get(tweak.line());
    }

    private Optional<Advice.Evidence> evidence(int action) {
        int line = environment.tweak(action).line();
        var plan = training.plan();
        var changed =
                environment.edit(start, environment.tweak(action)).orElseThrow().apply(plan);
        var before = source.logged(plan, line, plan.lines().get(line));
        var after = source.logged(plan, line, changed(action));
        return before.isPresent() && after.isPresent()
                ? LoggedEvidence.of(after.get(), before.get())
                : Optional.empty();
    }

    private Message reason(Interval gain, Optional<Advice.Evidence> evidence) {
        var currency = training.plan().currency();
        var added = Figure.money(gain.value(), currency);
        if (!(gain.value() > 0) && preference.aim() == Aim.WORST_CASE) {
            return EngineMessage.of("advise.reason.safer", Figure.money(-gain.value(), currency));
        }
        if (!(gain.value() > 0)) {
            return EngineMessage.of("advise.reason.overspent", Figure.money(-gain.value(), currency));
        }
        if (evidence.isEmpty()) {
            return EngineMessage.of("advise.reason.unlogged", added);
        }
        var effective =
                Figure.of(Figure.Kind.CUSTOMERS, Math.floor(evidence.get().ess()));
        if (!LoggedEvidence.enough(evidence.get())) {
            return EngineMessage.of("advise.reason.few", effective);
        }
        return LoggedEvidence.against(evidence.get(), gain.value())
                .map(estimate ->
                        EngineMessage.of("advise.reason.against", added, Figure.money(estimate.value(), currency)))
                .orElseGet(() -> EngineMessage.of("advise.reason.supported", added, effective));
    }
}
