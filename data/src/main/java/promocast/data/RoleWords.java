package promocast.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words by which columns of campaign tables are known, in English and Chinese. */
final class RoleWords {
    static final Set<String> ID = set("id uid userid customerid memberid customer_id user_id member_id client_id "
            + "customer_no user_no 用户 客户 会员 顾客 编号 客户编号 客户id 用户id 用户编号 会员号 会员id 顾客编号");

    static final Set<String> TIME = set("time date datetime timestamp sent_at sent send_time offer_date offer_time "
            + "event_time 时间 日期 发送时间 发放时间 触达时间 发券时间 投放日期");

    static final Set<String> PLATFORM = set("platform channel device os app 平台 渠道 终端 设备 来源渠道");

    /** The most telling name first. */
    static final List<String> ARM =
            list("arm treatment variant experiment_group test_group treatment_group ab_group group "
                    + "campaign offer coupon action segment t 实验组 实验分组 分组 组别 方案 活动 优惠券 优惠 策略");

    static final Set<String> CONTROL =
            set("control holdout hold none no nothing baseline placebo blank untreated 对照 空白 无优惠 无券 未发 不发");

    static final Set<String> PROPENSITY =
            set("propensity propensity_score pscore p_score logging_prob action_prob 倾向得分 发放概率 " + "投放概率");

    /** Words of what happened before the offer, or of sums over time. */
    static final Set<String> PAST =
            set("last past prev previous prior avg average mean history hist days since count num "
                    + "freq frequency lifetime use rate pred predicted 过去 历史 累计 平均 近 上次 次数 天数 率");

    /** First words of columns that say what would have happened, as only a simulation knows. */
    static final Set<String> TRUTH = set("mu mu0 mu1 true truth cate ite tau y0 y1 potential counterfactual");

    /** First words of columns that hold the chances of other offers. */
    static final Set<String> CHANCES = set("prop propensity pscore prob pi");

    /** In the order in which they are looked for: a repurchase is also called a purchase. */
    static final Map<Outcome, Set<String>> OUTCOMES = outcomes();

    /** Names of an outcome that does not say which; taken as the purchase. */
    static final Set<String> ANY_OUTCOME =
            set("y outcome response responded label target accepted accept success 结果 响应");

    private RoleWords() {}

    private static Set<String> set(String words) {
        return Set.of(words.split(" "));
    }

    private static List<String> list(String words) {
        return List.of(words.split(" "));
    }

    private static Map<Outcome, Set<String>> outcomes() {
        var words = new LinkedHashMap<Outcome, Set<String>>();
        words.put(Outcome.REPURCHASE, set("repurchase repurchased rebuy reorder repeat returned 复购 回购 再购"));
        words.put(Outcome.REDEEMED, set("redeemed redeem redemption 核销 用券 使用优惠券"));
        words.put(Outcome.CLICK, set("click clicked clicks visit visited visits opened 点击 访问 到访 进店"));
        words.put(
                Outcome.PURCHASE,
                set("purchase purchased conversion converted convert buy bought order ordered 购买 下单 " + "转化 成交 支付"));
        words.put(Outcome.SPEND, set("spend spent revenue amount sales gmv sale 消费 金额 消费额 销售额 成交额 实付"));
        return words;
    }
}
