package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.Message;
import promocast.engine.EngineMessage;
import promocast.engine.format.Figure;
import promocast.engine.format.Figure.Kind;

/**
 * Says what holds an assignment back, and which limit cannot be kept.
 *
 * @param pass the customers' choices
 * @param limits what has to be kept
 * @param currency of the money
 */
record AssignmentWords(DualPass pass, CustomerLimits limits, String currency) {
    private static final int STEPS = 30;

    /** The limit that no assignment can keep, and how little it has to give; empty where all can be kept. */
    Optional<Message> infeasible() {
        var least = pass.at(DualPass.Prices.FORBIDDING);
        if (least.contacts() > limits.maxContacts()) {
            return Optional.of(EngineMessage.of("whatif.infeasible.contacts", least.contacts(), limits.maxContacts()));
        }
        if (!limits.keepsBudget(least.cost())) {
            return Optional.of(EngineMessage.of(
                    "whatif.infeasible.budget", money(least.cost(), true), money(limits.budget(), false)));
        }
        return Optional.empty();
    }

    /** That the least return cannot be reached, and the highest that can. */
    Message roiTooHigh() {
        return EngineMessage.of(
                "whatif.infeasible.minRoi",
                Figure.of(Kind.ROI, limits.minRoi()),
                Figure.of(Kind.ROI, Math.floor(100 * highestRoi()) / 100));
    }

    /** The largest profit less r times cost that the budget allows, within rounding. */
    private double mostAbove(double r) {
        var low = Math.max(0, r);
        var high = DualPass.Prices.FORBIDDING.money();
        var sums = pass.at(new DualPass.Prices(low, 0));
        var kept = limits.keepsBudget(sums.cost()) ? sums : pass.at(DualPass.Prices.FORBIDDING);
        for (int step = 0; step < STEPS && !limits.keepsBudget(sums.cost()); step++) {
            var middle = Math.expm1((Math.log1p(low) + Math.log1p(high)) / 2);
            var found = pass.at(new DualPass.Prices(middle, 0));
            if (limits.keepsBudget(found.cost())) {
                high = middle;
                kept = found;
            } else {
                low = middle;
            }
        }
        return kept.profit() - r * kept.cost() + 1e-9 * Math.abs(kept.profit());
    }

    private double highestRoi() {
        var low = -1.0;
        var high = limits.minRoi();
        for (int step = 0; step < STEPS / 2; step++) {
            var middle = (low + high) / 2;
            if (mostAbove(middle) >= 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What holds back an assignment that was found under the given prices. */
    List<Message> binding(DualPass.Sums sums, CustomerKnapsack.Found found) {
        var binding = new ArrayList<Message>();
        if (found.prices().money() > 0 && !found.byRoi()) {
            binding.add(EngineMessage.of(
                    "whatif.binding.budget",
                    money(limits.budget(), false),
                    Figure.price(Math.round(100 * found.prices().money()) / 100.0, currency)));
        } else if (Double.isFinite(limits.budget()) && found.prices().contact() == 0 && !found.byRoi()) {
            binding.add(EngineMessage.of(
                    sums.cost() > 0 ? "whatif.binding.peak" : "whatif.binding.nothingEarns",
                    money(sums.cost(), false)));
        }
        if (found.byRoi()) {
            binding.add(EngineMessage.of("whatif.binding.minRoi", Figure.of(Kind.ROI, limits.minRoi())));
        }
        if (found.prices().contact() > 0) {
            binding.add(EngineMessage.of("whatif.binding.contacts", limits.maxContacts()));
        }
        return binding;
    }

    private Figure money(double value, boolean up) {
        return up ? Figure.price(Math.ceil(100 * value) / 100, currency) : Figure.money(value, currency);
    }
}
