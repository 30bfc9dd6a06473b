package promocast.engine.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import promocast.data.Progress;

class BlendBenchTest {
    @Test
    void sameSeedsGiveTheSameTableInWhichWeightOneLeadsNothing() {
        var rows = new BlendBench(2).run(Progress.NONE);

        assertThat(rows).hasSize(6).isEqualTo(new BlendBench(2).run(Progress.NONE));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.leads().keySet()).containsExactlyElementsOf(BlendBench.TRUSTS);
            assertThat(row.leads().get(1.0).value()).isZero();
        });
        assertThat(rows.stream().map(BlendBench.Row::heldOut)).containsExactly(false, false, false, true, true, true);
    }

    @Test
    void whereTheForecastIsTrueMoreErrorEarnsLess() {
        double exact = 0;
        double noisy = 0;
        for (long seed = 1; seed <= 8; seed++) {
            exact += BlendBench.profits(seed, 0)[2];
            noisy += BlendBench.profits(seed, 2)[2];
            assertThat(BlendBench.profits(seed, 0.3)).containsExactly(BlendBench.profits(seed, 0.3), within(0.0));
        }
        assertThat(exact).isGreaterThan(noisy);
    }
}
