package promocast.engine.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.engine.EngineMessage;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.WhatIf;

/**
 * What changed the result between two plans: the extra profit of the first, the fair share of each change, the extra
 * profit of the second; {@code from} and the shares add up to {@code to}.
 *
 * @param from extra profit of the first plan, money
 * @param steps the changes and what each adds, in the order of the lines
 * @param to extra profit of the second plan, money
 */
public record Waterfall(double from, List<Step> steps, double to) {
    private static final long SEED = 42;

    public Waterfall {
        steps = List.copyOf(steps);
    }

    /**
     * A change and its share.
     *
     * @param label what is changed, in words
     * @param value what it adds to the extra profit, money: its Shapley value over all orders of the changes (over 48
     *     drawn orders where more than six work on each other)
     */
    public record Step(Message label, double value) {}

    /**
     * Explains the difference of two settled forecasts. Changes of different lines that move no customer between lines
     * add up, so that their shares are found line by line.
     *
     * @throws promocast.data.CancelledException when {@code progress} says so
     */
    public static Waterfall between(WhatIf whatIf, CampaignPlan first, CampaignPlan second, Progress progress) {
        var changes = PlanChanges.between(first, second);
        var groups = groups(changes);
        var shares = new double[changes.changes().size()];
        for (int g = 0; g < groups.size(); g++) {
            var group = groups.get(g);
            var part = progress.part((double) g / groups.size(), (g + 1.0) / groups.size());
            part.report(0, EngineMessage.of("scenario.step.waterfall"));
            var found = Shapley.of(group.size(), subset -> value(whatIf, changes, group, subset, part), SEED);
            for (int k = 0; k < found.length; k++) {
                shares[group.get(k)] = found[k];
            }
        }
        var steps = new ArrayList<Step>();
        for (int k = 0; k < shares.length; k++) {
            steps.add(new Step(changes.changes().get(k).label(), shares[k]));
        }
        return new Waterfall(whatIf.extraProfit(first), steps, whatIf.extraProfit(second));
    }

    /** Changes that work on each other: those of one line, or all where one of them works on all lines. */
    private static List<List<Integer>> groups(PlanChanges changes) {
        var all = changes.changes();
        boolean together = all.stream().anyMatch(change -> change.kind().isGlobal());
        var groups = new TreeMap<Integer, List<Integer>>();
        for (int k = 0; k < all.size(); k++) {
            int slot = together ? 0 : all.get(k).slot();
            groups.computeIfAbsent(slot, none -> new ArrayList<>()).add(k);
        }
        return List.copyOf(groups.values());
    }

    private static double value(
            WhatIf whatIf, PlanChanges changes, List<Integer> group, int subset, Progress progress) {
        progress.checkCancelled();
        var made = new ArrayList<Integer>();
        for (int k = 0; k < group.size(); k++) {
            if ((subset >> k & 1) == 1) {
                made.add(group.get(k));
            }
        }
        return whatIf.extraProfit(changes.with(made));
    }
}
