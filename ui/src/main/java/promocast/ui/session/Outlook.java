package promocast.ui.session;

import java.util.Optional;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.Forecast;
import promocast.ui.job.Failure;

/**
 * The forecast that is on the screen.
 *
 * @param plan the plan that it is about
 * @param forecast the newest forecast that came out; it stays when a later one fails
 * @param stale whether {@code forecast} is older than the plan
 * @param millis time that the newest forecast took
 * @param failure why the newest forecast did not come out
 */
public record Outlook(
        Optional<CampaignPlan> plan,
        Optional<Forecast> forecast,
        boolean stale,
        double millis,
        Optional<Failure> failure) {
    /** Nothing to show. */
    public static Outlook none() {
        return new Outlook(Optional.empty(), Optional.empty(), false, 0, Optional.empty());
    }

    /** Whether the forecast has its intervals and belongs to the plan of now. */
    public boolean settled() {
        return !stale && forecast.filter(Forecast::settled).isPresent();
    }

    Outlook waiting(CampaignPlan next) {
        return new Outlook(Optional.of(next), forecast, true, millis, Optional.empty());
    }

    Outlook with(CampaignPlan of, Forecast next, double took) {
        return new Outlook(Optional.of(of), Optional.of(next), false, took, Optional.empty());
    }

    Outlook failing(Failure problem) {
        return new Outlook(plan, forecast, true, millis, Optional.of(problem));
    }
}
