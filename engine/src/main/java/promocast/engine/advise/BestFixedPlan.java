package promocast.engine.advise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The best plan that stays as it is: one setting (or no offer) a line within the budget. A multiple-choice knapsack, solved
 * by dynamic programming over ticks of the budget (Kellerer, Pferschy and Pisinger 2004, chapter 11), costs rounded up.
 */
final class BestFixedPlan {
    private static final int TICKS = 1000;

    private final CampaignEnvironment environment;
    private final Responses responses;

    /** By the responses of the environment itself. */
    BestFixedPlan(CampaignEnvironment environment) {
        this(environment, environment::response);
    }

    /** By other responses, within the rules of the environment. */
    BestFixedPlan(CampaignEnvironment environment, Responses responses) {
        this.environment = environment;
        this.responses = responses;
    }

    /** What lines earn over the whole campaign. */
    interface Responses {
        /** The response of a line under a setting. */
        LineResponse of(int line, long setting);
    }

    private record Choice(long setting, boolean resting, double profit, double cost) {}

    /** The state before the start with the best settings; the plan as it is where no choice fits the budget. */
    CampaignState find() {
        var choices = new ArrayList<List<Choice>>();
        for (var menu : environment.menus()) {
            choices.add(choices(menu));
        }
        int[] picked = environment.rules().budget() == Double.POSITIVE_INFINITY ? free(choices) : within(choices);
        var state = environment.start();
        for (int line = 0; line < picked.length && picked[line] >= 0; line++) {
            var choice = choices.get(line).get(picked[line]);
            state = state.withSetting(line, choice.setting).withResting(line, choice.resting);
        }
        return state;
    }

    private List<Choice> choices(LineMenu menu) {
        var all = new ArrayList<Choice>();
        long now = environment.start().setting(menu.line());
        boolean resting = environment.start().resting(menu.line());
        all.add(resting ? new Choice(now, true, 0, 0) : choice(menu, now));
        if (!environment.rules().pinned().contains(menu.line())) {
            if (!environment.rules().rejected().contains(menu.stop())) {
                all.add(new Choice(now, true, 0, 0));
            }
            for (long setting : near(menu)) {
                if ((setting != now || resting) && allowed(menu, setting)) {
                    all.add(choice(menu, setting));
                }
            }
        }
        return all;
    }

    private Choice choice(LineMenu menu, long setting) {
        var response = responses.of(menu.line(), setting);
        return new Choice(setting, false, response.profit(), response.cost());
    }

    private boolean allowed(LineMenu menu, long setting) {
        for (int dial = 0; dial < menu.dials().size(); dial++) {
            int level = menu.level(setting, dial);
            boolean moved = level != menu.level(environment.start().setting(menu.line()), dial);
            var edit = menu.edit(dial, menu.dials().get(dial).levels().get(level));
            if (moved && environment.rules().rejected().contains(edit)) {
                return false;
            }
        }
        if (!environment.keepsRules(menu.line(), setting)
                || !menu.logged(setting)
                || environment.response(menu.line(), setting).beyondData()) {
            return false;
        }
        var response = environment.response(menu.line(), setting);
        var minRoi = environment.rules().minRoi();
        return minRoi.isEmpty() || response.profit() >= minRoi.getAsDouble() * response.cost();
    }

    /** All settings of a line, or the nearest ones to the present where there are too many. */
    private Set<Long> near(LineMenu menu) {
        var found = new LinkedHashSet<Long>(List.of(environment.start().setting(menu.line())));
        var queue = new ArrayDeque<Long>(found);
        while (!queue.isEmpty() && found.size() < LineMenu.MOST_SEARCHED) {
            long setting = queue.remove();
            for (int dial = 0; dial < menu.dials().size(); dial++) {
                for (int level : neighbours(menu, setting, dial)) {
                    long next = menu.with(setting, dial, level);
                    if (found.add(next)) {
                        queue.add(next);
                    }
                }
            }
        }
        return found;
    }

    private static int[] neighbours(LineMenu menu, long setting, int dial) {
        int levels = menu.dials().get(dial).levels().size();
        int level = menu.level(setting, dial);
        return java.util.stream.IntStream.range(0, levels)
                .filter(other -> !menu.dials().get(dial).numeric() || Math.abs(other - level) == 1)
                .toArray();
    }

    private static int[] free(List<List<Choice>> choices) {
        return choices.stream()
                .mapToInt(of -> {
                    int best = 0;
                    for (int i = 1; i < of.size(); i++) {
                        best = of.get(i).profit > of.get(best).profit ? i : best;
                    }
                    return best;
                })
                .toArray();
    }

    private int[] within(List<List<Choice>> choices) {
        double tick = environment.rules().budget() / TICKS;
        double[] best = new double[TICKS + 1];
        int[][] taken = new int[choices.size()][TICKS + 1];
        for (int line = 0; line < choices.size(); line++) {
            double[] next = new double[TICKS + 1];
            Arrays.fill(next, Double.NEGATIVE_INFINITY);
            Arrays.fill(taken[line], -1);
            for (int i = 0; i < choices.get(line).size(); i++) {
                var choice = choices.get(line).get(i);
                int cost = ticks(choice.cost, tick);
                for (int money = cost; money <= TICKS; money++) {
                    if (best[money - cost] + choice.profit > next[money]) {
                        next[money] = best[money - cost] + choice.profit;
                        taken[line][money] = i;
                    }
                }
            }
            best = next;
        }
        return trace(choices, taken, tick, best[TICKS] == Double.NEGATIVE_INFINITY);
    }

    private static int[] trace(List<List<Choice>> choices, int[][] taken, double tick, boolean impossible) {
        int[] picked = new int[choices.size()];
        Arrays.fill(picked, -1);
        int money = TICKS;
        for (int line = choices.size() - 1; line >= 0 && !impossible; line--) {
            picked[line] = taken[line][money];
            money -= ticks(choices.get(line).get(picked[line]).cost, tick);
        }
        return picked;
    }

    private static int ticks(double cost, double tick) {
        double ticks = cost == 0 ? 0 : Math.ceil(cost / tick - 1e-9);
        return ticks > TICKS ? TICKS + 1 : (int) ticks;
    }
}
