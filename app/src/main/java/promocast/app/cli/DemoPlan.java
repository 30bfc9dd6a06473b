package promocast.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;

/** The plan of the demo: what a planner might try first with the e-mail campaign, good but not the best. */
final class DemoPlan {
    private static final double BUDGET = 4000;
    private static final double MARGIN_RATE = 0.4;
    private static final double MESSAGE_COST = 0.08;

    private DemoPlan() {}

    /** Men's e-mail to recent customers, women's to buyers of women's wear, men's to half of the others. */
    static CampaignPlan of() {
        return new CampaignPlan(
                "Spring e-mails",
                "USD",
                14,
                BUDGET,
                new Economics(MARGIN_RATE, MESSAGE_COST, 0.01, 0, 0, 0),
                List.of(
                        line("recency <= 3", 0.5, "Mens E-Mail"),
                        line("womens = 1", 0.8, "Womens E-Mail"),
                        line("", 0.5, "Mens E-Mail")),
                new CampaignPlan.Constraints(OptionalDouble.empty(), 1));
    }

    private static PlanLine line(String segment, double share, String arm) {
        return new PlanLine(segment, share, PlanLine.Pick.RANDOM, Optional.empty(), new Offer.Arm(arm, 0), false, "");
    }
}
