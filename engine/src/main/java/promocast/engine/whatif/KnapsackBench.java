package promocast.engine.whatif;

import java.util.Arrays;
import java.util.SplittableRandom;
import promocast.data.Progress;

/**
 * Measures how fast offers are assigned to customers, on drawn customers whose offers earn less and less for more cost.
 *
 * @param customers number of customers
 * @param offers number of offers
 * @param runs how often it is measured
 * @param threads most threads
 * @param seed seed of the draw
 */
public record KnapsackBench(int customers, int offers, int runs, int threads, long seed) {
    private static final int WARM_UP = 2;

    public KnapsackBench {
        if (customers < 1 || offers < 1 || runs < 1 || threads < 1) {
            throw new IllegalArgumentException("customers, offers, runs, threads: " + customers + ", " + offers + ", "
                    + runs + ", " + threads + " are not all above 0");
        }
    }

    /**
     * What was measured.
     *
     * @param budgetMs median time under a budget, milliseconds
     * @param allMs median time under a budget, a least return, a number of messages and pins
     * @param budget assignment under a budget
     * @param all assignment under all limits
     */
    public record Measured(double budgetMs, double allMs, CustomerAssignment budget, CustomerAssignment all) {}

    /** Measures. */
    public Measured run(Progress progress) {
        var table = draw();
        var most = new CustomerKnapsack(table, new int[0], CustomerLimits.of(Double.POSITIVE_INFINITY), threads)
                .solve("CNY", progress);
        var budget = CustomerLimits.of(most.cost() / 3);
        var pins = new int[customers];
        Arrays.setAll(pins, i -> i % 50 == 0 ? 1 + i / 50 % offers : -1);
        var all = budget.withMinRoi(0.5).withMaxContacts(most.contacts() / 4);
        var times = new double[2][runs];
        var found = new CustomerAssignment[] {most, most};
        for (int run = -WARM_UP; run < runs; run++) {
            for (int kind = 0; kind < 2; kind++) {
                var start = System.nanoTime();
                var knapsack = kind == 0
                        ? new CustomerKnapsack(table, new int[0], budget, threads)
                        : new CustomerKnapsack(table, pins, all, threads);
                found[kind] = knapsack.solve("CNY", progress);
                times[kind][Math.max(0, run)] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(times[0]);
        Arrays.sort(times[1]);
        return new Measured(times[0][runs / 2], times[1][runs / 2], found[0], found[1]);
    }

    private CustomerOffers draw() {
        var random = new SplittableRandom(seed);
        var profit = new float[offers][customers];
        var cost = new float[offers][customers];
        for (int i = 0; i < customers; i++) {
            var worth = 4 * random.nextDouble();
            for (int j = 0; j < offers; j++) {
                var paid = (j + 1) * (0.5 + random.nextDouble());
                cost[j][i] = (float) paid;
                profit[j][i] = (float) (worth * Math.sqrt(j + 1) * (0.5 + random.nextDouble()) - 0.4 * paid);
            }
        }
        return CustomerOffers.of(profit, cost);
    }
}
