package promocast.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A campaign as planned. Lines are matched in order: a customer belongs to the first line whose segment holds;
 * customers in no line get no offer.
 *
 * @param name the planner's name of it
 * @param currency ISO 4217 code, such as CNY
 * @param horizonDays days over which outcomes count
 * @param budget most that the campaign may cost, money; infinite if there is no limit
 * @param economics what things earn and cost
 * @param lines the lines, first match wins
 * @param constraints limits that the allocation keeps
 */
public record CampaignPlan(
        String name,
        String currency,
        int horizonDays,
        double budget,
        Economics economics,
        List<PlanLine> lines,
        Constraints constraints) {
    public CampaignPlan {
        if (!Limits.isCurrency(currency)) {
            throw new IllegalArgumentException("currency: " + currency + " is no code of ISO 4217, such as CNY");
        }
        Limits.atLeast("horizonDays", 1, horizonDays);
        Limits.limit("budget", budget);
        lines = List.copyOf(lines);
    }

    /** A plan without lines or limits, over two weeks. */
    public static CampaignPlan empty(String name, String currency) {
        return new CampaignPlan(
                name,
                currency,
                14,
                Double.POSITIVE_INFINITY,
                Economics.defaults(),
                List.of(),
                new Constraints(OptionalDouble.empty(), 1));
    }

    /**
     * Limits of a plan.
     *
     * @param minRoi least extra profit per money spent
     * @param maxContactsPerCustomer most messages to one customer
     */
    public record Constraints(OptionalDouble minRoi, int maxContactsPerCustomer) {
        public Constraints {
            minRoi.ifPresent(roi -> {
                if (!Double.isFinite(roi)) {
                    throw new IllegalArgumentException("minRoi: " + roi + " is not a number");
                }
            });
            Limits.atLeast("maxContactsPerCustomer", 1, maxContactsPerCustomer);
        }
    }

    /** The same plan with other lines. */
    public CampaignPlan withLines(List<PlanLine> changed) {
        return new CampaignPlan(name, currency, horizonDays, budget, economics, changed, constraints);
    }

    /** The same plan with line {@code index} (from 0) replaced. */
    public CampaignPlan withLine(int index, PlanLine line) {
        var changed = new ArrayList<>(lines);
        changed.set(index, line);
        return withLines(changed);
    }

    /** The same plan with another budget. */
    public CampaignPlan withBudget(double changed) {
        return new CampaignPlan(name, currency, horizonDays, changed, economics, lines, constraints);
    }

    /** The same plan with other economics. */
    public CampaignPlan withEconomics(Economics changed) {
        return new CampaignPlan(name, currency, horizonDays, budget, changed, lines, constraints);
    }
}
