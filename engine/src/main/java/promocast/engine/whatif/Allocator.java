package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.engine.EngineMessage;
import promocast.engine.format.Figure;
import promocast.engine.format.Figure.Kind;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanLine;

/**
 * Finds the best split of a plan's budget and settles it; customers are moved to agree with what is settled, and the
 * split found again until it is the best of the moved customers and keeps the budget.
 *
 * @param bench customers, model and log
 * @param settle settles a plan
 */
record Allocator(Workbench bench, Function<CampaignPlan, Forecast> settle) {
    private static final int TRIES = 8;
    private static final double CLOSE = 0.985;

    /** The best split. */
    Allocation allocate(CampaignPlan plan, Progress progress) {
        progress.report(0, EngineMessage.of("whatif.step.allocate"));
        var options = new MovedOptions(bench, plan, progress.part(0, 0.5));
        var minRoi = plan.constraints().minRoi().orElse(Double.NEGATIVE_INFINITY);
        var given = plan.budget();
        var knapsack = knapsack(options);
        var best = new Found(plan, settle.apply(plan), new Knapsack.Solution(Split.at(1e12, knapsack.lines()), 0));
        for (int attempt = 0; attempt < TRIES; attempt++) {
            progress.checkCancelled();
            progress.report(0.5 + 0.07 * attempt, EngineMessage.of("whatif.step.allocate"));
            var solution = knapsack.solve(given, minRoi);
            var split = planOf(plan, options, solution.split());
            var found = new Found(split, settle.apply(split), solution);
            var cost = found.forecast.total().campaignCost().value();
            best = attempt == 0 || isBetter(found, best, plan.budget()) ? found : best;
            var changed = options.settle(solution.split());
            knapsack = knapsack(options);
            var bound = solution.price() > 0 && Double.isFinite(plan.budget());
            if (!(cost > 0) || !changed && cost <= plan.budget() && (!bound || cost >= CLOSE * plan.budget())) {
                break;
            }
            given = changed ? given : given * 0.997 * plan.budget() / cost;
        }
        return new Allocation(
                best.plan,
                best.forecast,
                best.solution.price(),
                binding(plan, best, knapsack, options.pinned(), minRoi));
    }

    private static Knapsack knapsack(MovedOptions options) {
        return new Knapsack(
                options.lines(), options.pinned().profit(), options.pinned().cost());
    }

    private record Found(CampaignPlan plan, Forecast forecast, Knapsack.Solution solution) {}

    private static boolean isBetter(Found found, Found than, double budget) {
        var cost = found.forecast.total().campaignCost().value();
        var before = than.forecast.total().campaignCost().value();
        if (cost > budget != before > budget) {
            return cost <= budget;
        }
        return cost > budget
                ? cost < before
                : found.forecast.incremental().profit().value()
                        > than.forecast.incremental().profit().value();
    }

    private static CampaignPlan planOf(CampaignPlan plan, MovedOptions options, Split split) {
        var lines = new ArrayList<>(plan.lines());
        for (int i = 0; i < options.free().size(); i++) {
            int l = options.free().get(i);
            var option = options.lines().get(i).get(split.options().get(i));
            lines.set(
                    l,
                    lines.get(l)
                            .withOffer(option.line().offer())
                            .withShare(option.share(split.counts().get(i)))
                            .withPick(PlanLine.Pick.BEST));
        }
        return plan.withLines(lines);
    }

    private static List<Message> binding(
            CampaignPlan plan, Found found, Knapsack knapsack, Pinned pinned, double minRoi) {
        var binding = new ArrayList<Message>();
        var currency = plan.currency();
        var unlimited = knapsack.solve(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)
                .split();
        var peak = unlimited.cost() + pinned.cost();
        if (pinned.cost() > plan.budget()) {
            binding.add(EngineMessage.of(
                    "whatif.binding.pinnedOverBudget",
                    Figure.money(pinned.cost(), currency),
                    Figure.money(plan.budget(), currency)));
        } else if (found.solution.price() > 0 && peak > plan.budget()) {
            binding.add(EngineMessage.of(
                    "whatif.binding.budget",
                    Figure.money(plan.budget(), currency),
                    Figure.price(Math.round(100 * found.solution.price()) / 100.0, currency)));
        }
        if (!knapsack.keeps(unlimited, Double.POSITIVE_INFINITY, minRoi)) {
            binding.add(EngineMessage.of("whatif.binding.minRoi", Figure.of(Kind.ROI, minRoi)));
        }
        if (!pinned.lines().isEmpty()) {
            binding.add(EngineMessage.of(
                    "whatif.binding.pinned",
                    pinned.lines().size(),
                    pinned.lines().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
        if (found.solution.price() == 0 && Double.isFinite(plan.budget())) {
            binding.add(EngineMessage.of(
                    peak > 0 ? "whatif.binding.peak" : "whatif.binding.nothingEarns", Figure.money(peak, currency)));
        }
        return binding;
    }
}
