package promocast.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import promocast.data.BadInputException;
import promocast.data.UnanswerableException;

class MetricPropertiesTest {
    private static final Bootstrap BOOTSTRAP = Bootstrap.defaults(7);

    @Test
    void replicatesOfWeightsEqualCopiedRows() {
        var drawn = sample(400, 1, 0.3);
        int[] counts = new SplittableRandom(3).ints(400, 0, 4).toArray();
        var copies = Arrays.stream(index(counts)).toArray();
        var copied = UpliftSample.of(pick(drawn.y, copies), pick(drawn.treated, copies), pick(drawn.score, copies));

        assertThat(UpliftMetrics.normalised(drawn.uplift(), Cumulative.Kind.QINI, counts))
                .isCloseTo(UpliftMetrics.qini(copied), within(1e-12));
        assertThat(UpliftMetrics.normalised(drawn.uplift(), Cumulative.Kind.UPLIFT, counts))
                .isCloseTo(UpliftMetrics.auuc(copied), within(1e-12));
        var forecast = ForecastSample.of(drawn.y, drawn.p);
        var copiedForecast = ForecastSample.of(pick(drawn.y, copies), pick(drawn.p, copies));
        assertThat(ForecastMetrics.rocAuc(forecast, counts))
                .isCloseTo(ForecastMetrics.rocAuc(copiedForecast), within(1e-12));
        assertThat(ForecastMetrics.eceByMass(forecast, 10, counts))
                .isCloseTo(ForecastMetrics.eceByMass(copiedForecast, 10), within(1e-12));
        assertThat(ForecastMetrics.logLoss(forecast, counts))
                .isCloseTo(ForecastMetrics.logLoss(copiedForecast), within(1e-12));
    }

    @Test
    void measuresIgnoreMonotoneChangesOfTheScore() {
        var drawn = sample(500, 2, 0.4);
        var moved = Arrays.stream(drawn.score).map(s -> Math.exp(3 * s) - 5).toArray();

        assertThat(UpliftMetrics.qini(UpliftSample.of(drawn.y, drawn.treated, moved)))
                .isEqualTo(UpliftMetrics.qini(drawn.uplift()));
    }

    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        int held = 0;
        for (int seed = 0; seed < 60; seed++) {
            var scores = UpliftScores.of(sample(400, 100 + seed, 0.2).uplift(), Bootstrap.defaults(seed));
            held += scores.averageEffect().contains(0.2) ? 1 : 0;
        }
        assertThat(held).isBetween(50, 60);
    }

    @Test
    void scoresHaveAPointInsideTheirRange() {
        var drawn = sample(2000, 5, 0.3);
        var uplift = UpliftScores.of(drawn.uplift(), BOOTSTRAP);
        var forecast = ForecastScores.of(ForecastSample.of(drawn.y, drawn.p), BOOTSTRAP);

        assertThat(uplift.qini().value()).isEqualTo(UpliftMetrics.qini(drawn.uplift()));
        assertThat(uplift.qini().lower()).isLessThan(uplift.qini().value()).isGreaterThan(-1);
        assertThat(uplift.qini().upper()).isGreaterThan(uplift.qini().value()).isLessThan(1);
        assertThat(uplift.curve()).hasSize(21);
        assertThat(uplift.curve().get(20).gain().value())
                .isCloseTo(1000 * uplift.averageEffect().value(), within(1e-9));
        assertThat(forecast.auc().contains(forecast.auc().value())).isTrue();
        assertThat(forecast.ece().value()).isBetween(0.0, 1.0);
    }

    @Test
    void sameSeedGivesTheSameIntervals() {
        var drawn = sample(300, 8, 0.3);

        assertThat(UpliftScores.of(drawn.uplift(), BOOTSTRAP)).isEqualTo(UpliftScores.of(drawn.uplift(), BOOTSTRAP));
        assertThat(UpliftScores.of(drawn.uplift(), Bootstrap.defaults(8)).qini().lower())
                .isNotEqualTo(UpliftScores.of(drawn.uplift(), BOOTSTRAP).qini().lower());
    }

    @Test
    void spendHasAnAverageEffectButNoQini() {
        var drawn = sample(300, 9, 0.3);
        var spend = Arrays.stream(drawn.y).map(y -> 12.5 * y).toArray();
        var scores = UpliftScores.of(UpliftSample.of(spend, drawn.treated, drawn.score), BOOTSTRAP);

        assertThat(scores.qini().isWithheld()).isTrue();
        assertThat(scores.averageEffect().value())
                .isCloseTo(12.5 * UpliftMetrics.averageEffect(drawn.uplift()), within(1e-9));
    }

    @Test
    void badInputIsExplained() {
        double[] two = {0, 1};
        assertThatThrownBy(() -> UpliftSample.of(two, new boolean[] {true, false}, new double[] {1, Double.NaN}))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("score")
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> UpliftSample.of(two, new boolean[] {true, true}, two))
                .isInstanceOf(UnanswerableException.class)
                .hasMessageContaining("without an offer");
        assertThatThrownBy(() -> UpliftSample.of(two, new boolean[2], two)).isInstanceOf(UnanswerableException.class);
        assertThatThrownBy(() -> UpliftSample.of(new double[0], new boolean[0], new double[0]))
                .isInstanceOf(UnanswerableException.class);
        var flat = UpliftSample.of(new double[2], new boolean[] {true, false}, two);
        assertThatThrownBy(() -> UpliftMetrics.qini(flat))
                .isInstanceOfSatisfying(
                        UnanswerableException.class,
                        e -> assertThat(e.explanation().in(Locale.SIMPLIFIED_CHINESE))
                                .contains("Qini"));
        assertThatThrownBy(() -> ForecastSample.of(two, new double[] {0.5, 1.5}))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("1.5");
        assertThatThrownBy(() -> ForecastSample.of(new double[] {2}, new double[] {0.5}))
                .isInstanceOf(BadInputException.class);
        assertThat(ForecastMetrics.rocAuc(ForecastSample.of(new double[2], two)))
                .isNaN();
    }

    record Drawn(double[] y, boolean[] treated, double[] score, double[] p) {
        UpliftSample uplift() {
            return UpliftSample.of(y, treated, score);
        }
    }

    /** Customers whose effect is {@code 2 effect x} with x uniform on 0..1, so {@code effect} on average. */
    private static Drawn sample(int n, long seed, double effect) {
        var random = new SplittableRandom(seed);
        var drawn = new Drawn(new double[n], new boolean[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            double x = random.nextDouble();
            drawn.treated[i] = random.nextBoolean();
            drawn.p[i] = 0.2 + (drawn.treated[i] ? 2 * effect * x : 0);
            drawn.y[i] = random.nextDouble() < drawn.p[i] ? 1 : 0;
            drawn.score[i] = Math.round(50 * x) / 50.0;
        }
        return drawn;
    }

    private static int[] index(int[] counts) {
        return java.util.stream.IntStream.range(0, counts.length)
                .flatMap(i -> java.util.stream.IntStream.generate(() -> i).limit(counts[i]))
                .toArray();
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
    }

    private static boolean[] pick(boolean[] values, int[] rows) {
        var picked = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }
}
