package promocast.engine.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import promocast.data.BadInputException;
import promocast.data.Localised;
import promocast.data.Progress;
import promocast.engine.EngineMessage;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.Forecast;

/**
 * Two or more scenarios side by side; the first is what the others are compared with.
 *
 * @param sides the scenarios, settled
 * @param others what each but the first does otherwise than the first, in their order
 * @param lines the lines of all scenarios, equal ones in one row
 */
public record Comparison(List<Side> sides, List<Against> others, List<Row> lines) {
    /** Chance from which one scenario counts as better than another. */
    public static final double SURE = 0.95;

    public Comparison {
        sides = List.copyOf(sides);
        others = List.copyOf(others);
        lines = List.copyOf(lines);
    }

    /**
     * A scenario with its forecast.
     *
     * @param letter by which it is called
     * @param name the planner's name of it
     * @param plan its plan
     * @param forecast its settled forecast
     */
    public record Side(String letter, Localised name, CampaignPlan plan, Forecast forecast) {}

    /**
     * What a scenario does otherwise than the first.
     *
     * @param contrast their numbers side by side
     * @param changes what differs between the plans
     * @param waterfall what each change adds to the extra profit
     */
    public record Against(PlanContrast contrast, List<PlanChange> changes, Waterfall waterfall) {}

    /**
     * A line of some of the scenarios.
     *
     * @param places its number in each scenario, from 0; -1 where a scenario does not have it
     */
    public record Row(List<Integer> places) {}

    /**
     * Compares scenarios.
     *
     * @throws BadInputException when there are fewer than two, one has no line, or they differ in model, customers or
     *     currency, so that a difference would say nothing of the plans
     * @throws promocast.data.CancelledException when {@code progress} says so
     */
    public static Comparison of(List<Candidate> candidates, Progress progress) {
        check(candidates);
        var sides = new ArrayList<Side>();
        for (int k = 0; k < candidates.size(); k++) {
            var one = candidates.get(k);
            var part = progress.part(0.5 * k / candidates.size(), 0.5 * (k + 1) / candidates.size());
            sides.add(
                    new Side(one.letter(), one.name(), one.plan(), one.whatIf().settleAside(one.plan(), part)));
        }
        var others = new ArrayList<Against>();
        for (int k = 1; k < sides.size(); k++) {
            double share = 0.5 / (sides.size() - 1);
            var part = progress.part(0.5 + share * (k - 1), 0.5 + share * k);
            others.add(against(candidates.get(0), sides.get(0), sides.get(k), part));
        }
        return new Comparison(sides, others, lines(sides));
    }

    private static Against against(Candidate first, Side before, Side after, Progress progress) {
        return new Against(
                PlanContrast.of(before.forecast(), after.forecast()),
                PlanChanges.between(before.plan(), after.plan()).changes(),
                Waterfall.between(first.whatIf(), before.plan(), after.plan(), progress));
    }

    private static void check(List<Candidate> candidates) {
        if (candidates.size() < 2) {
            throw new BadInputException(EngineMessage.of("scenario.compare.few"));
        }
        var first = candidates.get(0);
        for (var one : candidates) {
            if (one.plan().lines().isEmpty()) {
                throw new BadInputException(EngineMessage.of("scenario.compare.empty", one.letter(), one.name()));
            }
            if (!one.plan().currency().equals(first.plan().currency())) {
                throw new BadInputException(EngineMessage.of(
                        "scenario.compare.currency",
                        first.letter(),
                        first.plan().currency(),
                        one.letter(),
                        one.plan().currency()));
            }
            if (one.plan().horizonDays() != first.plan().horizonDays()) {
                throw new BadInputException(EngineMessage.of(
                        "scenario.compare.horizon",
                        first.letter(),
                        first.plan().horizonDays(),
                        one.letter(),
                        one.plan().horizonDays()));
            }
            if (one.whatIf() != first.whatIf()) {
                throw new BadInputException(
                        EngineMessage.of("scenario.compare.otherModel", first.letter(), one.letter()));
            }
        }
    }

    /** The lines of the first scenario in its order, then those that only others have. */
    private static List<Row> lines(List<Side> sides) {
        var rows = new ArrayList<int[]>();
        int n = sides.size();
        for (int i = 0; i < sides.get(0).plan().lines().size(); i++) {
            rows.add(row(n, 0, i));
        }
        for (int k = 1; k < n; k++) {
            List<PlanLine> own = sides.get(0).plan().lines();
            for (var slot : LinePairs.of(own, sides.get(k).plan().lines())) {
                if (slot.first() >= 0) {
                    rows.get(slot.first())[k] = slot.second();
                } else {
                    rows.add(row(n, k, slot.second()));
                }
            }
        }
        return rows.stream()
                .map(row -> new Row(IntStream.of(row).boxed().toList()))
                .toList();
    }

    private static int[] row(int sides, int side, int line) {
        return IntStream.range(0, sides).map(k -> k == side ? line : -1).toArray();
    }

    /** What the scenarios are judged by: the extra profit, or the first of buyers and clicks where there is no spend. */
    public Measure judge() {
        var row = others.get(0).contrast();
        return List.of(Measure.EXTRA_PROFIT, Measure.PURCHASES, Measure.CLICKS).stream()
                .filter(measure -> !row.row(measure).first().isWithheld())
                .findFirst()
                .orElse(Measure.REACH);
    }

    /** The scenario that does best, from 0; the first of equal ones. */
    public int best() {
        var judge = judge();
        return IntStream.range(0, sides.size())
                .boxed()
                .max(Comparator.<Integer>comparingDouble(k -> value(judge, k)).thenComparing(Comparator.reverseOrder()))
                .orElse(0);
    }

    /** The scenario that does best but one, from 0. */
    public int second() {
        var judge = judge();
        int best = best();
        return IntStream.range(0, sides.size())
                .filter(k -> k != best)
                .boxed()
                .max(Comparator.<Integer>comparingDouble(k -> value(judge, k)).thenComparing(Comparator.reverseOrder()))
                .orElse(0);
    }

    /** The best scenario less the second best, side by side. */
    public PlanContrast lead() {
        return PlanContrast.of(sides.get(second()).forecast(), sides.get(best()).forecast());
    }

    private double value(Measure judge, int side) {
        return side == 0
                ? others.get(0).contrast().row(judge).first().value()
                : others.get(side - 1).contrast().row(judge).second().value();
    }
}
