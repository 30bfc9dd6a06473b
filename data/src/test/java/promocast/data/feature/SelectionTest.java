package promocast.data.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import promocast.data.Dataset;
import promocast.data.NumberValues;
import promocast.data.RowNumbers;
import promocast.data.StoredColumn;

/** Selecting inputs helps on customers that neither the selection nor the fit has seen, where most columns are noise. */
class SelectionTest {
    private static final int ROWS = 3000;
    private static final int TRAINING = 1000;
    private static final int TELLING = 5;
    private static final int NOISE = 295;

    @Test
    void selectionRaisesTheHeldOutAucOverManyNoiseColumns() {
        for (long seed = 1; seed <= 2; seed++) {
            var shop = shop(seed);
            double all = auc(shop, FeatureOptions.defaults().withMost(0));
            double some = auc(shop, FeatureOptions.defaults().withMost(20));
            assertThat(some).as("20 inputs, seed %d", seed).isGreaterThan(all + 0.01);
        }
    }

    private record Shop(Dataset table, List<String> features, double[] bought, int[] group) {}

    private static Shop shop(long seed) {
        var random = new SplittableRandom(seed);
        var columns = new double[TELLING + NOISE][ROWS];
        for (var column : columns) {
            for (int row = 0; row < ROWS; row++) {
                column[row] = random.nextDouble() + random.nextDouble() + random.nextDouble();
            }
        }
        var bought = new double[ROWS];
        var group = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            group[row] = random.nextInt(2);
            double score = -1.6 + 0.4 * group[row] * (columns[0][row] - 1.5);
            for (int j = 0; j < TELLING; j++) {
                score += 0.9 * (columns[j][row] - 1.5);
            }
            bought[row] = random.nextDouble() < 1 / (1 + Math.exp(-score)) ? 1 : 0;
        }
        var stored = new ArrayList<StoredColumn>();
        for (int j = 0; j < columns.length; j++) {
            stored.add(NumberValues.of("x" + j, columns[j]));
        }
        var names = stored.stream().map(StoredColumn::name).toList();
        return new Shop(Dataset.of("shop", stored, Optional.empty(), RowNumbers.PLAIN), names, bought, group);
    }

    /** The area under the curve of the direction between the means of buyers and others, on rows behind the training. */
    private static double auc(Shop shop, FeatureOptions options) {
        int[] training = IntStream.range(0, TRAINING).toArray();
        var encoding = FeatureEncoding.fit(
                new FeatureTraining(
                        shop.table,
                        shop.features,
                        training,
                        Optional.empty(),
                        Optional.of(new FeatureTargets(shop.bought, shop.group, 2)),
                        1),
                options);
        var inputs = encoding.encode(shop.table);
        int d = encoding.width();
        var sums = new double[2][d];
        var counts = new int[2];
        for (int row : training) {
            int bought = (int) shop.bought[row];
            counts[bought]++;
            for (int j = 0; j < d; j++) {
                sums[bought][j] += inputs[row * d + j];
            }
        }
        double right = 0;
        double pairs = 0;
        var scores = new double[ROWS];
        for (int row = TRAINING; row < ROWS; row++) {
            for (int j = 0; j < d; j++) {
                scores[row] += (sums[1][j] / counts[1] - sums[0][j] / counts[0]) * inputs[row * d + j];
            }
        }
        for (int buyer = TRAINING; buyer < ROWS; buyer++) {
            for (int other = TRAINING; shop.bought[buyer] == 1 && other < ROWS; other++) {
                if (shop.bought[other] == 0) {
                    pairs++;
                    right += scores[buyer] > scores[other] ? 1 : 0;
                }
            }
        }
        return right / pairs;
    }
}
