package promocast.engine.advise;

import java.util.List;
import java.util.Optional;
import promocast.data.ActionSpace;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.LineForecast;
import promocast.engine.whatif.LoggedContact;
import promocast.engine.whatif.LoggedProfit;

/** All that the advisor asks: what could be offered, what it would earn, and what the log says about it. */
interface AdviceSource {
    /** The arms or levers that the log knows. */
    ActionSpace actions();

    /**
     * What a line would earn and cost if it were {@code changed}, by quick forecasts that can be compared with each other;
     * the other lines, and so its customers, stay.
     *
     * @param line index of the line in the plan, from 0
     * @param changed the line with another offer or platform
     */
    LineResponse response(CampaignPlan plan, int line, PlanLine changed);

    /** The same as carefully as it can be said, as the plan's forecast will show it. */
    LineResponse settled(CampaignPlan plan, int line, PlanLine changed);

    /** The same with all that its customers do; empty where it is not known. */
    Optional<LineForecast> forecast(CampaignPlan plan, int line, PlanLine changed);

    /** Whether any customer of a line is in a segment (a filter as of a line of a plan). */
    boolean touches(CampaignPlan plan, int line, String segment);

    /** The logged rows of a line's segment whose customers got just this offer; none without a log of spend. */
    List<LoggedContact> contacts(CampaignPlan plan, int line, PlanLine offered);

    /** The logged customers of a line's segment, as they speak for an offer; empty without a log of outcomes. */
    Optional<LoggedProfit> logged(CampaignPlan plan, int line, PlanLine offered);
}
