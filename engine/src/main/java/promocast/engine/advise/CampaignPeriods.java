package promocast.engine.advise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import promocast.engine.advise.DecisionProcess.Transition;

/**
 * What a campaign earns period by period with the settings that it has: money, fatigue, extra profit.
 *
 * <p>The response of a line under an offer is that of the forecast. It is spread over the periods by
 * {@link ContactEffects}, so that a line which is left alone earns its response over the whole campaign exactly: cost
 * evenly, gain as fatigue and what is carried over have it; a line that rests comes back fresher. Where the money left
 * does not pay for a period, its lines reach only the share of customers that it pays for.
 */
final class CampaignPeriods {
    private static final int MONEY_TICKS = 2000;
    private static final int REMEMBERED = 200_000;

    private final List<LineMenu> menus;
    private final ResponseTable table;
    private final ContactEffects effects;
    private final ContactRules contacts;
    private final double budget;
    private final AdvisorOptions options;
    private final Map<CampaignState, Held> held = new HashMap<>();

    CampaignPeriods(
            List<LineMenu> menus,
            ResponseTable table,
            ContactEffects effects,
            ContactRules contacts,
            double budget,
            AdvisorOptions options) {
        this.menus = List.copyOf(menus);
        this.table = table;
        this.effects = effects;
        this.contacts = contacts;
        this.budget = budget;
        this.options = options;
    }

    /** Before the first period: settings of the plan, all money, nobody tired. */
    CampaignState start() {
        long[] settings = menus.stream().mapToLong(LineMenu::now).toArray();
        return CampaignState.start(unlimited() ? 0 : MONEY_TICKS, settings, menus.size() * contacts.size());
    }

    /** Whether the campaign is over. */
    boolean ended(CampaignState state) {
        return state.period() >= options.periods();
    }

    /** Money left, infinite without a budget. */
    double moneyLeft(CampaignState state) {
        return unlimited() ? Double.POSITIVE_INFINITY : state.money() * tick();
    }

    /** Money left as a share of the budget; 1 without a budget. */
    double moneyShare(CampaignState state) {
        return unlimited() ? 1 : state.money() / (double) MONEY_TICKS;
    }

    private boolean unlimited() {
        return Double.isInfinite(budget);
    }

    private double tick() {
        return budget / MONEY_TICKS;
    }

    /**
     * What comes until the end if nothing is changed any more.
     *
     * @param profit extra profit
     * @param cost campaign cost, whether or not the money left pays for it
     */
    record Held(double profit, double cost) {}

    private Held held(CampaignState state) {
        var known = held.get(state);
        if (known != null) {
            return known;
        }
        if (ended(state)) {
            return new Held(0, 0);
        }
        var step = run(state);
        var then = held(step.next());
        if (held.size() >= REMEMBERED) {
            held.clear();
        }
        var found = new Held(step.reward() + options.learning().gamma() * then.profit, periodCost(state) + then.cost);
        held.put(state, found);
        return found;
    }

    /** Extra profit until the end if nothing is changed any more. */
    double hold(CampaignState state) {
        return held(state).profit;
    }

    /** One period with the plan as it is. */
    Transition<CampaignState> run(CampaignState state) {
        double paid = paidShare(state);
        double reward = 0;
        double spent = 0;
        int[] fatigue = new int[menus.size()];
        int[] memory = state.memory();
        for (int line = 0; line < fatigue.length; line++) {
            int platform = -1;
            if (makesOffer(state, line)) {
                platform = effects.platform(menus.get(line), state.setting(line));
                var response = table.of(line, state.setting(line));
                double part = effects.share(response.gain(), platform, state.period(), state.fatigue(line));
                double cost = cost(response, part);
                double share = cost > 0 ? paid : 1;
                reward += share * (response.gain() * part - cost);
                spent += share * cost;
            }
            fatigue[line] = effects.fatigueAfter(state.fatigueTicks(line), platform);
            contacts.note(memory, line, platform);
        }
        int left = unlimited() || budget == 0 ? state.money() : state.money() - (int) Math.round(spent / tick());
        return new Transition<>(state.after(Math.max(0, left), fatigue, memory), reward);
    }

    /** What the lines contribute in one period: the terms whose sum is its reward. */
    List<Term> terms(CampaignState state, double weight) {
        double paid = paidShare(state);
        var terms = new ArrayList<Term>();
        for (int line = 0; line < menus.size(); line++) {
            if (makesOffer(state, line)) {
                var response = table.of(line, state.setting(line));
                double share = weight * (response.cost() > 0 ? paid : 1);
                int platform = effects.platform(menus.get(line), state.setting(line));
                double part = effects.share(response.gain(), platform, state.period(), state.fatigue(line));
                terms.add(new Term(line, state.setting(line), share * part));
            }
        }
        return terms;
    }

    /**
     * Part of a line in the profit of a period, as far as its effect is uncertain.
     *
     * @param line index of the line
     * @param setting its setting
     * @param gainWeight part of the gain of the campaign
     */
    record Term(int line, long setting, double gainWeight) {}

    /** Whether a line makes an offer in the next period. */
    boolean makesOffer(CampaignState state, int line) {
        return !state.resting(line) && !menus.get(line).none(state.setting(line)) && silencing(state, line) < 0;
    }

    /** Index of the rule that silences a line in the next period; -1 where none does. */
    int silencing(CampaignState state, int line) {
        return contacts.size() == 0
                ? -1
                : contacts.silencing(state, line, effects.platform(menus.get(line), state.setting(line)));
    }

    /** Ticks of an amount of money; 0 without a budget. */
    int moneyTicks(double amount) {
        return unlimited() || budget == 0 ? 0 : (int) Math.max(0, Math.min(MONEY_TICKS, Math.round(amount / tick())));
    }

    /** Share of the customers of the next period that the money left pays for. */
    double paidShare(CampaignState state) {
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
        return held(state).cost;
    }

    private double cost(LineResponse response, double part) {
        return (response.cost() - response.extraCost()) / options.periods() + response.extraCost() * part;
    }

    /** Campaign cost of the next period. */
    double periodCost(CampaignState state) {
        double cost = 0;
        for (int line = 0; line < menus.size(); line++) {
            if (makesOffer(state, line)) {
                var response = table.of(line, state.setting(line));
                int platform = effects.platform(menus.get(line), state.setting(line));
                cost += cost(response, effects.share(response.gain(), platform, state.period(), state.fatigue(line)));
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
}
