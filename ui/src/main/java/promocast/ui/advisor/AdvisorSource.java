package promocast.ui.advisor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import promocast.data.ActionSpace;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.engine.advise.Advice;
import promocast.engine.advise.Advisor;
import promocast.engine.advise.AdvisorOptions;
import promocast.engine.advise.Baselines;
import promocast.engine.advise.game.Competitor;
import promocast.engine.advise.game.DiscountGame;
import promocast.engine.advise.game.GameOptions;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.WhatIf;
import promocast.ui.session.Advising;

/**
 * Where advice comes from.
 *
 * @param ask learns for a plan and suggests the next tweak
 * @param baselines what simple rules would earn
 * @param forecast what a plan does and earns
 * @param curves what a line does along a lever
 * @param game our discount against a rival's
 */
record AdvisorSource(
        Ask ask, Rules baselines, BiFunction<CampaignPlan, Progress, Forecast> forecast, Along curves, Game game) {
    /** Asks what simple rules would earn. */
    @FunctionalInterface
    interface Rules {
        /** The baselines of a plan, as the planner wants to be advised. */
        Baselines of(CampaignPlan plan, Advising advising, Progress progress);
    }

    /** Plays a plan against a rival. */
    @FunctionalInterface
    interface Game {
        /** The game of a plan. */
        DiscountGame of(CampaignPlan plan, GameOptions options, Progress progress);
    }

    /** Asks what a line does along a lever. */
    @FunctionalInterface
    interface Along {
        /** The curves of line {@code line} (from 0) along {@code field}. */
        Effect.Curves of(CampaignPlan plan, int line, String field, Progress progress);
    }

    /** Asks for advice. */
    @FunctionalInterface
    interface Ask {
        /** The next tweak of the plan, as the planner wants to be advised. */
        Said of(CampaignPlan plan, Advising advising, Advisor.Watcher watcher);
    }

    /**
     * What the advisor says.
     *
     * @param advice the next tweak and all others
     * @param now extra profit by period of the plan as it is
     * @param then the same with the suggestion; empty where nothing is suggested
     */
    record Said(Advice advice, List<Double> now, List<Double> then) {
        Said {
            now = List.copyOf(now);
            then = List.copyOf(then);
        }
    }

    /** The advisor of the engine; what it has learned stays known while its options stay the same. */
    static AdvisorSource of(WhatIf whatIf) {
        var last = new AtomicReference<>(new Advisor(whatIf, AdvisorOptions.defaults()));
        var rival = new Competitor(whatIf);
        return new AdvisorSource(
                (plan, advising, watcher) -> said(advisor(last, advising), plan, advising, watcher),
                (plan, advising, progress) -> advisor(last, advising).baselines(plan, advising.preference(), progress),
                whatIf::settle,
                (plan, line, field, progress) -> curves(whatIf, plan, line, field, progress),
                rival::play);
    }

    private static Effect.Curves curves(WhatIf whatIf, CampaignPlan plan, int line, String field, Progress progress) {
        var names = whatIf.actions().levers().stream()
                .filter(lever -> lever.field().equals(field))
                .findFirst()
                .map(ActionSpace.Lever::categories)
                .orElse(List.of());
        var profit = whatIf.profitCurve(plan, line, field, progress.part(0, 0.5));
        var bought = whatIf.doseCurve(plan, line, field, Outcome.PURCHASE, progress.part(0.5, 1));
        boolean buys = !bought.points().isEmpty();
        var rate = buys ? bought : whatIf.doseCurve(plan, line, field, Outcome.CLICK, progress);
        return new Effect.Curves(profit, rate, buys, names);
    }

    private static Advisor advisor(AtomicReference<Advisor> last, Advising advising) {
        return last.updateAndGet(
                advisor -> advisor.options().equals(advising.options()) ? advisor : advisor.with(advising.options()));
    }

    private static Said said(Advisor advisor, CampaignPlan plan, Advising advising, Advisor.Watcher watcher) {
        var preference = advising.preference();
        var advice = advisor.advise(plan, preference, watcher);
        var edit = advice.chosen().map(advice.options()::get).flatMap(Advice.Option::edit);
        var now = advisor.byPeriod(plan, preference, Optional.empty(), watcher);
        var then = edit.isEmpty() ? List.<Double>of() : advisor.byPeriod(plan, preference, edit, watcher);
        return new Said(advice, now, then);
    }
}
