package promocast.engine.accuracy;

import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import promocast.data.CouponShop;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.data.campaign.CampaignLog;
import promocast.engine.evaluate.ForecastMetrics;
import promocast.engine.evaluate.ForecastSample;
import promocast.engine.model.Customers;
import promocast.engine.model.ForecastModel;
import promocast.engine.model.ForecastTrainer;
import promocast.engine.model.TrainingOptions;

/**
 * Trains on a log of the simulated shop and compares with its exact truth for other customers, under every face value and
 * the other levers as logged: purchase effects, and the profit of the face values that the model would choose.
 */
public final class ShopAccuracy {
    private static final double[] FACES = {0, 5, 10, 20};
    private static final double[] CHANNEL_COST = {0, .01, .05};
    private static final double BUDGET = 0.30;

    private final int rows;
    private final int testRows;
    private final boolean confounded;
    private final TrainingOptions options;
    private final int threads;

    /** Shops of so many rows, judged on {@code testRows} customers. */
    public ShopAccuracy(int rows, int testRows, boolean confounded, TrainingOptions options, int threads) {
        this.rows = rows;
        this.testRows = testRows;
        this.confounded = confounded;
        this.options = options;
        this.threads = threads;
    }

    /** Purchases, gross profit and campaign cost of each customer under each face value. */
    private record Means(double[][] purchase, double[][] gross, double[][] cost) {}

    /** Runs one shop; the peers' seeds are 100, 101 and 102. */
    public Trial run(long seed, Progress progress) {
        var log = CampaignLog.of(CouponShop.generate(rows, confounded, seed), CouponShop.roles(confounded));
        var shop = CouponShop.generate(testRows, false, seed + 8900);
        var test = CampaignLog.of(shop, CouponShop.roles());
        long begun = System.nanoTime();
        var model = new ForecastTrainer(options.withSeed(seed), threads, Clock.systemUTC())
                .fit(log, test, new Watched(progress));
        double seconds = (System.nanoTime() - begun) / 1e9;
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        values.put(Measure.SECONDS, seconds);
        var customers = model.customers(shop);
        var found = means(shop, (at, setting, outcome) -> column(model, customers, at, setting, outcome));
        var truth = means(shop, (at, setting, outcome) -> truth(shop, at, setting, outcome));
        effects(found, truth, values);
        values.put(Measure.REGRET_A, ShopProfit.regret(found.gross, found.cost, truth.gross, truth.cost));
        values.put(
                Measure.REGRET_B, ShopProfit.regretAtBudget(found.gross, found.cost, truth.gross, truth.cost, BUDGET));
        logged(shop, test, found, values);
        return new Trial(seed, values);
    }

    private interface Source {
        double[] of(int[] customers, double[] setting, Outcome outcome);
    }

    private static double[] column(
            ForecastModel model, Customers customers, int[] at, double[] setting, Outcome outcome) {
        var values = model.predict(customers, at, setting).of(outcome);
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }

    private static double[] truth(Dataset shop, int[] at, double[] setting, Outcome outcome) {
        return CouponShop.truth(shop.select(at), outcome, setting);
    }

    /** Customers by what the log gave them beside the face value: threshold, points, channel. */
    private static Map<String, int[]> groups(double[][] levers) {
        var lists = new LinkedHashMap<String, IntStream.Builder>();
        for (int i = 0; i < levers[0].length; i++) {
            var key = levers[1][i] + " " + levers[2][i] + " " + levers[3][i];
            lists.computeIfAbsent(key, k -> IntStream.builder()).add(i);
        }
        var groups = new LinkedHashMap<String, int[]>();
        lists.forEach((key, list) -> groups.put(key, list.build().toArray()));
        return groups;
    }

    private static double[][] levers(Dataset shop) {
        return new double[][] {
            shop.column("face").numbers(),
            shop.column("min_spend").numbers(),
            shop.column("points_mult").numbers(),
            shop.column("channel").numbers()
        };
    }

    private static Means means(Dataset shop, Source source) {
        var levers = levers(shop);
        var monetary = shop.column("monetary").numbers();
        var means = new Means(
                new double[FACES.length][shop.rows()],
                new double[FACES.length][shop.rows()],
                new double[FACES.length][shop.rows()]);
        for (var group : groups(levers).values()) {
            int any = group[0];
            for (int f = 0; f < FACES.length; f++) {
                double[] setting = {FACES[f], levers[1][any], levers[2][any], levers[3][any]};
                var purchase = source.of(group, setting, Outcome.PURCHASE);
                var spend = source.of(group, setting, Outcome.SPEND);
                var again = source.of(group, setting, Outcome.REPURCHASE);
                var redeemed = source.of(group, setting, Outcome.REDEEMED);
                for (int i = 0; i < group.length; i++) {
                    int row = group[i];
                    means.purchase[f][row] = purchase[i];
                    means.gross[f][row] = .30 * spend[i] + .15 * monetary[row] * again[i];
                    means.cost[f][row] =
                            FACES[f] * redeemed[i] + .01 * (setting[2] - 1) * spend[i] + CHANNEL_COST[(int) setting[3]];
                }
            }
        }
        return means;
    }

    private static void effects(Means found, Means truth, Map<Measure, Double> values) {
        double error = 0;
        double average = 0;
        int n = truth.purchase[0].length;
        for (int f = 1; f < FACES.length; f++) {
            double squares = 0;
            double sum = 0;
            for (int i = 0; i < n; i++) {
                double gap = found.purchase[f][i] - found.purchase[0][i] - truth.purchase[f][i] + truth.purchase[0][i];
                squares += gap * gap / n;
                sum += gap / n;
            }
            error += Math.sqrt(squares) / (FACES.length - 1);
            average += Math.abs(sum) / (FACES.length - 1);
        }
        values.put(Measure.CATE_RMSE, error);
        values.put(Measure.ATE_ERROR, average);
    }

    private static void logged(Dataset shop, CampaignLog test, Means found, Map<Measure, Double> values) {
        var face = shop.column("face").numbers();
        var forecast = new double[face.length];
        for (int i = 0; i < face.length; i++) {
            for (int f = 0; f < FACES.length; f++) {
                forecast[i] += face[i] == FACES[f] ? found.purchase[f][i] : 0;
            }
        }
        var sample = ForecastSample.of(test.outcome(Outcome.PURCHASE).orElseThrow(), forecast);
        values.put(Measure.AUC, ForecastMetrics.rocAuc(sample));
        values.put(Measure.LOG_LOSS, ForecastMetrics.logLoss(sample));
        values.put(Measure.ECE, ForecastMetrics.eceByMass(sample, 10));
    }
}
