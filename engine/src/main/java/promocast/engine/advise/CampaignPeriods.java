package promocast.engine.advise;

import java.util.ArrayList;
import java.util.List;
import promocast.engine.advise.DecisionProcess.Transition;

/**
 * What a campaign earns period by period with the settings that it has: money, fatigue, extra profit.
 *
 * <p>The response of a line under an offer is that of the forecast. It is spread over the periods so that a line which is
 * left alone earns its forecast exactly: cost evenly, gain in proportion to {@code 1 - fatigue}. Fatigue grows by
 * {@link Assumptions.Kind#FATIGUE} with each period in which the line makes an offer and loses the share
 * {@link Assumptions.Kind#RECOVERY} a period; a line that rests comes back fresher. Where the money left does not pay for a
 * period, its lines reach only the share of customers that it pays for.
 */
final class CampaignPeriods {
    private static final int MONEY_TICKS = 2000;

    private final List<LineMenu> menus;
    private final ResponseTable table;
    private final double budget;
    private final AdvisorOptions options;
    private final double effectSum;

    CampaignPeriods(List<LineMenu> menus, ResponseTable table, double budget, AdvisorOptions options) {
        this.menus = List.copyOf(menus);
        this.table = table;
        this.budget = budget;
        this.options = options;
        double sum = 0;
        int fatigue = 0;
        for (int t = 0; t < options.periods(); t++) {
            sum += 1 - fatigue / (double) CampaignState.FATIGUE_TICKS;
            fatigue = nextFatigue(fatigue, true);
        }
        this.effectSum = sum;
    }

    /** Before the first period: settings of the plan, all money, nobody tired. */
    CampaignState start() {
        int n = menus.size();
        long[] settings = menus.stream().mapToLong(LineMenu::now).toArray();
        return new CampaignState(0, unlimited() ? 0 : MONEY_TICKS, settings, new boolean[n], new int[n]);
    }

    /** Whether the campaign is over. */
    boolean ended(CampaignState state) {
        return state.period() >= options.periods();
    }

    /** Money left, infinite without a budget. */
    double moneyLeft(CampaignState state) {
        return unlimited() ? Double.POSITIVE_INFINITY : state.money() * tick();
    }

    private boolean unlimited() {
        return Double.isInfinite(budget);
    }

    private double tick() {
        return budget / MONEY_TICKS;
    }

    /** Extra profit until the end if nothing is changed any more. */
    double hold(CampaignState state) {
        double sum = 0;
        double weight = 1;
        for (var at = state; !ended(at); weight *= options.learning().gamma()) {
            var step = run(at);
            sum += weight * step.reward();
            at = step.next();
        }
        return sum;
    }

    /** One period with the plan as it is. */
    Transition<CampaignState> run(CampaignState state) {
        double paid = paidShare(state);
        double reward = 0;
        double spent = 0;
        int[] fatigue = new int[menus.size()];
        for (int line = 0; line < fatigue.length; line++) {
            boolean contact = makesOffer(state, line);
            if (contact) {
                var response = table.of(line, state.setting(line));
                double cost = response.cost() / options.periods();
                double share = cost > 0 ? paid : 1;
                reward += share * (response.gain() * effect(response, state.fatigue(line)) - cost);
                spent += share * cost;
            }
            fatigue[line] = nextFatigue(state.fatigueTicks(line), contact);
        }
        int left = unlimited() || budget == 0 ? state.money() : state.money() - (int) Math.round(spent / tick());
        return new Transition<>(state.after(Math.max(0, left), fatigue), reward);
    }

    /** What the lines contribute in one period: the terms whose sum is its reward. */
    List<Term> terms(CampaignState state, double weight) {
        double paid = paidShare(state);
        var terms = new ArrayList<Term>();
        for (int line = 0; line < menus.size(); line++) {
            if (makesOffer(state, line)) {
                var response = table.of(line, state.setting(line));
                double share = weight * (response.cost() > 0 ? paid : 1);
                terms.add(new Term(
                        line,
                        state.setting(line),
                        share * effect(response, state.fatigue(line)),
                        share / options.periods()));
            }
        }
        return terms;
    }

    /**
     * Part of a line in the profit of a period: {@code gainWeight gain - costWeight cost} of its response.
     *
     * @param line index of the line
     * @param setting its setting
     * @param gainWeight part of the gain of the horizon
     * @param costWeight part of the cost of the horizon
     */
    record Term(int line, long setting, double gainWeight, double costWeight) {}

    /** Whether a line makes an offer in the next period. */
    boolean makesOffer(CampaignState state, int line) {
        return !state.resting(line) && !menus.get(line).none(state.setting(line));
    }

    /** Part of the horizon's gain that falls into a period; harm is not made less by fatigue. */
    private double effect(LineResponse response, double fatigue) {
        return response.gain() > 0 ? (1 - fatigue) / effectSum : 1.0 / options.periods();
    }

    private double paidShare(CampaignState state) {
        double cost = periodCost(state);
        double left = moneyLeft(state);
        return cost <= left + tick() || cost == 0 ? 1 : left / cost;
    }

    /** Number of periods. */
    int count() {
        return options.periods();
    }

    /** Campaign cost until the end if nothing is changed any more, whether or not the money left pays for it. */
    double plannedCost(CampaignState state) {
        return periodCost(state) * (options.periods() - state.period());
    }

    /** Campaign cost of the next period. */
    double periodCost(CampaignState state) {
        double cost = 0;
        for (int line = 0; line < menus.size(); line++) {
            if (makesOffer(state, line)) {
                cost += table.of(line, state.setting(line)).cost() / options.periods();
            }
        }
        return cost;
    }

    /** Extra profit per money spent if the settings are held over the whole horizon; infinite where nothing is spent. */
    double roi(CampaignState state) {
        double profit = 0;
        double cost = 0;
        for (int line = 0; line < menus.size(); line++) {
            if (makesOffer(state, line)) {
                var response = table.of(line, state.setting(line));
                profit += response.profit();
                cost += response.cost();
            }
        }
        return cost == 0 ? Double.POSITIVE_INFINITY : profit / cost;
    }

    private int nextFatigue(int ticks, boolean contact) {
        double added =
                contact ? options.assumptions().value(Assumptions.Kind.FATIGUE) * CampaignState.FATIGUE_TICKS : 0;
        long next = Math.round((1 - options.assumptions().value(Assumptions.Kind.RECOVERY)) * ticks + added);
        return (int) Math.min(CampaignState.FATIGUE_TICKS, next);
    }
}
