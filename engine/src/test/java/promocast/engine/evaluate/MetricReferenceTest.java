package promocast.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Equal to scikit-uplift 0.5.1 and scikit-learn 1.9.1. */
class MetricReferenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"metrics_small20.csv", "metrics_ties500.csv", "metrics_no_ties500.csv"})
    void upliftMetricsEqualScikitUplift(String name) throws IOException {
        var files = MetricFiles.read(name);
        var sample = files.uplift();

        check(files, "qini_auc_score(negative_effect=True)", UpliftMetrics.qini(sample));
        check(files, "uplift_auc_score", UpliftMetrics.auuc(sample));
        for (double k : new double[] {0.1, 0.3, 0.5}) {
            check(files, "uplift_at_k(overall," + k + ")", UpliftMetrics.upliftAt(sample, k));
            check(files, "uplift_at_k(by_group," + k + ")", UpliftMetrics.upliftAtByGroup(sample, k));
        }
        check(files, "weighted_average_uplift(overall,10)", UpliftMetrics.weightedAverageUplift(sample, 10, false));
        check(files, "weighted_average_uplift(by_group,10)", UpliftMetrics.weightedAverageUplift(sample, 10, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"metrics_small20.csv", "metrics_ties500.csv", "metrics_no_ties500.csv"})
    void curvesEqualScikitUplift(String name) throws IOException {
        var files = MetricFiles.read(name);
        var qini = UpliftMetrics.qiniCurve(files.uplift());
        var uplift = UpliftMetrics.upliftCurve(files.uplift());

        check(files, "qini_curve_points", qini.size());
        check(files, "qini_curve_last", qini.gain()[qini.size() - 1]);
        check(files, "qini_curve_area", qini.area());
        check(files, "uplift_curve_area", uplift.area());
        check(files, "uplift_curve_last", uplift.gain()[uplift.size() - 1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"metrics_small20.csv", "metrics_ties500.csv", "metrics_no_ties500.csv"})
    void forecastMetricsEqualScikitLearn(String name) throws IOException {
        var files = MetricFiles.read(name);
        var sample = files.forecast();

        check(files, "roc_auc", ForecastMetrics.rocAuc(sample));
        check(files, "average_precision", ForecastMetrics.averagePrecision(sample));
        check(files, "log_loss", ForecastMetrics.logLoss(sample));
        check(files, "brier", ForecastMetrics.brier(sample));
        check(files, "ece_quantile10", ForecastMetrics.eceByMass(sample, 10));
        check(files, "ece_width10", ForecastMetrics.eceByWidth(sample, 10));
    }

    private static void check(MetricFiles files, String key, double found) {
        double expected = files.value(key);
        if (Double.isNaN(expected)) {
            assertThat(found).as(key).isNaN();
        } else {
            assertThat(found).as(key).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
        }
    }
}
