package promocast.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of an offer that a column can be bound to, and the words by which such columns are known. */
public enum LeverField {
    FACE_VALUE(
            "coupon.faceValue",
            "face face_value coupon_value coupon_amount coupon_face discount_amount 面额 券面额 优惠券面额 优惠金额 "
                    + "coupon_amt voucher_value voucher_amount coupon_denomination denomination 券额 券面值 优惠券金额 红包金额 立减金额 优惠额 抵扣金额"),
    PERCENT_OFF("coupon.percentOff", "percent_off discount_rate discount_percent 折扣率 折扣"),
    MIN_SPEND(
            "coupon.minSpend",
            "min_spend minimum_spend min_order threshold coupon_threshold 门槛 使用门槛 满减门槛 最低消费 "
                    + "min_purchase min_amount minimum_order min_order_amount threshold_amount spend_threshold 券门槛 优惠券门槛 满额 满减条件 "
                    + "最低消费金额"),
    MULTIPLIER(
            "points.multiplier",
            "points_mult points_multiplier multiplier 积分倍数 积分倍率 points_factor point_multiplier 多倍积分"),
    BONUS("points.bonus", "points_bonus bonus_points bonus 赠送积分 奖励积分 extra_points gift_points 送积分 积分奖励"),
    SLOTS("recommendation.slots", "slots rec_slots recommendation_slots 推荐位 推荐位数 rec_count 推荐数 推荐商品数"),
    STRATEGY("recommendation.strategy", "strategy rec_strategy recommendation_strategy 推荐策略"),
    PLACEMENT("ad.placement", "placement ad_placement ad_position 广告位 ad_slot 展位 资源位"),
    BID("ad.bid", "bid ad_bid 出价 bid_price cpc_bid 出价金额"),
    FREQUENCY_CAP("ad.frequencyCap", "frequency_cap freq_cap 频次上限 频控 曝光上限 展示频次"),
    CHANNEL("message.channel", "channel message_channel send_channel 触达渠道 发送渠道 渠道 push_channel contact_channel 推送渠道"),
    PLATFORM("platform", "");

    private final String field;
    private final List<String> words;

    LeverField(String field, String words) {
        this.field = field;
        this.words = words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    /** Its name in {@code roles.json}. */
    public String field() {
        return field;
    }

    /** Whether its values are names even where they are written as numbers. */
    public boolean isNamed() {
        return this == STRATEGY || this == PLACEMENT || this == CHANNEL || this == PLATFORM;
    }

    /** All names. */
    public static List<String> names() {
        return Stream.of(values()).map(LeverField::field).toList();
    }

    /** The field of that name. */
    public static Optional<LeverField> of(String field) {
        return Stream.of(values()).filter(known -> known.field.equals(field)).findFirst();
    }

    /** The field that a column of that name may set. */
    static Optional<LeverField> called(ColumnName name) {
        return Stream.of(values())
                .filter(known -> known.words.contains(name.normal()))
                .findFirst();
    }
}
