package promocast.engine.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

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
 * @param startDate first day of the plan; empty where it does not matter
 * @param platforms what platforms ask for, by name; those without terms are as the economics say
 */
public record CampaignPlan(
        String name,
        String currency,
        int horizonDays,
        double budget,
        Economics economics,
        List<PlanLine> lines,
        Constraints constraints,
        Optional<LocalDate> startDate,
        Map<String, PlatformTerms> platforms) {
    public CampaignPlan {
        if (!Limits.isCurrency(currency)) {
            throw new IllegalArgumentException("currency: " + currency + " is no code of ISO 4217, such as CNY");
        }
        Limits.atLeast("horizonDays", 1, horizonDays);
        Limits.limit("budget", budget);
        lines = List.copyOf(lines);
        platforms = Collections.unmodifiableMap(new TreeMap<>(platforms));
    }

    /** A plan without dates, on platforms that all ask for the same. */
    public CampaignPlan(
            String name,
            String currency,
            int horizonDays,
            double budget,
            Economics economics,
            List<PlanLine> lines,
            Constraints constraints) {
        this(name, currency, horizonDays, budget, economics, lines, constraints, Optional.empty(), Map.of());
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
     * @param frequencyCap most views and messages of one line a customer, on all platforms together; infinite if there
     *     is no limit
     */
    public record Constraints(OptionalDouble minRoi, int maxContactsPerCustomer, double frequencyCap) {
        public Constraints {
            minRoi.ifPresent(roi -> {
                if (!Double.isFinite(roi)) {
                    throw new IllegalArgumentException("minRoi: " + roi + " is not a number");
                }
            });
            Limits.atLeast("maxContactsPerCustomer", 1, maxContactsPerCustomer);
            Limits.limit("frequencyCap", frequencyCap);
        }

        /** Limits without a joint cap of platforms. */
        public Constraints(OptionalDouble minRoi, int maxContactsPerCustomer) {
            this(minRoi, maxContactsPerCustomer, Double.POSITIVE_INFINITY);
        }
    }

    /** The same plan with other lines. */
    public CampaignPlan withLines(List<PlanLine> changed) {
        return new CampaignPlan(
                name, currency, horizonDays, budget, economics, changed, constraints, startDate, platforms);
    }

    /** The same plan with line {@code index} (from 0) replaced. */
    public CampaignPlan withLine(int index, PlanLine line) {
        var changed = new ArrayList<>(lines);
        changed.set(index, line);
        return withLines(changed);
    }

    /** The same plan with another budget. */
    public CampaignPlan withBudget(double changed) {
        return new CampaignPlan(
                name, currency, horizonDays, changed, economics, lines, constraints, startDate, platforms);
    }

    /** The same plan with another least return; empty for none. */
    public CampaignPlan withMinRoi(OptionalDouble changed) {
        var limits = new Constraints(changed, constraints.maxContactsPerCustomer(), constraints.frequencyCap());
        return new CampaignPlan(name, currency, horizonDays, budget, economics, lines, limits, startDate, platforms);
    }

    /** The same plan with other economics. */
    public CampaignPlan withEconomics(Economics changed) {
        return new CampaignPlan(name, currency, horizonDays, budget, changed, lines, constraints, startDate, platforms);
    }

    /** The same plan with other limits. */
    public CampaignPlan withConstraints(Constraints changed) {
        return new CampaignPlan(name, currency, horizonDays, budget, economics, lines, changed, startDate, platforms);
    }

    /** The same plan over another number of days. */
    public CampaignPlan withHorizonDays(int changed) {
        return new CampaignPlan(name, currency, changed, budget, economics, lines, constraints, startDate, platforms);
    }

    /** The same plan from another first day. */
    public CampaignPlan withStartDate(Optional<LocalDate> changed) {
        return new CampaignPlan(name, currency, horizonDays, budget, economics, lines, constraints, changed, platforms);
    }

    /** The same plan with other terms of platforms. */
    public CampaignPlan withPlatforms(Map<String, PlatformTerms> changed) {
        return new CampaignPlan(name, currency, horizonDays, budget, economics, lines, constraints, startDate, changed);
    }

    /** What a line earns and costs: the economics with the terms of its platforms. */
    public Economics economicsOf(PlanLine line) {
        return platforms.isEmpty() && line.alsoOn().isEmpty() ? economics : new Contacts(this, line).economics();
    }

    /** Money that a line costs for each customer reached, whatever they do: messages, places, views. */
    public double contactCost(PlanLine line) {
        return new Contacts(this, line).cost();
    }

    /** Share of a line's responses within the horizon that come while its offer runs. */
    public double responses(PlanLine line) {
        return economics.usage().responses(line.window().daysWithin(horizonDays), horizonDays);
    }

    /** The line as customers meet it: its advertisement seen no more often than the caps of platforms and plan allow. */
    public PlanLine capped(PlanLine line) {
        return new Contacts(this, line).capped();
    }
}
