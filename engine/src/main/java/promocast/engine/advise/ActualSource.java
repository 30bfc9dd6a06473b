package promocast.engine.advise;

import java.util.List;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanLine;

/**
 * The forecast corrected by what campaigns earned. A result of a line is a second measurement beside the forecast, and
 * both are averaged by their precision (normal posterior, Gelman et al. 2013, section 2.5). Other offers to the same
 * segment are measured against the same customers without an offer, so half of the correction holds for them too (see
 * {@link Draws}).
 */
final class ActualSource extends AdjustedSource {
    private static final double SHARED = 0.5;

    private final List<Feedback.Actual> actuals;

    ActualSource(AdviceSource source, List<Feedback.Actual> actuals) {
        super(source);
        this.actuals = List.copyOf(actuals);
    }

    @Override
    LineResponse adjusted(CampaignPlan plan, int line, PlanLine changed, LineResponse response) {
        var now = response;
        for (var actual : actuals) {
            if (actual.line().segment().equals(changed.segment())
                    && actual.line().share() == changed.share()) {
                var ran = plan.lines().get(line).withOffer(actual.line().offer());
                boolean same = Feedback.bare(changed).equals(Feedback.bare(actual.line()));
                now = same ? measured(now, actual) : shifted(now, source().response(plan, line, ran), actual);
            }
        }
        return now;
    }

    /** The same offer: both measurements by their precision. */
    private static LineResponse measured(LineResponse forecast, Feedback.Actual actual) {
        double trust = weight(forecast, actual);
        double profit = forecast.profit() + trust * (actual.profit() - forecast.profit());
        return new LineResponse(
                profit + forecast.cost(),
                forecast.cost(),
                forecast.error() * Math.sqrt(1 - trust),
                forecast.beyondData(),
                forecast.extraCost());
    }

    /** Another offer to the same customers: the shared half of what the result corrects in its own offer. */
    private static LineResponse shifted(LineResponse forecast, LineResponse ran, Feedback.Actual actual) {
        double correction = SHARED * weight(ran, actual) * (actual.profit() - ran.profit());
        double size = ran.error() > 0 ? Math.min(1, forecast.error() / ran.error()) : 0;
        return new LineResponse(
                forecast.gain() + correction * size,
                forecast.cost(),
                forecast.error(),
                forecast.beyondData(),
                forecast.extraCost());
    }

    /** Weight of the result beside the forecast, 0 to 1. */
    private static double weight(LineResponse forecast, Feedback.Actual actual) {
        double own = forecast.error() * forecast.error();
        return own / (own + actual.error() * actual.error());
    }
}
