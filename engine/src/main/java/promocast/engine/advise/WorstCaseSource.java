package promocast.engine.advise;

import java.util.List;
import java.util.Optional;
import promocast.data.ActionSpace;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.LoggedContact;
import promocast.engine.whatif.LoggedProfit;

/**
 * The forecast if it goes badly: each line earns the lower bound of its response, and a rival gives the deepest discount
 * of the log, to which a line loses the more the further it stays below it. To plan for the worst case of each part is to
 * plan against an adversary who picks from a box of errors (Ben-Tal and Nemirovski 1998; Nilim and El Ghaoui 2005).
 */
final class WorstCaseSource implements AdviceSource {
    /** Standard errors below the estimate: the bound that holds in 95 of 100 cases. */
    static final double Z = 1.6448536269514722;

    private static final List<String> DISCOUNTS = List.of("coupon.faceValue", "coupon.percentOff");

    private final AdviceSource source;
    private final double crossEffect;

    WorstCaseSource(AdviceSource source, double crossEffect) {
        this.source = source;
        this.crossEffect = crossEffect;
    }

    @Override
    public ActionSpace actions() {
        return source.actions();
    }

    @Override
    public LineResponse response(CampaignPlan plan, int line, PlanLine changed) {
        return worst(source.response(plan, line, changed), changed);
    }

    @Override
    public LineResponse settled(CampaignPlan plan, int line, PlanLine changed) {
        return worst(source.settled(plan, line, changed), changed);
    }

    @Override
    public boolean touches(CampaignPlan plan, int line, String segment) {
        return source.touches(plan, line, segment);
    }

    @Override
    public List<LoggedContact> contacts(CampaignPlan plan, int line, PlanLine offered) {
        return source.contacts(plan, line, offered);
    }

    @Override
    public Optional<LoggedProfit> logged(CampaignPlan plan, int line, PlanLine offered) {
        return source.logged(plan, line, offered);
    }

    private LineResponse worst(LineResponse response, PlanLine line) {
        double gain = response.gain() - Z * response.error();
        double lost = gain > 0 ? crossEffect * behind(line) : 0;
        return new LineResponse(
                gain * (1 - lost), response.cost(), response.error(), response.beyondData(), response.extraCost());
    }

    /** How far the discount of a line stays behind the deepest of the log, 0 to 1. */
    private double behind(PlanLine line) {
        for (var lever : source.actions().levers()) {
            double deepest = lever.logged().isEmpty()
                    ? 0
                    : lever.logged().get(lever.logged().size() - 1);
            if (lever.numeric() && DISCOUNTS.contains(lever.field()) && deepest > 0) {
                double own = line.offer().fields().get(lever.field()) instanceof Number set ? set.doubleValue() : 0;
                return Math.max(0, deepest - own) / deepest;
            }
        }
        return 0;
    }
}
