package promocast.ui.plan;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import promocast.data.Progress;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.Allocation;
import promocast.engine.whatif.Curve;
import promocast.engine.whatif.Overlap;
import promocast.engine.whatif.WhatIf;

/**
 * Where the charts of the plan room get their numbers: the questions that they ask of a {@link WhatIf}.
 *
 * @param curves the curve that a question names
 * @param optimise the best split of the plan's budget
 * @param overlap the customers whom lines share
 * @param each what the best offer for each customer comes to
 */
record ForecastSource(
        Curves curves,
        BiFunction<CampaignPlan, Progress, Allocation> optimise,
        BiFunction<CampaignPlan, Progress, Overlap> overlap,
        BiFunction<CampaignPlan, Progress, Each> each) {
    /** Answers questions for curves. */
    @FunctionalInterface
    interface Curves {
        /** The curve that the question names. */
        Curve of(CurveQuestion question, CampaignPlan plan, Progress progress);
    }

    /**
     * What choosing offers customer by customer comes to.
     *
     * @param profit extra profit, money
     * @param customers who get an offer
     * @param infeasible the limit that cannot be kept, if any, in words
     */
    record Each(double profit, long customers, List<promocast.data.Message> infeasible) {
        Each {
            infeasible = List.copyOf(infeasible);
        }
    }

    /** A source for plans whose lines share nobody. */
    ForecastSource(Curves curves, BiFunction<CampaignPlan, Progress, Allocation> optimise) {
        this(
                curves,
                optimise,
                (plan, progress) -> new Overlap(0, List.of()),
                (plan, progress) -> new Each(0, 0, List.of()));
    }

    /** The questions answered by the engine. */
    static ForecastSource of(WhatIf whatIf) {
        return new ForecastSource(
                (question, plan, progress) -> question.ask(whatIf, plan, progress),
                whatIf::optimise,
                whatIf::overlap,
                (plan, progress) -> each(whatIf, plan, progress));
    }

    private static Each each(WhatIf whatIf, CampaignPlan plan, Progress progress) {
        var found = whatIf.assign(plan, OptionalLong.empty(), progress).chosen();
        return new Each(
                found.profit(),
                found.contacts(),
                found.infeasible().map(List::of).orElse(List.of()));
    }
}
