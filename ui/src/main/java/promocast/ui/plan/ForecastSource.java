package promocast.ui.plan;

import java.util.function.BiFunction;
import promocast.data.Progress;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.Allocation;
import promocast.engine.whatif.Curve;
import promocast.engine.whatif.WhatIf;

/**
 * Where the charts of the plan room get their numbers: the questions that they ask of a {@link WhatIf}.
 *
 * @param curves the curve that a question names
 * @param optimise the best split of the plan's budget
 */
record ForecastSource(Curves curves, BiFunction<CampaignPlan, Progress, Allocation> optimise) {
    /** Answers questions for curves. */
    @FunctionalInterface
    interface Curves {
        /** The curve that the question names. */
        Curve of(CurveQuestion question, CampaignPlan plan, Progress progress);
    }

    /** The questions answered by the engine. */
    static ForecastSource of(WhatIf whatIf) {
        return new ForecastSource((question, plan, progress) -> question.ask(whatIf, plan, progress), whatIf::optimise);
    }
}
