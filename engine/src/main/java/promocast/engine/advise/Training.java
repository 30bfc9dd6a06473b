package promocast.engine.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.engine.EngineMessage;
import promocast.engine.format.Figure;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;

/**
 * What was learned for one plan and one set of rejected edits.
 *
 * @param plan the plan
 * @param rejected edits that the planner rejected
 * @param environment the campaign as a decision process
 * @param lookahead the learned policy
 * @param campaigns runs campaigns in the environment
 * @param learner which learner learned, and why that one
 * @param options settings it was learned with
 */
record Training(
        CampaignPlan plan,
        Set<PlanEdit> rejected,
        CampaignEnvironment environment,
        Lookahead lookahead,
        Campaigns campaigns,
        Message learner,
        AdvisorOptions options) {
    /**
     * Learns by practice campaigns.
     *
     * @throws promocast.data.BadInputException when the model cannot understand a line of the plan
     */
    static Training of(
            AdviceSource source,
            AdvisorOptions options,
            CampaignPlan plan,
            Set<PlanEdit> rejected,
            Advisor.Watcher watcher) {
        for (int line = 0; line < plan.lines().size(); line++) {
            var planned = plan.lines().get(line);
            if (!(planned.offer() instanceof Offer.NoOffer)) {
                source.response(plan, line, planned);
            }
        }
        var environment = CampaignEnvironment.of(source, plan, rejected, options);
        var choice = LearnerChoice.of(environment, plan.currency(), options, watcher);
        var learned = switch (choice.learner()) {
            case OFFLINE -> offline(new OfflineCampaign(source, plan, environment, options), options, watcher);
            case DEEP -> deep(environment, options, watcher);
            default -> table(environment, options, watcher);
        };
        return new Training(
                plan,
                Set.copyOf(rejected),
                environment,
                new Lookahead(environment, learned, options.learning().gamma()),
                new Campaigns(environment, options),
                choice.words(),
                options);
    }

    /** What was learned, for a plan that some steps make of this one, or with other rejections; empty for other plans. */
    Optional<Training> from(CampaignPlan changed, Set<PlanEdit> otherRejected) {
        return environment
                .from(plan, changed, otherRejected)
                .map(moved -> new Training(
                        changed,
                        Set.copyOf(otherRejected),
                        moved,
                        lookahead.over(moved),
                        new Campaigns(moved, options),
                        learner,
                        options));
    }

    private static Policy<CampaignState> offline(
            OfflineCampaign campaign, AdvisorOptions options, Advisor.Watcher watcher) {
        var deep = DeepOptions.offline();
        watcher.begins(Learner.OFFLINE, deep.steps());
        return campaign.learn(new OfflineLearning(options, deep), watcher);
    }

    private static Policy<CampaignState> deep(
            CampaignEnvironment environment, AdvisorOptions options, Advisor.Watcher watcher) {
        var deep = DeepOptions.defaults();
        var code = new StateCode(environment);
        watcher.begins(Learner.DEEP, deep.episodes());
        return new DeepQLearning<CampaignState>(options, deep).learn(environment, code, code.width(), watcher);
    }

    private static Policy<CampaignState> table(
            CampaignEnvironment environment, AdvisorOptions options, Advisor.Watcher watcher) {
        watcher.begins(Learner.TABULAR, options.learning().episodes());
        return new QLearning<CampaignState>(options).learn(environment, watcher);
    }

    /** Extra profit by period of the plan held to the end, after a tweak before the start if one is given. */
    List<Double> byPeriod(Optional<PlanEdit> first) {
        var state = environment.start();
        for (int action = 0; first.isPresent() && action < environment.actions(); action++) {
            // a tweak that makes no sense now has no edit to compare with, so what is allowed is asked first
            if (environment.allowed(environment.start(), action)
                    && environment
                            .edit(environment.start(), environment.tweak(action))
                            .equals(first)) {
                state = environment.amend(environment.start(), action);
            }
        }
        var profits = new ArrayList<Double>();
        while (!environment.ended(state)) {
            var step = environment.periods().run(state);
            profits.add(step.reward());
            state = step.next();
        }
        return profits;
    }

    /** The learned policy, from the plan or from the best fixed one, whichever leads to more, beside its baselines. */
    Baselines baselines(Progress progress) {
        var start = environment.start();
        var none = campaigns.hold(start);
        var best = new BestFixedPlan(environment).find();
        var fixed = campaigns.hold(best);
        var greedy = campaigns.run(start, campaigns::greedy);
        var fromPlan = campaigns.run(start, lookahead::choose);
        var fromFixed = campaigns.run(best, lookahead::choose);
        var advisor = fromFixed.profit() >= fromPlan.profit() ? fromFixed : fromPlan;
        return new Baselines(
                campaigns.interval(none),
                campaigns.interval(fixed),
                campaigns.interval(greedy),
                exact(best, progress),
                campaigns.interval(advisor),
                verdict(advisor, List.of(none, fixed, greedy)));
    }

    /** The optimum over all that steps make of the plan or of the best fixed one. */
    private Baselines.Exact exact(CampaignState fixed, Progress progress) {
        var exact = new ExactCampaign(environment, options.learning().gamma(), ExactCampaign.MOST_STATES, progress);
        var start = environment.start();
        var fromStart = exact.value(start);
        var fromFixed = fromStart.isEmpty() ? fromStart : exact.value(fixed);
        if (fromStart.isEmpty() || fromFixed.isEmpty()) {
            return new Baselines.Exact(
                    Optional.empty(), EngineMessage.of("advise.exact.many", ExactCampaign.MOST_STATES));
        }
        var run = campaigns.runAmended(fromFixed.get() > fromStart.get() ? fixed : start, exact::amended);
        return new Baselines.Exact(
                Optional.of(campaigns.interval(run)), EngineMessage.of("advise.exact.known", exact.states()));
    }

    /** What to make of the advisor, given the plan unchanged, the best fixed plan and the greedy rule. */
    private Message verdict(Campaigns.Run advisor, List<Campaigns.Run> others) {
        int best = 0;
        for (int i = 1; i < others.size(); i++) {
            best = others.get(i).profit() > others.get(best).profit() + negligible() ? i : best;
        }
        double lead = advisor.profit() - others.get(best).profit();
        if (lead > negligible()) {
            var over = campaigns.difference(advisor, others.get(1));
            return EngineMessage.of(
                    over.lower() > 0 ? "advise.verdict.better" : "advise.verdict.alike",
                    money(over.value()),
                    money(over.lower()),
                    money(over.upper()));
        }
        var name = List.of("none", "fixed", "greedy").get(best);
        return lead < -negligible()
                ? EngineMessage.of("advise.verdict." + name + ".better", money(-lead))
                : EngineMessage.of("advise.verdict." + name + ".equal");
    }

    private double negligible() {
        return 1e-9 * Math.abs(campaigns.hold(environment.start()).profit());
    }

    private Figure money(double amount) {
        return Figure.money(amount, plan.currency());
    }
}
