package promocast.engine.advise;

import java.util.List;
import java.util.Optional;
import promocast.data.ActionSpace;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.LineForecast;
import promocast.engine.whatif.LoggedContact;
import promocast.engine.whatif.LoggedProfit;

/** Another source whose responses are adjusted; what could be offered and what was logged stay as they are. */
abstract class AdjustedSource implements AdviceSource {
    private final AdviceSource source;

    AdjustedSource(AdviceSource source) {
        this.source = source;
    }

    /** The adjusted response of a line that stands in the place of line {@code line} (from 0). */
    abstract LineResponse adjusted(CampaignPlan plan, int line, PlanLine changed, LineResponse response);

    /** What is adjusted. */
    final AdviceSource source() {
        return source;
    }

    @Override
    public final ActionSpace actions() {
        return source.actions();
    }

    @Override
    public final LineResponse response(CampaignPlan plan, int line, PlanLine changed) {
        return adjusted(plan, line, changed, source.response(plan, line, changed));
    }

    @Override
    public final LineResponse settled(CampaignPlan plan, int line, PlanLine changed) {
        return adjusted(plan, line, changed, source.settled(plan, line, changed));
    }

    /** What the unadjusted forecast says of the customers. */
    @Override
    public final Optional<LineForecast> forecast(CampaignPlan plan, int line, PlanLine changed) {
        return source.forecast(plan, line, changed);
    }

    @Override
    public final boolean touches(CampaignPlan plan, int line, String segment) {
        return source.touches(plan, line, segment);
    }

    @Override
    public final List<LoggedContact> contacts(CampaignPlan plan, int line, PlanLine offered) {
        return source.contacts(plan, line, offered);
    }

    @Override
    public final Optional<LoggedProfit> logged(CampaignPlan plan, int line, PlanLine offered) {
        return source.logged(plan, line, offered);
    }
}
