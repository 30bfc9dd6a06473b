package promocast.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import promocast.data.campaign.CampaignLog;
import promocast.data.read.DatasetReader;

class RoleGuessTest {
    @Test
    void hillstromIsUnderstood() {
        var data = new DatasetReader().read(ReferenceFiles.hillstrom(), Progress.NONE);
        var guess = RoleGuess.of(data);
        var roles = guess.roles();
        assertThat(roles.action().arm()).contains("segment");
        assertThat(roles.action().controlArm()).contains("No E-Mail");
        assertThat(roles.outcomes())
                .isEqualTo(Map.of(Outcome.CLICK, "visit", Outcome.PURCHASE, "conversion", Outcome.SPEND, "spend"));
        assertThat(roles.ignore()).containsExactly("history_segment");
        assertThat(roles.randomised()).isTrue();
        assertThat(roles.propensity()).isEmpty();
        assertThat(roles.id()).isEmpty();
        assertThat(guess.reasons().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        data.columns().stream().map(Column::name).toList());
        assertThat(guess.reasons().get("history_segment").in(Locale.ENGLISH))
                .contains("history")
                .contains("7 bands");
        assertThat(CampaignLog.of(data, roles).roles().features())
                .containsExactly("recency", "history", "mens", "womens", "zip_code", "newbie", "channel");
    }

    @ParameterizedTest
    @CsvSource({"random, true", "confounded, false"})
    void couponShopFileIsUnderstood(String kind, boolean randomised) {
        var file = ReferenceFiles.shared("datasets/coupon_dgp_" + kind + "_20k_seed1.csv.gz");
        var data = new DatasetReader().read(file, Progress.NONE);
        var guess = RoleGuess.of(data);
        var roles = guess.roles();
        assertThat(roles.action().levers())
                .containsExactlyEntriesOf(CouponShop.roles().action().levers());
        assertThat(roles.action().controlLevers())
                .isEqualTo(CouponShop.roles().action().controlLevers());
        assertThat(roles.propensity()).contains("propensity");
        assertThat(roles.outcomes()).isEqualTo(CouponShop.roles().outcomes());
        assertThat(roles.randomised()).isEqualTo(randomised);
        assertThat(roles.ignore()).hasSize(28).allMatch(name -> name.startsWith("mu_") || name.startsWith("prop_f"));
        assertThat(guess.reasons().get("mu_click_f5").in(Locale.ENGLISH)).contains("simulation");
    }

    @Test
    void chineseNamesAreUnderstood() {
        var text = new StringBuilder("用户id,渠道,年龄,实验分组,是否点击,是否购买,是否复购,支付金额\n");
        var random = new SplittableRandom(5);
        for (int i = 0; i < 400; i++) {
            int bought = random.nextInt(4) == 0 ? 1 : 0;
            text.append("u%d,%s,%d,%s,%d,%d,%d,%s\n"
                    .formatted(
                            i,
                            random.nextBoolean() ? "小程序" : "天猫",
                            18 + random.nextInt(40),
                            random.nextBoolean() ? "未发放" : "无门槛券",
                            random.nextInt(2),
                            bought,
                            random.nextInt(2),
                            bought == 0 ? "0" : "59.9"));
        }
        var data = new DatasetReader()
                .read(
                        new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)),
                        "campaign",
                        Progress.NONE);
        var roles = RoleGuess.of(data).roles();
        assertThat(roles.id()).contains("用户id");
        assertThat(roles.platform()).contains("渠道");
        assertThat(roles.action().arm()).contains("实验分组");
        assertThat(roles.action().controlArm()).contains("未发放");
        assertThat(roles.outcomes())
                .isEqualTo(Map.of(
                        Outcome.CLICK, "是否点击",
                        Outcome.PURCHASE, "是否购买",
                        Outcome.REPURCHASE, "是否复购",
                        Outcome.SPEND, "支付金额"));
        assertThat(roles.randomised()).isTrue();
    }
}
