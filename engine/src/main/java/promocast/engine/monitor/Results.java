package promocast.engine.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.engine.Interval;
import promocast.engine.advise.AdvisorOptions;
import promocast.engine.advise.Feedback;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.Forecast;

/**
 * What the lines of a campaign have earned, as the advisor learns from it: extra profit over no offer of each period that is
 * over, or of the whole campaign once it is. What customers would have spent anyway is measured on those who were held back,
 * where there are enough of them; otherwise it is the forecast's, and its error counts.
 */
public final class Results {
    private static final double ENOUGH_HELD_BACK = 30;

    private final CampaignPlan plan;
    private final Forecast forecast;
    private final Actuals actuals;

    /** Results of a plan, beside its settled forecast. */
    public Results(CampaignPlan plan, Forecast forecast, Actuals actuals) {
        this.plan = plan;
        this.forecast = forecast;
        this.actuals = actuals;
    }

    /** The results, by line; none of lines without rows of revenue and cost. @param options say how long a period is */
    public List<Feedback.Actual> of(AdvisorOptions options) {
        var found = new ArrayList<Feedback.Actual>();
        for (int line = 0; line < plan.lines().size(); line++) {
            var planned = plan.lines().get(line);
            var whole = earned(line, 0, plan.horizonDays());
            if (whole.isPresent()) {
                found.add(Feedback.Actual.campaign(planned, whole.get().profit, whole.get().error));
                continue;
            }
            for (int period = 0; period < options.periods(); period++) {
                int from = (int) Math.round(period * options.periodDays(plan));
                int to = (int) Math.round((period + 1) * options.periodDays(plan));
                int number = period;
                earned(line, from, to)
                        .ifPresent(one -> found.add(Feedback.Actual.period(planned, number, one.profit, one.error)));
            }
        }
        return found;
    }

    private record Earned(double profit, double error) {}

    /** What a line has earned on the days from {@code from} to before {@code to}; empty while one of them is missing. */
    private Optional<Earned> earned(int line, int from, int to) {
        double revenue = sum(actuals.of(line, Measure.REVENUE), from, to);
        double cost = sum(actuals.of(line, Measure.COST), from, to);
        var total = forecast.lines().get(line).total();
        double dispersion = Measure.REVENUE.dispersion(total);
        if (!Double.isFinite(revenue) || !Double.isFinite(cost) || to <= from || !(dispersion > 0)) {
            return Optional.empty();
        }
        var economics = plan.economicsOf(plan.lines().get(line));
        double margin = economics.marginRate() - economics.commission();
        var anyway = anyway(line, from, to, dispersion);
        double error = margin * Math.sqrt(dispersion * revenue + anyway.error * anyway.error);
        return error > 0 && Double.isFinite(error)
                ? Optional.of(new Earned(margin * (revenue - anyway.profit) - cost, error))
                : Optional.empty();
    }

    /** What the customers would have spent without an offer; money, not yet profit. */
    private Earned anyway(int line, int from, int to, double dispersion) {
        double held = actuals.heldBack(line);
        double spent = sum(actuals.heldBack(line, Measure.REVENUE), from, to);
        if (held >= ENOUGH_HELD_BACK && Double.isFinite(spent)) {
            double scale = actuals.reached(line)[to - 1] / held;
            return new Earned(scale * spent, scale * Math.sqrt(dispersion * spent));
        }
        var one = forecast.lines().get(line);
        var shares = DayShares.of(plan, plan.lines().get(line));
        double share = 0;
        for (int day = from; day < to; day++) {
            share += shares.on(day);
        }
        var extra = one.incremental().revenue();
        double error = (extra.upper() - extra.lower()) / (2 * Interval.Z95);
        return new Earned(
                share * (one.total().revenue().value() - extra.value()), Double.isFinite(error) ? share * error : 0);
    }

    private static double sum(double[] values, int from, int to) {
        double sum = 0;
        for (int day = from; day < to; day++) {
            sum += values[day];
        }
        return sum;
    }
}
