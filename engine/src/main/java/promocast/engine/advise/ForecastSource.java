package promocast.engine.advise;

import java.util.Optional;
import promocast.data.ActionSpace;
import promocast.data.Progress;
import promocast.engine.Interval;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.WhatIf;

/** What the forecast of a model knows. */
final class ForecastSource implements AdviceSource {
    private final WhatIf whatIf;

    ForecastSource(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    @Override
    public ActionSpace actions() {
        throw new UnsupportedOperationException();
    }

    @Override
    public LineResponse response(CampaignPlan plan, int line, PlanLine changed) {
        var found = whatIf.settle(plan.withLine(line, changed), Progress.NONE)
                .lines()
                .get(line);
        Interval profit = found.incremental().profit();
        double cost = found.incremental().campaignCost().value();
        double error = (profit.upper() - profit.lower()) / 3.92;
        return new LineResponse(
                profit.value() + cost, cost, error, found.support().extrapolated());
    }

    @Override
    public Optional<LoggedOffer> logged(CampaignPlan plan, int line, PlanLine offered) {
        return Optional.empty();
    }
}
