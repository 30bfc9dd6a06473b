package promocast.engine.advise;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import promocast.data.ActionSpace;
import promocast.data.UnanswerableException;
import promocast.engine.EngineMessage;
import promocast.engine.Interval;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.LineForecast;
import promocast.engine.whatif.LoggedContact;
import promocast.engine.whatif.LoggedProfit;
import promocast.engine.whatif.QuickLine;
import promocast.engine.whatif.Totals;
import promocast.engine.whatif.WhatIf;

/**
 * What the forecast knows: quick forecasts to learn from (settled ones where the log has only a few offers), settled ones
 * for what a step gains. Remembers the lines that it was asked about, so that after a step most of the plan is known.
 */
final class ForecastSource implements AdviceSource {
    private static final int REMEMBERED = 64;
    private static final long FEW = 8;

    private final WhatIf whatIf;
    private final Map<Asked, Known> lines = remembering();
    private final Map<Asked, QuickLine> places = remembering();

    ForecastSource(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    /** All that the responses of a line depend on. */
    private record Asked(List<String> earlier, PlanLine planned, CampaignPlan frame) {}

    private record Known(QuickLine quick, Map<PlanLine, LineResponse> responses) {}

    @Override
    public ActionSpace actions() {
        return whatIf.actions();
    }

    @Override
    public LineResponse response(CampaignPlan plan, int line, PlanLine changed) {
        var earlier = plan.lines().stream().limit(line).map(PlanLine::eligible).toList();
        var asked = new Asked(earlier, bare(plan.lines().get(line)), frame(plan));
        var known = lines.get(asked);
        if (known == null) {
            known = new Known(quick(plan, line, asked), new HashMap<>());
            lines.put(asked, known);
        }
        var quick = known.quick;
        return known.responses.computeIfAbsent(
                bare(changed), key -> fewSettings() ? settled(plan, line, changed) : quick(plan, quick, changed));
    }

    /** Where there are only a few offers, each has logged customers enough for its settled forecast. */
    private boolean fewSettings() {
        return whatIf.actions().levers().stream()
                        .mapToLong(lever -> lever.logged().size())
                        .reduce(1, (product, size) -> Math.min(FEW, product) * size)
                <= FEW;
    }

    private static LineResponse quick(CampaignPlan plan, QuickLine quick, PlanLine changed) {
        var found = quick.of(changed);
        return response(plan.contactCost(changed), found.total(), found.incremental(), found.extrapolated());
    }

    /** What responses depend on beside lines: economics, horizon, platforms. */
    private static CampaignPlan frame(CampaignPlan plan) {
        return plan.withLines(List.of()).withBudget(Double.POSITIVE_INFINITY);
    }

    /** A line with another offer to the same customers goes on with what is known of them. */
    private QuickLine quick(CampaignPlan plan, int line, Asked asked) {
        var anyOffer = asked.planned.withOffer(new Offer.NoOffer()).withPlatform(Optional.empty());
        var place = new Asked(asked.earlier, anyOffer, asked.frame);
        var quick = places.containsKey(place) ? places.get(place).in(plan) : whatIf.quick(plan, line);
        places.put(place, quick);
        return quick;
    }

    private static <K, V> Map<K, V> remembering() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    private static PlanLine bare(PlanLine line) {
        return line.withPinned(false).withLabel("");
    }

    private static LineResponse response(double contact, Totals total, Totals incremental, boolean extrapolated) {
        double profit = incremental.profit().value();
        double cost = incremental.campaignCost().value();
        if (!Double.isFinite(profit) || !Double.isFinite(cost)) {
            throw new UnanswerableException(EngineMessage.of("advise.source.noProfit"));
        }
        double messages = contact * total.reach().value();
        double extra = Math.max(0, cost - messages) * extraShare(total, incremental);
        return new LineResponse(profit + cost, Math.max(0, cost), error(incremental.profit()), extrapolated, extra);
    }

    /** Share of the purchases that the offer adds; 0 where purchases are not forecast. */
    private static double extraShare(Totals total, Totals incremental) {
        double share = incremental.purchases().value() / total.purchases().value();
        return Double.isFinite(share) ? Math.max(0, Math.min(1, share)) : 0;
    }

    private static double error(Interval interval) {
        double width = interval.upper() - interval.lower();
        return Double.isFinite(width) ? Math.max(0, width) / (2 * Interval.Z95) : 0;
    }

    @Override
    public LineResponse settled(CampaignPlan plan, int line, PlanLine changed) {
        var found = whatIf.settleLine(plan.withLine(line, changed), line);
        return response(
                plan.contactCost(changed),
                found.total(),
                found.incremental(),
                found.support().extrapolated());
    }

    @Override
    public Optional<LineForecast> forecast(CampaignPlan plan, int line, PlanLine changed) {
        return Optional.of(whatIf.settleLine(plan.withLine(line, changed), line));
    }

    @Override
    public boolean touches(CampaignPlan plan, int line, String segment) {
        return whatIf.touches(plan, line, segment);
    }

    @Override
    public List<LoggedContact> contacts(CampaignPlan plan, int line, PlanLine offered) {
        return whatIf.contacts(plan, line, offered);
    }

    @Override
    public Optional<LoggedProfit> logged(CampaignPlan plan, int line, PlanLine offered) {
        return whatIf.logged(plan, line, offered);
    }
}
