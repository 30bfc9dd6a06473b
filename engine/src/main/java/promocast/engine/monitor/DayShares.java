package promocast.engine.monitor;

import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanLine;

/** How the responses of a line spread over the days of the plan, as its window and the stated half-life say. */
final class DayShares {
    private final double[] shares;

    private DayShares(double[] shares) {
        this.shares = shares;
    }

    /** The shares of a line; they add up to 1 over the days from its start on. */
    static DayShares of(CampaignPlan plan, PlanLine line) {
        int horizon = plan.horizonDays();
        int start = Math.min(line.window().startDay(), horizon - 1);
        int days = horizon - start;
        var usage = plan.economics().usage();
        var shares = new double[horizon];
        for (int day = 0; day < days; day++) {
            shares[start + day] = usage.responses(day + 1, days) - usage.responses(day, days);
        }
        return new DayShares(shares);
    }

    /** Share of all responses that come on a day, from 0. */
    double on(int day) {
        return shares[day];
    }
}
