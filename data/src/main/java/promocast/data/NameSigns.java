package promocast.data;

import java.util.Set;

/** What the name of a column, English or Chinese, says about its values. */
public final class NameSigns {
    private static final Set<String> MONEY =
            set("amount price spend spent revenue gmv sales cost payment paid pay money fee "
                    + "income budget 金额 消费 价格 单价 客单价 销售额 成交额 实付 支付金额 收入");

    private static final Set<String> END =
            set("expire expires expiry expired expiration valid due end ends until deadline " + "到期 有效 截止 结束 失效");

    private static final Set<String> CODE =
            set("code codes zip zipcode postcode postal store storeid shop branch category cat "
                    + "sku region area district city_id 编码 代码 邮编 门店 店铺 类目 品类 区号 地区");

    private static final Set<String> ID = set("id ids uid uuid guid number no num 编号 号 号码 单号 流水");

    private static final Set<String> LATER =
            set("refund refunded return returned_at delivered delivery shipped shipping paid_at "
                    + "order_id orderid order_no payment_time pay_time review rating_given tracking "
                    + "退款 退货 签收 发货 物流 支付时间 付款时间 订单号 评价");

    private NameSigns() {}

    private static Set<String> set(String words) {
        return Set.of(words.split("\\s+"));
    }

    /** Whether it is called an amount of money. */
    public static boolean isMoney(String column) {
        return ColumnName.of(column).has(MONEY);
    }

    /** Whether it is called the end of something, which may well lie in the future. */
    public static boolean isEnd(String column) {
        return ColumnName.of(column).has(END);
    }

    /** Whether it is called a code, so that its numbers are names. */
    public static boolean isCode(String column) {
        return ColumnName.of(column).has(CODE);
    }

    /** Whether it is called the number of something, such as of an order. */
    public static boolean isId(String column) {
        return ColumnName.of(column).has(ID);
    }

    /** Whether it is called something that comes after a purchase only, such as a delivery or a refund. */
    public static boolean isLater(String column) {
        var name = ColumnName.of(column);
        return name.has(LATER) || LATER.contains(name.normal());
    }
}
