package promocast.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import promocast.engine.Interval;

/** Reference values: statsmodels 0.15.0 (proportion.power_proportions_2indep, samplesize_proportions_2indep_onetail with half
 * of alpha, confint_proportions_2indep method wald; power.NormalIndPower) and SciPy's chisquare. */
class PowerTest {
    private static final TestErrors USUAL = TestErrors.defaults();

    /** base, difference, held / offered, customers with the offer, power with 5,000 of them. */
    private static final double[][] RATES = {
        {0.05, 0.01, 1, 8157.731447849275, 0.5922382906747239},
        {0.05, 0.01, 9, 4402.699224835254, 0.8454468196534045},
        {0.10, 0.02, 4, 2352.9510392964817, 0.9813446255162722},
        {0.50, 0.05, 1, 1564.6720527749528, 0.9988562592651709},
        {0.02, -0.005, 19, 5947.682125387867, 0.7212898254027268}
    };

    @Test
    void ratesNeedAsManyCustomersAsStatsmodelsSays() {
        for (var row : RATES) {
            double held = row[2] / (1 + row[2]);
            double customers = Proportions.customers(row[0], row[1], held, USUAL);
            assertThat(customers / (1 + row[2])).isCloseTo(row[3], within(1e-6 * row[3]));
            assertThat(Proportions.power(row[0], row[1], 5000, 5000 * row[2], 0.05))
                    .isCloseTo(row[4], within(1e-9));
        }
    }

    @Test
    void whatIsDetectableIsFoundWithJustTheWantedPower() {
        for (var row : RATES) {
            double held = row[2] / (1 + row[2]);
            double found = Proportions.detectable(row[0], 40_000, held, USUAL);
            assertThat(Proportions.power(row[0], found, 40_000 * (1 - held), 40_000 * held, 0.05))
                    .isCloseTo(0.8, within(1e-9));
        }
        assertThat(Proportions.detectable(0.5, 4, 0.5, USUAL)).isNaN();
        assertThat(Proportions.customers(0.1, 0, 0.1, USUAL)).isInfinite();
    }

    @Test
    void meansNeedAsManyCustomersAsStatsmodelsSays() {
        double[][] means = {
            {0.1, 1571, 1, 0.8003065538029867, 1569.7721019023288},
            {0.05, 2000, 9, 0.5641160254310038, 3488.382446506997},
            {0.2, 300, 0.5, 0.5160052739761747, 588.6645382027142}
        };
        for (var row : means) {
            double held = row[2] / (1 + row[2]);
            assertThat(Means.power(10, 10 * row[0], row[1], row[1] * row[2], 0.05))
                    .isCloseTo(row[3], within(1e-9));
            // statsmodels counts both tails when it solves, the closed form only the near one: equal to 1e-5 here
            double customers = Means.customers(10, 10 * row[0], held, USUAL);
            assertThat(customers / (1 + row[2])).isCloseTo(row[4], within(1e-4 * row[4]));
            assertThat(Means.detectable(10, customers, held, USUAL)).isCloseTo(10 * row[0], within(1e-9));
        }
    }

    @Test
    void aCovariateTakesItsPartOfTheVarianceAway() {
        double half = Means.adjusted(10, Math.sqrt(0.5));
        assertThat(Means.customers(half, 1, 0.1, USUAL))
                .isCloseTo(0.5 * Means.customers(10, 1, 0.1, USUAL), within(1e-6));
    }

    @Test
    void groupSizesAreJudgedAsByScipy() {
        assertThat(TestResult.mismatch(9050, 950, 0.1)).isCloseTo(0.09558070454562936, within(1e-9));
        assertThat(TestResult.mismatch(9120, 880, 0.1)).isCloseTo(6.334248366623988e-05, within(1e-12));
    }

    @Test
    void resultsAgreeWithTheirForecastWithinWhatBothAllow() {
        var measured = Interval.around(0.010, 0.004);
        assertThat(TestResult.agreement(measured, Optional.of(Interval.around(0.015, 0.003))))
                .isEqualTo(TestResult.Agreement.AS_EXPECTED);
        assertThat(TestResult.agreement(measured, Optional.of(Interval.around(0.016, 0.003))))
                .isEqualTo(TestResult.Agreement.LESS);
        assertThat(TestResult.agreement(measured, Optional.of(Interval.around(0.001, 0.003))))
                .isEqualTo(TestResult.Agreement.MORE);
        assertThat(TestResult.agreement(measured, Optional.empty())).isEqualTo(TestResult.Agreement.UNKNOWN);
    }
}
