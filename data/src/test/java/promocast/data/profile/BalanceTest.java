package promocast.data.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.Test;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.Roles.ActionRole;
import promocast.data.Tables;

class BalanceTest {
    private static final ActionRole ARM = new ActionRole(Optional.of("arm"), Optional.of("none"), Map.of(), Map.of());

    private static Roles roles(ActionRole action) {
        return new Roles(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                action,
                Optional.empty(),
                true,
                Map.of(Outcome.CLICK, "click"),
                List.of(),
                List.of());
    }

    private static Profile profile(Dataset data, ActionRole action) {
        return Profile.of(data, roles(action), Progress.NONE);
    }

    private static ColumnProfile find(Profile profile, String name) {
        return profile.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void numbersDifferByMeansOverThePooledDeviation() {
        var text = new StringBuilder("arm,x,click\n");
        for (int i = 0; i < 40; i++) {
            text.append("none,").append(i % 2).append(",0\n");
            text.append("mail,").append(i % 2 + 1).append(",1\n");
        }
        var balance =
                find(profile(Tables.read(text.toString()), ARM), "x").balance().orElseThrow();
        double variance = 0.25 * 40 / 39;
        assertThat(balance.largest().smd()).isCloseTo(1 / Math.sqrt(variance), within(1e-12));
        assertThat(balance.toControl()).containsExactly(balance.largest());
        assertThat(balance.largest().arm()).isEqualTo("mail");
        assertThat(balance.largest().other()).isEqualTo("none");
    }

    @Test
    void onlyWhatWasKnownBeforeTheOfferIsCompared() {
        var text = new StringBuilder("arm,x,click\n");
        for (int i = 0; i < 40; i++) {
            text.append("none,3,0\nmail,3,1\n");
        }
        var profile = profile(Tables.read(text.toString()), ARM);
        assertThat(find(profile, "click").balance()).isEmpty();
        assertThat(find(profile, "arm").balance()).isEmpty();
        assertThat(find(profile, "x").balance().orElseThrow().largest().smd()).isZero();
    }

    /** The closed form against the definition: (t - c)' S^-1 (t - c) with one level left out. */
    @Test
    void namesDifferByTheirMahalanobisDistance() {
        var random = new SplittableRandom(7);
        for (int round = 0; round < 20; round++) {
            int levels = 2 + random.nextInt(5);
            var counts = new int[2][levels];
            var text = new StringBuilder("arm,x,click\n");
            for (int i = 0; i < 400; i++) {
                int arm = random.nextInt(2);
                int level = Math.min(random.nextInt(levels), random.nextInt(levels) + arm);
                counts[arm][level]++;
                text.append(arm == 0 ? "none" : "mail")
                        .append(",v")
                        .append(level)
                        .append(",0\n");
            }
            var balance = find(profile(Tables.read(text.toString()), ARM), "x")
                    .balance()
                    .orElseThrow();
            assertThat(balance.largest().smd()).isCloseTo(byDefinition(counts), within(1e-9));
        }
    }

    private static double byDefinition(int[][] counts) {
        int k = counts[0].length - 1;
        var shares = new double[2][k];
        for (int arm = 0; arm < 2; arm++) {
            double total = 0;
            for (int count : counts[arm]) {
                total += count;
            }
            for (int i = 0; i < k; i++) {
                shares[arm][i] = counts[arm][i] / total;
            }
        }
        var covariance = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                for (var share : shares) {
                    covariance[i][j] += (i == j ? share[i] * (1 - share[i]) : -share[i] * share[j]) / 2;
                }
            }
        }
        var apart = new ArrayRealVector(shares[0]).subtract(new ArrayRealVector(shares[1]));
        var solved = new LUDecomposition(new Array2DRowRealMatrix(covariance))
                .getSolver()
                .solve(apart);
        return Math.sqrt(apart.dotProduct(solved));
    }

    @Test
    void leverWithManyValuesIsComparedInQuarters() {
        var text = new StringBuilder("face,x,click\n");
        for (int i = 0; i < 200; i++) {
            text.append(i).append(',').append(i / 50).append(".5,0\n");
        }
        var levers = new ActionRole(
                Optional.empty(), Optional.empty(), Map.of("face", "coupon.faceValue"), Map.of("face", "0"));
        var largest = find(profile(Tables.read(text.toString()), levers), "x")
                .balance()
                .orElseThrow()
                .largest();
        assertThat(largest.action()).isEqualTo("face");
        assertThat(largest.arm()).isEqualTo("< 50");
        assertThat(largest.smd()).isInfinite();
    }

    @Test
    void leverOfFewValuesIsComparedWithItsControl() {
        var text = new StringBuilder("face,x,click\n");
        for (int i = 0; i < 90; i++) {
            text.append(i % 3 * 5).append(',').append(i % 7).append(",0\n");
        }
        var levers = new ActionRole(
                Optional.empty(), Optional.empty(), Map.of("face", "coupon.faceValue"), Map.of("face", "0.0"));
        var balance = find(profile(Tables.read(text.toString()), levers), "x")
                .balance()
                .orElseThrow();
        assertThat(balance.toControl()).extracting(Balance.Difference::arm).containsExactly("5", "10");
        assertThat(balance.toControl()).extracting(Balance.Difference::other).containsOnly("0");
    }
}
