package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.List;
import promocast.engine.plan.CampaignPlan;

/**
 * Puts the forecast of a plan together from its lines.
 *
 * @param plan the plan
 * @param customers customers in the data
 * @param lines its lines, estimated
 */
record Assembly(CampaignPlan plan, int customers, List<Line> lines) {
    /** One line: what it depends on, its sums, its estimate and its support. */
    record Line(LineSpec spec, LineSums sums, LineEstimate estimate, Support support) {
        private LineForecast forecast() {
            var keep = spec.keep();
            var showRoi = !spec.extrapolated();
            return new LineForecast(
                    spec.rows().length,
                    estimate.totals(keep, showRoi),
                    estimate.incremental(keep, showRoi),
                    Ledgers.of(spec, sums, estimate),
                    support);
        }
    }

    /** The forecast, with what the planner should know. */
    Forecast forecast(WarningRules rules, boolean settled) {
        var forecasts = new ArrayList<LineForecast>();
        var estimates = new ArrayList<LineEstimate>();
        var showRoi = true;
        for (var line : lines) {
            forecasts.add(line.forecast());
            estimates.add(line.estimate());
            showRoi &= !(line.spec().extrapolated() && line.estimate().reach() > 0);
        }
        var sum = LineEstimate.sum(estimates);
        var kept = Kept.of(
                lines.stream().map(Line::spec).toList(),
                estimates,
                plan.economics().kept());
        var bare = new Forecast(
                customers,
                sum.totals(kept, showRoi),
                sum.incremental(kept, showRoi),
                forecasts,
                Ledgers.sum(forecasts.stream().map(LineForecast::ledger).toList()),
                List.of(),
                settled);
        return new Forecast(
                customers,
                bare.total(),
                bare.incremental(),
                forecasts,
                bare.ledger(),
                rules.warnings(this, bare),
                settled,
                new Liabilities(plan).of(lines));
    }
}
