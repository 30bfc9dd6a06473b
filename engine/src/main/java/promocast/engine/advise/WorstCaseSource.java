package promocast.engine.advise;

import java.util.List;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanLine;

/**
 * The forecast if it goes badly: each line earns the lower bound of its response, and a rival gives the deepest discount
 * of the log, to which a line loses the more the further it stays below it. To plan for the worst case of each part is to
 * plan against an adversary who picks from a box of errors (Ben-Tal and Nemirovski 1998; Nilim and El Ghaoui 2005).
 */
final class WorstCaseSource extends AdjustedSource {
    /** Standard errors below the estimate: the bound that holds in 95 of 100 cases. */
    static final double Z = 1.6448536269514722;

    private static final List<String> DISCOUNTS = List.of("coupon.faceValue", "coupon.percentOff");

    private final double crossEffect;

    WorstCaseSource(AdviceSource source, double crossEffect) {
        super(source);
        this.crossEffect = crossEffect;
    }

    @Override
    LineResponse adjusted(CampaignPlan plan, int line, PlanLine changed, LineResponse response) {
        double gain = response.gain() - Z * response.error();
        double lost = gain > 0 ? crossEffect * behind(changed) : 0;
        return new LineResponse(
                gain * (1 - lost), response.cost(), response.error(), response.beyondData(), response.extraCost());
    }

    /** How far the discount of a line stays behind the deepest of the log, 0 to 1. */
    private double behind(PlanLine line) {
        for (var lever : source().actions().levers()) {
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
