package promocast.ui.plan;

import java.util.function.BiFunction;
import java.util.function.Function;
import promocast.data.Progress;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.Allocation;
import promocast.engine.whatif.Curve;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.WhatIf;

/**
 * Where the plan room gets its numbers: the questions that it asks of a {@link WhatIf}.
 *
 * @param live the forecast within a frame, without new ranges
 * @param settle the forecast with ranges
 * @param budgetCurve extra profit by campaign cost
 * @param optimise the best split of the budget
 * @param lineCurves curves of one line
 */
record ForecastSource(
        Function<CampaignPlan, Forecast> live,
        BiFunction<CampaignPlan, Progress, Forecast> settle,
        BiFunction<CampaignPlan, Progress, Curve> budgetCurve,
        BiFunction<CampaignPlan, Progress, Allocation> optimise,
        LineCurves lineCurves) {
    /** The curves of a line along a lever of its offer, or along the share of its segment. */
    @FunctionalInterface
    interface LineCurves {
        /** The curve that the question names. */
        Curve of(CurveQuestion question, CampaignPlan plan, Progress progress);
    }

    /** The questions answered by the engine. */
    static ForecastSource of(WhatIf whatIf) {
        return new ForecastSource(
                whatIf::live,
                whatIf::settle,
                whatIf::budgetCurve,
                whatIf::optimise,
                (question, plan, progress) -> question.ask(whatIf, plan, progress));
    }
}
