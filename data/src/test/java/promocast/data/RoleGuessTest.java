package promocast.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;
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

    @Test
    void exportOfTaobaoIsUnderstood() {
        var roles = guess(Map.ofEntries(
                        Map.entry("买家会员名", row -> "tb" + (9_000 + row)),
                        Map.entry("领券时间", row -> "2026-03-0" + (1 + row % 9)),
                        Map.entry("来源平台", row -> row % 3 == 0 ? "天猫" : "淘宝"),
                        Map.entry("优惠券面额", row -> "" + row % 4 * 5),
                        Map.entry("使用门槛", row -> row % 2 == 0 ? "59" : "99"),
                        Map.entry("积分倍数", row -> "" + (1 + row / 2 % 2)),
                        Map.entry("累计消费金额", row -> "" + (100 + row * 7 % 391)),
                        Map.entry("是否点击", row -> row % 3 == 0 ? "1" : "0"),
                        Map.entry("是否下单", row -> row % 6 == 0 ? "1" : "0"),
                        Map.entry("是否核销", row -> row % 12 == 0 ? "1" : "0"),
                        Map.entry("是否复购", row -> row % 18 == 0 ? "1" : "0"),
                        Map.entry("实付金额", row -> row % 6 == 0 ? "8" + row % 9 : "0")))
                .roles();
        assertThat(roles.id()).contains("买家会员名");
        assertThat(roles.time()).contains("领券时间");
        assertThat(roles.platform()).contains("来源平台");
        assertThat(roles.action().levers())
                .isEqualTo(Map.of("优惠券面额", "coupon.faceValue", "使用门槛", "coupon.minSpend", "积分倍数", "points.multiplier"));
        assertThat(roles.outcomes())
                .isEqualTo(Map.of(
                        Outcome.CLICK, "是否点击",
                        Outcome.PURCHASE, "是否下单",
                        Outcome.REDEEMED, "是否核销",
                        Outcome.REPURCHASE, "是否复购",
                        Outcome.SPEND, "实付金额"));
        assertThat(roles.roleOf("累计消费金额")).isEqualTo(ColumnRole.FEATURE);
    }

    @Test
    void exportsOfMeituanAndJdAreUnderstood() {
        var meituan = guess(Map.of(
                        "用户ID", row -> "" + (70_000 + row * 3),
                        "下单渠道", row -> row % 2 == 0 ? "App" : "小程序",
                        "实验组", row -> row / 2 % 2 == 0 ? "满减" : "空白",
                        "近30天订单数", row -> "" + row % 7,
                        "是否购买", row -> row % 5 == 0 ? "是" : "否",
                        "消费金额", row -> row % 5 == 0 ? "30.5" : "0"))
                .roles();
        assertThat(meituan.id()).contains("用户ID");
        assertThat(meituan.platform()).contains("下单渠道");
        assertThat(meituan.action().arm()).contains("实验组");
        assertThat(meituan.action().controlArm()).contains("空白");
        assertThat(meituan.outcomes()).isEqualTo(Map.of(Outcome.PURCHASE, "是否购买", Outcome.SPEND, "消费金额"));
        assertThat(meituan.roleOf("近30天订单数")).isEqualTo(ColumnRole.FEATURE);
        var jd = guess(Map.of(
                        "会员号", row -> "JD" + row,
                        "渠道", row -> row % 2 == 0 ? "京东" : "拼多多",
                        "是否发券", row -> "" + row / 2 % 2,
                        "会员等级", row -> "v" + row % 4,
                        "是否成交", row -> row % 5 == 0 ? "1" : "0"))
                .roles();
        assertThat(jd.id()).contains("会员号");
        assertThat(jd.platform()).contains("渠道");
        assertThat(jd.action().arm()).contains("是否发券");
        assertThat(jd.action().controlArm()).contains("0");
        assertThat(jd.outcomes()).isEqualTo(Map.of(Outcome.PURCHASE, "是否成交"));
    }

    @Test
    void exportOfShopifyIsUnderstood() {
        var guess = guess(Map.of(
                "Customer ID", row -> "" + (6_000_000 + row),
                "Created at", row -> "2026-02-1" + row % 9,
                "Sales Channel", row -> row % 2 == 0 ? "Online Store" : "POS",
                "Total Spent", row -> "" + (20 + row * 13 % 201),
                "Treatment", row -> row / 2 % 2 == 0 ? "10% off" : "holdout",
                "Opened", row -> row % 3 == 0 ? "true" : "false",
                "Ordered", row -> row % 6 == 0 ? "true" : "false",
                "Order Amount", row -> row % 6 == 0 ? "55.2" : "0"));
        var roles = guess.roles();
        assertThat(roles.id()).contains("Customer ID");
        assertThat(roles.time()).contains("Created at");
        assertThat(roles.platform()).contains("Sales Channel");
        assertThat(roles.action().arm()).contains("Treatment");
        assertThat(roles.outcomes())
                .isEqualTo(Map.of(Outcome.CLICK, "Opened", Outcome.PURCHASE, "Ordered", Outcome.SPEND, "Order Amount"));
        assertThat(roles.roleOf("Total Spent")).isEqualTo(ColumnRole.FEATURE);
        assertThat(guess.runnersUp()).containsOnlyKeys(guess.reasons().keySet());
        assertThat(guess.runnersUp().get("Total Spent")).isEqualTo(ColumnRole.SPEND);
        assertThat(guess.runnersUp().get("Ordered")).isEqualTo(ColumnRole.FEATURE);
        assertThat(guess.confidence().get("Ordered"))
                .isGreaterThan(guess.confidence().get("Total Spent"));
        assertThat(guess.confidence().values()).allMatch(sure -> sure > 0 && sure < 1);
    }

    @Test
    void unknownNameIsIdWhereAllValuesDiffer() {
        var guess = guess(Map.of(
                "loyalty number", row -> "L" + (100 + row),
                "group", row -> row % 2 == 0 ? "a" : "control",
                "bought", row -> row % 3 == 0 ? "1" : "0"));
        assertThat(guess.roles().id()).contains("loyalty number");
        assertThat(guess.reasons().get("loyalty number").in(Locale.ENGLISH)).contains("different value in every row");
    }

    @Test
    void couponOfDriversIsTheArm() {
        var data = new DatasetReader().read(ReferenceFiles.shared("datasets/invehicle_coupon.csv.gz"), Progress.NONE);
        var guess = RoleGuess.of(data);
        assertThat(guess.roles().action().arm()).contains("coupon");
        assertThat(guess.roles().action().controlArm()).isEmpty();
        assertThat(guess.roles().outcomes()).isEqualTo(Map.of(Outcome.PURCHASE, "Y"));
        assertThat(guess.reasons().get("coupon").in(Locale.ENGLISH))
                .contains("5 offers")
                .contains("Choose it");
    }

    @Test
    void banditLogKeepsItsChances() {
        var data = new DatasetReader().read(ReferenceFiles.shared("datasets/obd_random_all.csv.gz"), Progress.NONE);
        var roles = RoleGuess.of(data).roles();
        assertThat(roles.propensity()).contains("propensity_score");
        assertThat(roles.time()).contains("timestamp");
        assertThat(roles.outcomes()).isEqualTo(Map.of(Outcome.CLICK, "click"));
        assertThat(roles.id()).isEmpty();
    }

    private static RoleGuess guess(Map<String, IntFunction<String>> columns) {
        var names = List.copyOf(new TreeMap<>(columns).keySet());
        var text = new StringBuilder(String.join(",", names)).append('\n');
        for (int row = 0; row < 400; row++) {
            int at = row;
            text.append(String.join(
                            ",",
                            names.stream()
                                    .map(name -> columns.get(name).apply(at))
                                    .toList()))
                    .append('\n');
        }
        return RoleGuess.of(Tables.read(text.toString()));
    }
}
