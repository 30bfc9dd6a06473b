package promocast.ui.advisor;

import java.util.Set;
import java.util.function.BiFunction;
import promocast.data.Progress;
import promocast.engine.advise.Advice;
import promocast.engine.advise.Advisor;
import promocast.engine.advise.AdvisorOptions;
import promocast.engine.advise.Baselines;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;
import promocast.engine.whatif.Curve;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.WhatIf;

/**
 * Where advice comes from.
 *
 * @param ask learns for a plan and suggests the next tweak
 * @param baselines what simple rules would earn
 * @param forecast what a plan does and earns
 * @param curve extra profit of a line along a lever
 */
record AdvisorSource(
        Ask ask,
        BiFunction<CampaignPlan, Progress, Baselines> baselines,
        BiFunction<CampaignPlan, Progress, Forecast> forecast,
        LeverCurve curve) {
    /** Asks for the extra profit of a line along a lever. */
    @FunctionalInterface
    interface LeverCurve {
        /** The curve of line {@code line} (from 0) along {@code field}. */
        Curve of(CampaignPlan plan, int line, String field, Progress progress);
    }

    /** Asks for advice. */
    @FunctionalInterface
    interface Ask {
        /** The next tweak of the plan, none of the rejected ones. */
        Advice of(CampaignPlan plan, Set<PlanEdit> rejected, Advisor.Watcher watcher);
    }

    /** The advisor of the engine. */
    static AdvisorSource of(WhatIf whatIf) {
        var advisor = new Advisor(whatIf, AdvisorOptions.defaults());
        return new AdvisorSource(advisor::advise, advisor::baselines, whatIf::settle, whatIf::profitCurve);
    }
}
