package promocast.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;

/** The plan of the demo: the women's e-mail to everybody, which a planner might send out of habit. */
final class DemoPlan {
    private static final double BUDGET = 4000;
    private static final double MARGIN_RATE = 0.4;
    private static final double MESSAGE_COST = 0.08;

    private DemoPlan() {}

    /** Four groups of customers, each reached in part. */
    static CampaignPlan of() {
        return new CampaignPlan(
                "Spring e-mails",
                "USD",
                14,
                BUDGET,
                new Economics(MARGIN_RATE, MESSAGE_COST, 0.01, 0, 0, 0),
                List.of(
                        line("recency <= 3", 0.7),
                        line("mens = 1 and womens = 0", 0.8),
                        line("newbie = 1", 0.5),
                        line("", 0.5)),
                new CampaignPlan.Constraints(OptionalDouble.empty(), 1));
    }

    private static PlanLine line(String segment, double share) {
        return new PlanLine(
                segment, share, PlanLine.Pick.RANDOM, Optional.empty(), new Offer.Arm("Womens E-Mail", 0), false, "");
    }
}
