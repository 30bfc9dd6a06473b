package promocast.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;

class KnapsackTest {
    private static final double NO_LIMIT = Double.NEGATIVE_INFINITY;

    private static LineOption option(double[] profits, double[] costs) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < profits.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> -profits[i] / costs[i]));
        var profit = new double[profits.length + 1];
        var cost = new double[profits.length + 1];
        var ratio = new double[profits.length];
        for (int k = 0; k < ratio.length; k++) {
            ratio[k] = profits[order.get(k)] / costs[order.get(k)];
            profit[k + 1] = profit[k] + profits[order.get(k)];
            cost[k + 1] = cost[k] + costs[order.get(k)];
        }
        return new LineOption(PlanLine.of("", new Offer.NoOffer()), ratio, profit, cost, new double[profit.length]);
    }

    private static List<List<LineOption>> random(Random random, int lines, int options, int customers) {
        var all = new ArrayList<List<LineOption>>();
        for (int l = 0; l < lines; l++) {
            var line = new ArrayList<LineOption>();
            for (int k = 0; k < options; k++) {
                line.add(option(
                        random.doubles(customers, -2, 6).toArray(),
                        random.doubles(customers, 0.2, 3).toArray()));
            }
            all.add(line);
        }
        return all;
    }

    /** The most profit of any option and any number of best customers a line. */
    private static double bruteForce(List<List<LineOption>> lines, double budget, double minRoi) {
        return bruteForce(lines, 0, 0, 0, new double[] {budget, minRoi});
    }

    private static double bruteForce(
            List<List<LineOption>> lines, int line, double profit, double cost, double[] limits) {
        if (line == lines.size()) {
            return cost <= limits[0] && (cost == 0 || profit >= limits[1] * cost) ? profit : Double.NEGATIVE_INFINITY;
        }
        var best = Double.NEGATIVE_INFINITY;
        for (var option : lines.get(line)) {
            for (int count = 0; count < option.profit().length; count++) {
                best = Math.max(
                        best,
                        bruteForce(
                                lines, line + 1, profit + option.profit()[count], cost + option.cost()[count], limits));
            }
        }
        return best;
    }

    @Test
    void solveComesWithinOneCustomerOfTheBestOfAllSplits() {
        var random = new Random(3);
        for (int round = 0; round < 40; round++) {
            var lines = random(random, 2, 3, 7);
            var budget = 2 + 10 * random.nextDouble();
            var found = new Knapsack(lines, 0, 0).solve(budget, NO_LIMIT).split();
            var best = bruteForce(lines, budget, NO_LIMIT);
            assertThat(found.cost()).isLessThanOrEqualTo(budget);
            assertThat(found.profit()).isLessThanOrEqualTo(best + 1e-9).isGreaterThan(best - 6);
        }
    }

    @Test
    void solveFindsTheBestOfAllSplitsNearlyAlwaysWithManyCustomers() {
        var random = new Random(5);
        for (int round = 0; round < 5; round++) {
            var lines = random(random, 2, 2, 60);
            var found = new Knapsack(lines, 0, 0).solve(40, NO_LIMIT).split();
            assertThat(found.profit()).isGreaterThan(0.97 * bruteForce(lines, 40, NO_LIMIT));
            assertThat(found.cost()).isBetween(34.0, 40.0);
        }
    }

    @Test
    void withoutALimitTheProfitIsHighestAndThePriceIsZero() {
        var lines = random(new Random(7), 3, 2, 5);
        var found = new Knapsack(lines, 0, 0).solve(Double.POSITIVE_INFINITY, NO_LIMIT);
        assertThat(found.price()).isZero();
        assertThat(found.split().profit()).isEqualTo(bruteForce(lines, Double.POSITIVE_INFINITY, NO_LIMIT));
    }

    @Test
    void theReturnIsKeptAndCostsProfit() {
        var lines = random(new Random(11), 2, 2, 40);
        var free = new Knapsack(lines, 0, 0)
                .solve(Double.POSITIVE_INFINITY, NO_LIMIT)
                .split();
        var kept = new Knapsack(lines, 0, 0).solve(Double.POSITIVE_INFINITY, 6);
        assertThat(free.profit()).isLessThan(6 * free.cost());
        assertThat(kept.split().profit())
                .isGreaterThanOrEqualTo(6 * kept.split().cost())
                .isLessThan(free.profit());
        assertThat(kept.split().profit()).isGreaterThan(0.9 * bruteForce(lines, Double.POSITIVE_INFINITY, 6));
    }

    @Test
    void pinnedLinesComeOutOfTheBudgetFirst() {
        var lines = random(new Random(13), 1, 1, 50);
        var found = new Knapsack(lines, 1, 15).solve(20, NO_LIMIT).split();
        assertThat(found.cost()).isBetween(3.0, 5.0);
        assertThat(new Knapsack(lines, 1, 25).solve(20, NO_LIMIT).split().cost())
                .isZero();
    }

    @Test
    void thePriceIsWhatALittleMoreBudgetEarns() {
        var lines = random(new Random(17), 2, 1, 400);
        var knapsack = new Knapsack(lines, 0, 0);
        var solution = knapsack.solve(200, NO_LIMIT);
        var more = knapsack.solve(220, NO_LIMIT);
        var gain = (more.split().profit() - solution.split().profit())
                / (more.split().cost() - solution.split().cost());
        assertThat(solution.price()).isBetween(0.8 * gain, 1.25 * gain);
        assertThat(Arrays.asList(solution.price(), more.price())).isSortedAccordingTo(Comparator.reverseOrder());
    }
}
