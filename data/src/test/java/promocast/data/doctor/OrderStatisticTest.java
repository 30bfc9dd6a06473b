package promocast.data.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OrderStatisticTest {
    @Test
    void ofEqualsWhatSortingGives() {
        var random = new SplittableRandom(3);
        for (int trial = 0; trial < 300; trial++) {
            int n = 1 + random.nextInt(60);
            int kinds = 1 + random.nextInt(40);
            var values = random.ints(n, 0, kinds).asDoubleStream().toArray();
            var sorted = values.clone();
            java.util.Arrays.sort(sorted);
            int k = random.nextInt(n);
            assertThat(OrderStatistic.of(values, k)).isEqualTo(sorted[k]);
            for (int i = 0; i < n; i++) {
                assertThat(i <= k ? values[i] <= sorted[k] : values[i] >= sorted[k])
                        .isTrue();
            }
        }
    }
}
