package promocast.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import promocast.data.campaign.CampaignLog;
import promocast.data.read.DatasetReader;

class CouponShopTest {
    private static final String REFERENCE = "datasets/coupon_dgp_%s_20k_seed1.csv.gz";

    @Test
    void truthEqualsReferenceMeans() {
        var reference = reference("random").select(IntStream.range(0, 2000).toArray());
        int compared = 0;
        for (double face : new double[] {0, 5, 10, 20}) {
            for (var setting : settings(face)) {
                var rows = IntStream.range(0, reference.rows())
                        .filter(row -> value(reference, "min_spend", row) == setting[1]
                                && value(reference, "points_mult", row) == setting[2]
                                && value(reference, "channel", row) == setting[3])
                        .toArray();
                var part = reference.select(rows);
                for (var outcome : List.of(Outcome.CLICK, Outcome.PURCHASE, Outcome.SPEND, Outcome.REPURCHASE)) {
                    var expected = part.column("mu_" + outcome.key() + "_f" + (int) face);
                    assertThat(CouponShop.truth(part, outcome, setting))
                            .as("%s at %s", outcome, face)
                            .containsExactly(expected.numbers(), within(1e-6));
                    compared += rows.length;
                }
            }
        }
        assertThat(compared).isEqualTo(2000 * 4 * 4);
    }

    private static List<double[]> settings(double face) {
        var settings = new ArrayList<double[]>();
        for (double minSpend : new double[] {30, 60}) {
            for (double points : new double[] {1, 2, 3}) {
                for (double channel : new double[] {0, 1, 2}) {
                    settings.add(new double[] {face, minSpend, points, channel});
                }
            }
        }
        return settings;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void generatedRatesEqualReferenceRates(boolean confounded) {
        var reference = reference(confounded ? "confounded" : "random");
        var shop = CouponShop.generate(20_000, confounded, 7);
        for (var name :
                List.of("click", "purchase", "redeemed", "repurchase", "face", "points", "monetary", "recency")) {
            var ours = shop.column(name).numbers();
            var theirs = reference.column(name).numbers();
            double error = Math.sqrt(variance(ours) / ours.length + variance(theirs) / theirs.length);
            assertThat(mean(ours)).as(name).isCloseTo(mean(theirs), within(4 * error));
        }
    }

    @Test
    void sameSeedGivesSameRows() {
        var one = CouponShop.generate(500, true, 3);
        assertThat(CouponShop.generate(500, true, 3).fingerprint()).isEqualTo(one.fingerprint());
        assertThat(CouponShop.generate(500, true, 4).fingerprint()).isNotEqualTo(one.fingerprint());
    }

    @Test
    void outcomesFollowTruthOfLoggedOffers() {
        var shop = CouponShop.generate(20_000, true, 11);
        var log = CampaignLog.of(shop, CouponShop.roles(true));
        var setting = new double[] {20, 30, 1, 2};
        for (var outcome : Outcome.values()) {
            var truth = CouponShop.truth(shop, outcome, setting);
            var logged = log.outcome(outcome).orElseThrow();
            double weighted = 0;
            double square = 0;
            double exact = 0;
            for (int i = 0; i < truth.length; i++) {
                boolean same = Arrays.equals(log.setting(i), setting);
                double contribution = same ? (logged[i] - truth[i]) / log.propensity()[i] : 0;
                weighted += contribution;
                square += contribution * contribution;
                exact += truth[i];
            }
            assertThat(exact).isPositive();
            assertThat(weighted).as(outcome.key()).isCloseTo(0, within(4 * Math.sqrt(square)));
        }
    }

    private static Dataset reference(String kind) {
        return new DatasetReader().read(ReferenceFiles.shared(REFERENCE.formatted(kind)), Progress.NONE);
    }

    private static double value(Dataset data, String column, int row) {
        return data.column(column).number(row);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
    }
}
