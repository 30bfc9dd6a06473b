package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import promocast.data.BadInputException;
import promocast.data.Progress;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;

/**
 * Finds the customers whom lines share.
 *
 * @param bench customers, model and log
 */
record Overlaps(Workbench bench) {
    private static final int MOST_LINES = 60;
    private static final int MOST_PAIRS = 12;
    /** Most customers of a pair who are forecast; more are represented by a draw. */
    private static final int CUSTOMERS = 20_000;

    private record Pair(int winner, int other, int[] rows) {}

    /** The overlap of a plan; of very many lines that of the first ones. */
    Overlap of(CampaignPlan plan, Progress progress) {
        var count = Math.min(MOST_LINES, plan.lines().size());
        var split = bench.audience().split(plan);
        var contested = new boolean[bench.model().rows()];
        var pairs = new ArrayList<Pair>();
        for (int other = 1; other < count; other++) {
            progress.checkCancelled();
            var mask = bench.audience().members(plan, other);
            for (int winner = 0; winner < other; winner++) {
                var rows = within(split.get(winner), mask);
                for (int row : rows) {
                    contested[row] = true;
                }
                if (rows.length > 0) {
                    pairs.add(new Pair(winner, other, rows));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(pair -> -pair.rows.length));
        var shared = new ArrayList<Overlap.Shared>();
        for (var pair : pairs.subList(0, Math.min(MOST_PAIRS, pairs.size()))) {
            progress.checkCancelled();
            shared.add(shared(plan, pair));
        }
        var many = 0;
        for (boolean one : contested) {
            many += one ? 1 : 0;
        }
        return new Overlap(many, shared);
    }

    private static int[] within(int[] rows, boolean[] mask) {
        return Arrays.stream(rows).filter(row -> mask[row]).toArray();
    }

    private Overlap.Shared shared(CampaignPlan plan, Pair pair) {
        var few = bench.audience().draw(pair.rows, CUSTOMERS);
        var scale = (double) pair.rows.length / few.length;
        var winner = plan.lines().get(pair.winner);
        var other = plan.lines().get(pair.other);
        var won = estimate(plan, pair.winner, winner, few);
        var lost = estimate(plan, pair.winner, other, few);
        var kinds = new TreeSet<String>();
        kinds.addAll(WarningRules.kinds(winner.offer()));
        kinds.addAll(WarningRules.kinds(other.offer()));
        return new Overlap.Shared(
                pair.winner,
                pair.other,
                pair.rows.length,
                scale * won.map(Value::cost).orElse(0.0),
                scale * won.map(Value::profit).orElse(0.0),
                scale * lost.map(Value::profit).orElse(0.0),
                together(winner.offer(), other.offer())
                        .flatMap(both -> estimate(plan, pair.winner, winner.withOffer(both), few))
                        .map(value -> scale * value.profit),
                kinds);
    }

    private record Value(double profit, double cost) {}

    /** What an offer to some customers comes to; empty where the data cannot tell. */
    private Optional<Value> estimate(CampaignPlan plan, int index, PlanLine line, int[] rows) {
        try {
            var spec = bench.specs().of(plan, index, line).whole().of(rows);
            if (spec.extrapolated() || spec.reach() == 0) {
                return Optional.empty();
            }
            var estimate = LineEstimate.of(bench.live(spec));
            return Optional.of(
                    new Value(estimate.extraProfit(spec.keep()), estimate.total()[Quantity.CAMPAIGN.ordinal()]));
        } catch (BadInputException unknown) {
            return Optional.empty();
        }
    }

    /** Both offers together, where their kinds differ and their coupons may be stacked. */
    private static Optional<Offer> together(Offer one, Offer two) {
        var parts = new ArrayList<>(one.parts());
        parts.addAll(two.parts());
        var kinds = parts.stream().map(Object::getClass).distinct().count();
        var closed = parts.stream().anyMatch(part -> part instanceof Offer.Coupon coupon && !coupon.stacking());
        var arms = parts.stream().anyMatch(part -> part instanceof Offer.Arm);
        return kinds < parts.size()
                        || closed
                        || arms
                        || one.parts().isEmpty()
                        || two.parts().isEmpty()
                ? Optional.empty()
                : Optional.of(new Offer.Bundle(List.copyOf(parts)));
    }
}
