package promocast.data.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import promocast.data.Column;
import promocast.data.ColumnRole;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.ReferenceFiles;
import promocast.data.RoleGuess;
import promocast.data.read.DatasetReader;

/** Profiles of the shared data sets against what pandas 3.1 says of them; moments to the second. */
class GoldenProfileTest {
    private static final double EXACT = 1e-9;

    private static Dataset golden(String name) {
        var file = GoldenProfileTest.class.getResourceAsStream(name + ".csv");
        return new DatasetReader().read(Objects.requireNonNull(file), name + ".csv", Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "hillstrom, hillstrom",
        "invehicle_coupon, invehicle_coupon",
        "cdnow_master, cdnow_master",
        "coupon_dgp_random_20k_seed1, coupon_shop",
        "obd_random_all, obd_random_all"
    })
    void profileIsThatOfAnotherProgram(String shared, String name) {
        var data = new DatasetReader().read(ReferenceFiles.shared("datasets/" + shared + ".csv.gz"), Progress.NONE);
        var golden = golden(name);
        for (int row = 0; row < golden.rows(); row++) {
            var column = golden.column("column").text(row);
            var profile = ColumnProfile.of(data.column(column), ColumnRole.FEATURE);
            assertThat(profile.rows()).as(column).isEqualTo((long)
                    golden.column("rows").number(row));
            assertThat(profile.missing()).as(column).isEqualTo((long)
                    golden.column("missing").number(row));
            assertThat(profile.distinct()).as(column).isEqualTo((long)
                    golden.column("distinct").number(row));
            if (profile.type() == ColumnType.TEXT) {
                assertThat(profile.bars().counts().get(0)).as(column).isEqualTo((long)
                        golden.column("top").number(row));
            } else if (!golden.column("mean").isMissing(row)) {
                var numbers = profile.numbers().orElseThrow();
                near(column, numbers.min(), golden.column("min"), row);
                near(column, numbers.mean(), golden.column("mean"), row);
                near(column, numbers.median(), golden.column("median"), row);
                near(column, numbers.p95(), golden.column("p95"), row);
                near(column, numbers.deviation(), golden.column("deviation"), row);
            }
        }
        assertThat(golden.rows()).isEqualTo(Math.min(30, data.columns().size()));
    }

    private static void near(String column, double value, Column golden, int row) {
        double expected = golden.number(row);
        assertThat(value)
                .as(column + " " + golden.name())
                .isCloseTo(expected, within(EXACT * (1 + Math.abs(expected))));
    }

    @ParameterizedTest
    @CsvSource({"Mens E-Mail, 21307", "Womens E-Mail, 21387", "No E-Mail, 21306"})
    void randomisedArmsAreAlike(String arm, long rows) {
        var data = new DatasetReader().read(ReferenceFiles.shared("datasets/hillstrom.csv.gz"), Progress.NONE);
        var profile = Profile.of(data, RoleGuess.of(data).roles(), Progress.NONE);
        var arms = profile.columns().stream()
                .filter(column -> column.name().equals("segment"))
                .findFirst()
                .orElseThrow();
        assertThat(arms.bars().counts().get(arms.bars().labels().indexOf(arm))).isEqualTo(rows);
        assertThat(profile.columns().stream().flatMap(column -> column.balance().stream()))
                .hasSizeGreaterThan(5)
                .allSatisfy(balance -> assertThat(balance.largest().smd()).isLessThan(0.03));
    }
}
