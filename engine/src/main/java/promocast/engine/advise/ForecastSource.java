package promocast.engine.advise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import promocast.data.ActionSpace;
import promocast.data.UnanswerableException;
import promocast.engine.EngineMessage;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.LoggedProfit;
import promocast.engine.whatif.WhatIf;

/** What the settled forecast knows; remembers what it was asked, so that a plan after a step is mostly known. */
final class ForecastSource implements AdviceSource {
    private static final int REMEMBERED = 20_000;
    private static final double WIDTH_IN_ERRORS = 2 * 1.959963984540054;

    private final WhatIf whatIf;
    private final Map<Asked, LineResponse> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, LineResponse> eldest) {
            return size() > REMEMBERED;
        }
    };

    ForecastSource(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    /** All that a response depends on. */
    private record Asked(List<String> segments, PlanLine changed, Economics economics) {}

    @Override
    public ActionSpace actions() {
        return whatIf.actions();
    }

    @Override
    public LineResponse response(CampaignPlan plan, int line, PlanLine changed) {
        var segments = plan.lines().stream().limit(line).map(PlanLine::segment).toList();
        var asked = new Asked(segments, changed.withPinned(false).withLabel(""), plan.economics());
        var found = known.get(asked);
        if (found == null) {
            found = ask(plan, line, changed);
            known.put(asked, found);
        }
        return found;
    }

    /** @throws UnanswerableException when no profit can be forecast */
    private LineResponse ask(CampaignPlan plan, int line, PlanLine changed) {
        var found = whatIf.settleLine(plan.withLine(line, changed), line);
        var profit = found.incremental().profit();
        double cost = found.incremental().campaignCost().value();
        if (!Double.isFinite(profit.value()) || !Double.isFinite(cost)) {
            throw new UnanswerableException(EngineMessage.of("advise.source.noProfit"));
        }
        double width = profit.upper() - profit.lower();
        return new LineResponse(
                profit.value() + cost,
                Math.max(0, cost),
                Double.isFinite(width) ? Math.max(0, width) / WIDTH_IN_ERRORS : 0,
                found.support().extrapolated());
    }

    @Override
    public Optional<LoggedProfit> logged(CampaignPlan plan, int line, PlanLine offered) {
        return whatIf.logged(plan, line, offered);
    }
}
