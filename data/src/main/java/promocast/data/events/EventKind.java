package promocast.data.events;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import promocast.data.ColumnName;

/** What somebody did. */
public enum EventKind {
    /** Looked at something, such as a page of a product. */
    VIEW("view views viewed pageview page_view pv impression detail detail_view product_view view_item show expose "
            + "浏览商品 查看 商品浏览 曝光 详情页"),
    /** Clicked something, such as a message or an ad. */
    CLICK("click clicks clicked tap open opened visit visited 点击 点开 打开 访问 到访 进店"),
    /** Put something into the cart. */
    CART("cart carts addtocart add_to_cart add_cart addcart basket add_to_basket 加购 加购物车 加入购物车 购物车"),
    /** Bought. */
    PURCHASE("purchase purchased purchases buy bought order ordered transaction transactions sale pay paid payment "
            + "checkout convert conversion 购买 下单 支付 付款 成交 交易 已支付"),
    /** Gave something back; its money counts against the spend. */
    REFUND("refund refunded return returned cancel cancelled canceled chargeback 退款 退货 取消 已退款"),
    /** Spent time in the shop. */
    BROWSE("browse browsing session stay dwell scroll read 浏览 停留 会话 逛"),
    /** Anything else: it shows that the customer was there, and nothing more. */
    OTHER("");

    private final List<String> words;

    EventKind(String words) {
        this.words = List.of(words.split(" "));
    }

    /** Its name on the command line and in JSON: {@code view}, {@code click}, ... */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that key. */
    public static Optional<EventKind> of(String key) {
        return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** What a word of a log means, in English or Chinese, whatever its letters' case; {@link #OTHER} where unknown. */
    public static EventKind meaning(String word) {
        var normal = ColumnName.of(word).normal();
        return Stream.of(values())
                .filter(kind -> kind.words.contains(normal))
                .findFirst()
                .orElse(OTHER);
    }
}
