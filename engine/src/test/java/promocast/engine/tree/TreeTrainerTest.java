package promocast.engine.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.junit.jupiter.api.Test;
import promocast.data.CancelledException;
import promocast.engine.net.EpochWatcher;
import promocast.engine.net.FunnelSamples;
import promocast.engine.net.NetworkEnsemble;

class TreeTrainerTest {
    private static final int N = 3000;
    private static final int D = 4;
    private static final int[] TRAIN = IntStream.range(0, 2000).toArray();
    private static final int[] HELD = IntStream.range(2000, N).toArray();

    private static final FunnelSamples SAMPLES = samples(new Random(3));

    /** A chance that jumps with input 0 and, under the offer, with input 1; an amount of buyers that jumps with input 2. */
    private static FunnelSamples samples(Random random) {
        var x = new float[N * D];
        var o = new float[N];
        var y = new float[N];
        var mask = new float[N];
        var amounts = new float[N];
        var bought = new float[N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < D; j++) {
                x[i * D + j] = (float) Math.exp(2 * random.nextGaussian());
            }
            o[i] = random.nextBoolean() ? 1 : 0;
            y[i] = random.nextDouble() < chance(x, i, o[i]) ? 1 : 0;
            mask[i] = 1;
            bought[i] = y[i];
            amounts[i] = (x[i * D + 2] > 1 ? 4 : 3) + .1f * (float) random.nextGaussian();
        }
        return new FunnelSamples(x, o, y, mask, amounts, bought, N);
    }

    private static double chance(float[] x, int row, float offer) {
        return .2 + (x[row * D] > 1 ? .3 : 0) + (offer > 0 && x[row * D + 1] > 1 ? .3 : 0);
    }

    private static EpochWatcher quiet() {
        return new EpochWatcher() {
            @Override
            public void step() {}

            @Override
            public void epoch(int epoch, double trainLoss, double validationLoss, boolean best) {}
        };
    }

    private static TreeFunnel fit(int threads) {
        return new TreeTrainer(TreeOptions.defaults(7), threads).fit(SAMPLES, TRAIN, HELD, quiet());
    }

    @Test
    void jumpsAndTheirInteractionAreFound() {
        var heads = fit(2).heads(SAMPLES.customers(), SAMPLES.offers(), HELD, 2);

        double error = 0;
        double amountError = 0;
        for (int i = 0; i < HELD.length; i++) {
            double chance = 1 / (1 + Math.exp(-heads[0][i]));
            error += Math.abs(chance - chance(SAMPLES.customers(), HELD[i], SAMPLES.offers()[HELD[i]])) / HELD.length;
            amountError += Math.abs(heads[1][i] - (SAMPLES.customers()[HELD[i] * D + 2] > 1 ? 4 : 3)) / HELD.length;
        }
        assertThat(error).isLessThan(.08);
        assertThat(amountError).isLessThan(.05);
    }

    @Test
    void sameSeedGivesTheSameTreesOnAnyNumberOfThreads() {
        assertThat(TreeBytes.of(List.of(fit(1)))).isEqualTo(TreeBytes.of(List.of(fit(2))));
    }

    @Test
    void plainTreesSayWhatTheLibrarySays() throws Exception {
        var options = new TreeOptions(30, 30, .2, 5, 1, 1, 1, 1, N, 1);
        var table = table();

        var forest = Boosting.fit(table, table, true, options, () -> {}).forest();

        var matrix = new DMatrix(table.inputs(), table.rows(), table.width(), Float.NaN);
        matrix.setLabel(table.labels());
        matrix.setBaseMargin(new float[table.rows()]);
        var booster = XGBoost.train(matrix, parametersOf(), 30, new HashMap<>(), null, null);
        var theirs = booster.predict(matrix, true);
        var plain = Boosting.copy(booster, 30);
        assertThat(forest.roots()).hasSizeGreaterThan(5);
        for (int i = 0; i < table.rows(); i++) {
            assertThat(plain.sum(table.inputs(), i * table.width(), 1)).isCloseTo(theirs[i][0], within(1e-5f));
        }
    }

    private static HashMap<String, Object> parametersOf() {
        var parameters = new HashMap<String, Object>();
        parameters.put("objective", "binary:logistic");
        parameters.put("max_depth", 6);
        parameters.put("nthread", 1);
        parameters.put("verbosity", 0);
        return parameters;
    }

    private static TrainingTable table() {
        var inputs = new float[N * (D + 1)];
        for (int i = 0; i < N; i++) {
            System.arraycopy(SAMPLES.customers(), i * D, inputs, i * (D + 1), D);
            inputs[i * (D + 1) + D] = SAMPLES.offers()[i];
        }
        return new TrainingTable(inputs, SAMPLES.chances(), D + 1);
    }

    @Test
    void oneOfferForAllSaysTheSameAsAnOfferEach() {
        var trees = fit(1).withHeads(new float[] {.5f, 2}, new float[] {1, -1});
        var rows = IntStream.range(0, 300).toArray();
        for (float offer : new float[] {0, 1}) {
            var offers = new float[N];
            java.util.Arrays.fill(offers, offer);
            var each = trees.heads(SAMPLES.customers(), offers, rows, 1);
            new NetworkEnsemble(List.of(trees))
                    .heads(SAMPLES.customers(), rows, new float[] {offer}, 2, (from, count, heads) -> {
                        for (int h = 0; h < 2; h++) {
                            for (int c = 0; c < count; c++) {
                                assertThat(heads[h * NetworkEnsemble.LANES + c])
                                        .isCloseTo(each[h][from + c], within(1e-4f));
                            }
                        }
                    });
        }
    }

    @Test
    void bytesGiveTheSameTreesAgain() {
        var trees = fit(1);
        var bytes = TreeBytes.of(List.of(trees));

        var again = TreeBytes.read(bytes, 1, 2, D, 1);

        assertThat(TreeBytes.of(again)).isEqualTo(bytes);
        assertThat(again.get(0).heads(SAMPLES.customers(), SAMPLES.offers(), HELD, 1))
                .isDeepEqualTo(trees.heads(SAMPLES.customers(), SAMPLES.offers(), HELD, 1));
    }

    @Test
    void damagedBytesAreRefusedAndNeverLoop() {
        var bytes = TreeBytes.of(List.of(fit(1)));
        var random = new Random(9);
        for (int i = 0; i < 300; i++) {
            var damaged = bytes.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                TreeBytes.read(damaged, 1, 2, D, 1)
                        .get(0)
                        .heads(SAMPLES.customers(), SAMPLES.offers(), new int[] {0, 1, 2}, 1);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageMatching("(?s).+");
            }
        }
        assertThatThrownBy(() -> TreeBytes.read(java.util.Arrays.copyOf(bytes, bytes.length - 1), 1, 2, D, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Forest.of(2, new int[] {0}, new int[] {0, -1, -1}, new float[3], new int[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingToLearnFromGivesTheBaseRate() {
        var table = new TrainingTable(new float[40], new float[40], 1);

        var found = Boosting.fit(table, table, true, TreeOptions.defaults(1), () -> {});

        assertThat(found.bias()).isCloseTo((float) Math.log(.5 / 40.5), within(1e-5f));
        assertThat(found.forest().roots()).isEmpty();
    }

    @Test
    void cancellingStops() {
        var watcher = new EpochWatcher() {
            @Override
            public void step() {
                throw new CancelledException();
            }

            @Override
            public void epoch(int epoch, double trainLoss, double validationLoss, boolean best) {}
        };

        assertThatThrownBy(() -> new TreeTrainer(TreeOptions.defaults(1), 2).fit(SAMPLES, TRAIN, HELD, watcher))
                .isInstanceOf(CancelledException.class);
    }
}
