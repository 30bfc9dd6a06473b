package promocast.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CouponShopTest {
    private static final String REFERENCE = "datasets/coupon_dgp_%s_20k_seed1.csv.gz";

    @Test
    void truthEqualsReferenceMeans() {
        var reference = reference("random");
        for (var outcome : List.of(Outcome.CLICK, Outcome.PURCHASE, Outcome.SPEND, Outcome.REPURCHASE)) {
            for (int face : new int[] {0, 5, 10, 20}) {
                var expected =
                        reference.column("mu_" + outcome.key() + "_f" + face).numbers();
                for (int i = 0; i < 500; i++) {
                    var row = reference.select(new int[] {i});
                    var setting = new double[] {
                        face, value(row, "min_spend"), value(row, "points_mult"), value(row, "channel")
                    };
                    assertThat(CouponShop.truth(row, outcome, setting)[0])
                            .as("%s at %d, row %d", outcome, face, i)
                            .isCloseTo(expected[i], within(1e-6));
                }
            }
        }
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
                boolean same = java.util.Arrays.equals(log.setting(i), setting);
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

    private static double value(Dataset row, String column) {
        return row.column(column).number(0);
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return java.util.Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
    }
}
