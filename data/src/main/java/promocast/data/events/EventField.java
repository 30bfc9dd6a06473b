package promocast.data.events;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of an event log can hold. */
public enum EventField {
    /** Who did it; needed. */
    CUSTOMER("customer customer_id customerid user user_id userid uid member member_id buyer buyer_id client client_id "
            + "visitor visitor_id visitorid account_id id cid 用户 用户id 用户编号 客户 客户id 客户编号 会员 会员id 会员号 会员编号 买家 买家id "
            + "顾客 顾客编号 访客"),
    /** When: a day, a moment, or seconds or milliseconds since 1970; needed. */
    TIME("time timestamp date datetime event_time event_date event_timestamp order_date order_time ts purchase_date "
            + "invoice_date invoicedate created_at create_time behavior_time action_time date_time visit_time day "
            + "时间 日期 时间戳 行为时间 下单时间 下单日期 订单时间 订单日期 支付时间 付款时间 交易时间 交易日期 发生时间 访问时间"),
    /** What was done; without it every row is a purchase. */
    EVENT("event event_type eventtype event_name action action_type behavior behavior_type behaviour behaviour_type "
            + "activity type 事件 事件类型 行为 行为类型 动作 操作 操作类型"),
    /** Money of the row as a whole; below 0 it is a refund. */
    AMOUNT("amount total total_amount revenue sales spend value order_amount order_value payment paid gmv net_amount "
            + "line_total 金额 总金额 订单金额 实付 实付金额 支付金额 成交金额 成交额 销售额 消费金额 交易金额"),
    /** Money of one piece, multiplied by the quantity; used where there is no amount. */
    PRICE("price unit_price unitprice item_price 单价 价格 商品价格 商品单价"),
    /** Pieces; below 0 it is a refund. */
    QUANTITY("quantity qty units count num pieces items cds number 数量 件数 购买数量 商品数量"),
    /** What it was about. */
    ITEM("item item_id itemid product product_id productid sku sku_id stockcode stock_code goods goods_id article "
            + "product_name 商品 商品id 商品编号 商品编码 商品名称 货号 产品 产品id"),
    /** Where the customer was. */
    PLATFORM("platform channel device os app site source device_type shop store 平台 渠道 终端 设备 来源 来源渠道 店铺 端"),
    /** Seconds that it took. */
    DURATION("duration seconds dwell dwell_time stay stay_time browse_time time_spent duration_seconds session_seconds "
            + "时长 浏览时长 停留时长 停留时间 停留秒数 浏览秒数");

    private final List<String> words;

    EventField(String words) {
        this.words = List.of(words.split(" "));
    }

    /** Its name on the command line and in JSON: {@code customer}, {@code time}, ... */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of that key. */
    public static Optional<EventField> of(String key) {
        return Stream.of(values()).filter(field -> field.key().equals(key)).findFirst();
    }

    /** The names by which such columns are known, the most telling first. */
    List<String> words() {
        return words;
    }
}
