package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import promocast.data.ActionSpace;
import promocast.data.BadInputException;
import promocast.engine.EngineMessage;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.OfferSetting;
import promocast.engine.plan.PlanLine;

/**
 * Turns the lines of plans into what their forecasts depend on.
 *
 * @param actions levers of the model
 * @param audience who belongs to which line
 * @param redemption how often coupons are used
 */
record LineSpecs(ActionSpace actions, Audience audience, LineCost.Redemption redemption) {
    /** One specification a line. @throws BadInputException when a line cannot be understood; names its number */
    List<LineSpec> of(CampaignPlan plan) {
        var rows = audience.split(plan);
        var specs = new ArrayList<LineSpec>();
        for (int i = 0; i < rows.size(); i++) {
            specs.add(of(plan, i, plan.lines().get(i), rows.get(i)));
        }
        return List.copyOf(specs);
    }

    /** The specification of a line that stands in the place of line {@code index} (from 0), for the same customers. */
    LineSpec of(CampaignPlan plan, int index, PlanLine line) {
        return of(plan, index, line, audience.split(plan).get(index));
    }

    private LineSpec of(CampaignPlan plan, int index, PlanLine line, int[] rows) {
        try {
            var setting = OfferSetting.of(plan.capped(line), actions);
            return new LineSpec(
                    line,
                    plan.economicsOf(line),
                    rows,
                    setting,
                    LineCost.of(line, plan, redemption),
                    line.window().daysWithin(plan.horizonDays()) > 0 && offers(line, setting),
                    OfferSetting.isExtrapolated(setting, actions),
                    plan.responses(line));
        } catch (BadInputException e) {
            throw new BadInputException(EngineMessage.of("whatif.line", index + 1, e.explanation()));
        }
    }

    /** A line offers something if the model can tell it from no offer, or if it costs something all the same. */
    private boolean offers(PlanLine line, double[] setting) {
        return !Arrays.equals(setting, actions.control())
                || line.offer().parts().stream().anyMatch(LineSpecs::isReal);
    }

    private static boolean isReal(Offer part) {
        if (part instanceof Offer.Coupon coupon) {
            return coupon.isWorth();
        }
        if (part instanceof Offer.Points points) {
            return points.isWorth();
        }
        return part instanceof Offer.Recommendation || part instanceof Offer.Ad;
    }
}
