package promocast.data.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import promocast.data.ActionSpace;
import promocast.data.BadInputException;
import promocast.data.CouponShop;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.PromocastException;
import promocast.data.Roles;
import promocast.data.Roles.ActionRole;
import promocast.data.Tables;
import promocast.data.UnanswerableException;

class CampaignLogTest {
    private static final String HEADER = "age,arm,face,chance,visit,spend\n";

    @Test
    void settingsOfLeversAreCanonical() {
        var log = CampaignLog.of(CouponShop.generate(3000, false, 5), CouponShop.roles());
        var levers = log.actions().levers();
        assertThat(levers)
                .extracting(ActionSpace.Lever::field)
                .containsExactly("coupon.faceValue", "coupon.minSpend", "points.multiplier", "message.channel");
        assertThat(levers.get(0).logged()).containsExactly(0.0, 5.0, 10.0, 20.0);
        assertThat(levers.get(1).logged()).as("only where there is a coupon").containsExactly(30.0, 60.0);
        assertThat(levers.get(3).categories()).containsExactly("0", "1", "2");
        assertThat(log.actions().control()).containsExactly(0, 0, 1, 0);
        for (int i = 0; i < log.rows(); i++) {
            var setting = log.setting(i);
            assertThat(setting[1] == 0).isEqualTo(setting[0] == 0);
        }
        assertThat(log.data().column("min_spend").number(0))
                .as("the table keeps what was logged")
                .isGreaterThan(0);
    }

    @Test
    void estimatedPropensitiesAreThoseOfOtherFolds() {
        // 60 columns of noise tell 400 rows apart when they are fitted to themselves
        var random = new java.util.SplittableRandom(8);
        var text = new StringBuilder("arm,visit");
        for (int column = 0; column < 60; column++) {
            text.append(",x").append(column);
        }
        for (int row = 0; row < 400; row++) {
            text.append(random.nextBoolean() ? "\nnone," : "\ncoupon,").append(random.nextInt(2));
            for (int column = 0; column < 60; column++) {
                text.append(',').append(random.nextInt(100) / 10.0);
            }
        }
        var roles = new Roles(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new ActionRole(Optional.of("arm"), Optional.of("none"), Map.of(), Map.of()),
                Optional.empty(),
                false,
                Map.of(Outcome.CLICK, "visit"),
                List.of(),
                List.of());
        var log = CampaignLog.of(Tables.read(text.append('\n').toString()), roles);
        assertThat(java.util.Arrays.stream(log.propensity()).average().orElseThrow())
                .isBetween(0.42, 0.55);
        assertThat(log.propensity()).isEqualTo(CampaignLog.of(log.data(), roles).propensity());
    }

    @Test
    void propensityOfNoCouponSumsOverItsMinimums() {
        var log = CampaignLog.of(CouponShop.generate(20_000, true, 5), CouponShop.roles(true));
        double without = 0;
        double all = 0;
        for (int i = 0; i < log.rows(); i++) {
            without += log.setting(i)[0] == 0 ? 1 / log.propensity()[i] : 0;
            all += 1 / log.propensity()[i];
        }
        assertThat(without / log.rows()).as("settings without a coupon: 3 x 3").isCloseTo(9, within(0.9));
        assertThat(all / log.rows()).as("settings: (1 + 3 x 2) x 3 x 3").isCloseTo(63, within(4.0));
    }

    @Test
    void estimatedPropensitiesAreNearTrueOnes() {
        var shop = CouponShop.generate(20_000, true, 9);
        var known = CouponShop.roles(true);
        var hidden = with(known, Optional.empty(), false, List.of("propensity"));
        var truth = CampaignLog.of(shop, known).propensity();
        var estimate = CampaignLog.of(shop, hidden).propensity();
        double error = 0;
        double constant = 0;
        var shares = CampaignLog.of(shop, with(known, Optional.empty(), true, List.of("propensity")))
                .propensity();
        for (int i = 0; i < truth.length; i++) {
            error += Math.abs(Math.log(estimate[i] / truth[i]));
            constant += Math.abs(Math.log(shares[i] / truth[i]));
        }
        assertThat(error / truth.length).isLessThan(0.15);
        assertThat(error).as("much nearer than the shares").isLessThan(0.4 * constant);
    }

    @Test
    void selectedRowsKeepTheirValues() {
        var log = CampaignLog.of(CouponShop.generate(1000, true, 5), CouponShop.roles(true));
        var some = log.select(new int[] {7, 3, 3});
        assertThat(some.rows()).isEqualTo(3);
        assertThat(some.setting(0)).containsExactly(log.setting(7));
        assertThat(some.propensity()[1]).isEqualTo(log.propensity()[3]);
        assertThat(some.outcome(Outcome.SPEND).orElseThrow()[0])
                .isEqualTo(log.outcome(Outcome.SPEND).orElseThrow()[7]);
        assertThat(some.actions()).isEqualTo(log.actions());
    }

    @ParameterizedTest
    @CsvSource({"yes, no, no", "1, 0, 0.0", "1.5, 0.0, 0", "true, false, No"})
    void controlIsFoundHoweverItIsWritten(String treated, String control, String named) {
        var log = CampaignLog.of(
                table(300, i -> good(i).replace("control", control).replace(",a,", "," + treated + ",")),
                arms(named, Map.of(Outcome.CLICK, "visit")));
        assertThat(log.actions().control()).containsExactly(0);
        assertThat(log.setting(1)).containsExactly(0);
        assertThat(log.setting(0)).containsExactly(1);
    }

    @Test
    void armsWithoutLoggedOutcomeHaveNone() {
        var log = CampaignLog.of(table(300, CampaignLogTest::good), arms("control", Map.of(Outcome.CLICK, "visit")));
        assertThat(log.outcome(Outcome.SPEND)).isEmpty();
        assertThat(log.propensity()[0]).isCloseTo(0.5, within(1e-12));
        assertThat(log.roles().features()).containsExactly("age", "face", "chance", "spend");
    }

    static Stream<Arguments> refused() {
        Map<Outcome, String> click = Map.of(Outcome.CLICK, "visit");
        IntFunction<String> good = CampaignLogTest::good;
        return Stream.of(
                bad(300, good, arms("contrl", click), "arm", "“contrl”", "a, control"),
                bad(300, good, arms(null, click), "no control", "a, control"),
                bad(100, good, arms("control", click), "100 rows", "200"),
                bad(300, i -> "20,control,0,0.5,1,2", arms("control", click), "every customer got"),
                bad(300, i -> good(i).replaceAll(",[01],[^,]*$", ",1,2"), arms("control", click), "“visit”", "value 1"),
                worse(300, i -> i == 15 ? "20,a,0,0.5,2,2" : good(i), arms("control", click), "row 17", "“2”", "visit"),
                worse(
                        300,
                        i -> i == 15 ? "20,a,0,0.5,,2" : good(i),
                        arms("control", click),
                        "row 17",
                        "visit",
                        "missing"),
                worse(300, i -> i == 15 ? "20,,0,0.5,1,2" : good(i), arms("control", click), "row 17", "arm"),
                worse(
                        300,
                        i -> i == 15 ? "20,a,0,0.5,1,-2" : good(i),
                        arms("control", Map.of(Outcome.SPEND, "spend")),
                        "row 17",
                        "“-2”",
                        "spend"),
                worse(
                        300,
                        i -> i == 15 ? "20,a,0,0.5,1,lots" : good(i),
                        arms("control", Map.of(Outcome.SPEND, "spend")),
                        "row 17",
                        "“lots”",
                        "spend"),
                worse(300, good, arms("control", Map.of(Outcome.CLICK, "visits")), "“visits”", "mean “visit”"),
                worse(300, good, arms("control", Map.of(Outcome.CLICK, "age")), "row 2", "“20”"),
                worse(300, good, arms("control", Map.of()), "outcomes"),
                worse(300, good, arms("control", Map.of(Outcome.CLICK, "arm")), "two roles"),
                worse(
                        300,
                        i -> i == 15 ? "20,a,0,1.5,1,2" : good(i),
                        with(arms("control", click), Optional.of("chance"), true, List.of()),
                        "row 17",
                        "“1.5”",
                        "chance"),
                worse(300, good, levers("coupon.facevalue"), "“coupon.facevalue”", "“coupon.faceValue”"),
                worse(300, i -> i == 15 ? "20,a,-5,0.5,1,2" : good(i), levers("coupon.faceValue"), "row 17", "-5"),
                bad(
                        300,
                        i -> good(i).replaceFirst(",[05],0.5", "," + (i % 2 + 4) + ",0.5"),
                        levers("coupon.faceValue"),
                        "4, 5"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void rolesThatDataCannotHaveAreExplained(
            Class<? extends PromocastException> kind, Dataset data, Roles roles, List<String> says) {
        assertThatThrownBy(() -> CampaignLog.of(data, roles))
                .isInstanceOf(kind)
                .message()
                .contains(says);
    }

    private static Arguments bad(int rows, IntFunction<String> row, Roles roles, String... says) {
        return Arguments.of(UnanswerableException.class, table(rows, row), roles, List.of(says));
    }

    private static Arguments worse(int rows, IntFunction<String> row, Roles roles, String... says) {
        return Arguments.of(BadInputException.class, table(rows, row), roles, List.of(says));
    }

    private static Dataset table(int rows, IntFunction<String> row) {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            text.append(row.apply(i)).append('\n');
        }
        return Tables.read(text.toString());
    }

    private static String good(int i) {
        return 20 + i % 40 + (i % 2 == 0 ? ",a,5,0.5," : ",control,0,0.5,") + (i % 3 == 0 ? "1,9.5" : "0,0");
    }

    private static Roles arms(String control, Map<Outcome, String> outcomes) {
        var action = new ActionRole(Optional.of("arm"), Optional.ofNullable(control), Map.of(), Map.of());
        return roles(action, outcomes);
    }

    private static Roles levers(String field) {
        var levers = new LinkedHashMap<>(Map.of("face", field));
        var action = new ActionRole(Optional.empty(), Optional.empty(), levers, Map.of());
        return roles(action, Map.of(Outcome.CLICK, "visit"));
    }

    private static Roles roles(ActionRole action, Map<Outcome, String> outcomes) {
        return new Roles(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                action,
                Optional.empty(),
                true,
                outcomes,
                List.of(),
                List.of());
    }

    private static Roles with(Roles roles, Optional<String> propensity, boolean randomised, List<String> ignore) {
        return new Roles(
                roles.id(),
                roles.time(),
                roles.platform(),
                roles.action(),
                propensity,
                randomised,
                roles.outcomes(),
                roles.features(),
                ignore);
    }
}
