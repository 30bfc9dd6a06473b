package promocast.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words by which columns of campaign tables are known, in English and Chinese. */
final class RoleWords {
    static final Set<String> ID = set(
            "id uid userid customerid memberid customer_id user_id member_id client_id "
                    + "customer_no user_no 用户 客户 会员 顾客 编号 客户编号 客户id 用户id 用户编号 会员号 会员id 顾客编号 "
                    + "会员编号 会员卡号 会员名 用户名 用户账号 下单账号 账号 客户号 顾客id 买家id 买家会员名 买家昵称 手机号 openid unionid user "
                    + "buyer buyer_id buyer_nick shopper_id customer cust_id cid account_id member_no memberno user_pin email customer_email");

    static final Set<String> TIME = set(
            "time date datetime timestamp sent_at sent send_time offer_date offer_time "
                    + "event_time 时间 日期 发送时间 发放时间 触达时间 发券时间 投放日期 "
                    + "下单时间 创建时间 订单创建时间 领券时间 领取时间 发送日期 推送时间 活动时间 活动日期 曝光时间 send_date sent_date sent_time "
                    + "push_time offered_at exposed_at exposure_time created_at order_time order_date campaign_date assigned_at received_at");

    static final Set<String> PLATFORM = set("platform channel device os app 平台 渠道 终端 设备 来源渠道 "
            + "来源 来源平台 下单渠道 下单平台 购买渠道 投放渠道 客户端 入口 source source_platform sales_channel traffic_source "
            + "channel_name platform_name marketplace");

    /** The most telling name first. */
    static final List<String> ARM =
            list("arm treatment variant experiment_group test_group treatment_group ab_group group "
                    + "campaign offer coupon action segment t 实验组 实验分组 分组 组别 方案 活动 优惠券 优惠 策略 "
                    + "treat treated is_treated exposure exposed test_cell cell bucket assignment experiment arm_name coupon_type "
                    + "offer_type offer_name campaign_name 实验 分桶 测试组 人群分组 优惠类型 券类型 优惠券类型 活动类型 是否发券 是否发放 "
                    + "是否触达 是否实验组 发放策略");

    static final Set<String> CONTROL =
            set("control holdout hold none no nothing baseline placebo blank untreated 对照 空白 无优惠 无券 未发 不发 "
                    + "未触达 未参与 未领 不发券 无活动 原价");

    static final Set<String> PROPENSITY =
            set("propensity propensity_score pscore p_score logging_prob action_prob 倾向得分 发放概率 投放概率");

    /** Words of what happened before the offer, or of sums over time. */
    private static final Set<String> PAST =
            set("last past prev previous prior avg average mean history hist days since count num "
                    + "freq frequency lifetime use rate pred predicted 过去 历史 累计 平均 近 上次 次数 天数 率 "
                    + "cumulative 历次 以往");

    /** Names of sums over time whose words alone would not say so. */
    private static final Set<String> PAST_NAMES =
            set("total_spent total_spend total_orders order_total_count ltv clv customer_value 总消费 总订单数 消费总额");

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

    /** Whether a name says that it is about what happened before the offer. */
    static boolean isPast(ColumnName name) {
        return name.has(PAST) || name.is(PAST_NAMES);
    }

    private static Set<String> set(String words) {
        return Set.of(words.split(" "));
    }

    private static List<String> list(String words) {
        return List.of(words.split(" "));
    }

    private static Map<Outcome, Set<String>> outcomes() {
        var words = new LinkedHashMap<Outcome, Set<String>>();
        words.put(
                Outcome.REPURCHASE,
                set("repurchase repurchased rebuy reorder repeat returned 复购 回购 再购 再次购买 再次下单 二次购买 回头"));
        words.put(Outcome.REDEEMED, set("redeemed redeem redemption 核销 用券 使用优惠券 coupon_used used_coupon 核券 是否使用 已使用"));
        words.put(
                Outcome.CLICK,
                set("click clicked clicks visit visited visits opened 点击 访问 到访 进店 open is_open 打开 点开 是否浏览"));
        words.put(
                Outcome.PURCHASE,
                set("purchase purchased conversion converted convert buy bought order ordered 购买 下单 转化 成交 支付 "
                        + "paid payment transact transaction booked 付款 是否消费"));
        words.put(
                Outcome.SPEND,
                set("spend spent revenue amount sales gmv sale 消费 金额 消费额 销售额 成交额 实付 "
                        + "turnover payment subtotal 支付额 交易额 货款 花费 流水"));
        return words;
    }
}
