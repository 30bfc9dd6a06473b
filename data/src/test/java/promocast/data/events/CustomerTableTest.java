package promocast.data.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import promocast.data.BadInputException;
import promocast.data.CouponShop;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.Tables;
import promocast.data.UnanswerableException;

class CustomerTableTest {
    private static final String HEAD = "user,time,event,amount,quantity,item\n";

    @Test
    void windowsAreHalfOpenAndOfferItselfIsAfter() {
        var log = log("""
                a,2026-01-30 00:00:00,buy,10,1,x
                a,2026-01-29 23:59:59,buy,20,1,y
                a,2026-02-28 23:59:59,click,,,
                a,2026-03-01 00:00:00,buy,5,1,x
                a,2026-03-30 23:59:59,buy,7,1,x
                a,2026-03-31 00:00:00,buy,9,1,x
                b,2026-03-01 00:00:00,click,,,
                b,2026-02-01 00:00:00,view,,,x
                """);
        var table = build(log, "2026-03-01", 30, 30);
        assertThat(values(table.data(), 0))
                .containsEntry("frequency", "2")
                .containsEntry("purchases_30d", "1")
                .containsEntry("purchases_90d", "2")
                .containsEntry("spend_30d", "10")
                .containsEntry("clicks_30d", "1")
                .containsEntry("recency_days", "30")
                .containsEntry("items", "2")
                .containsEntry("items_30d", "1")
                .containsEntry("click", "0")
                .containsEntry("purchase", "1")
                .containsEntry("spend", "12")
                .containsEntry("repurchase", "1");
        assertThat(values(table.data(), 1))
                .containsEntry("click", "1")
                .containsEntry("purchase", "0")
                .containsEntry("frequency", "0")
                .containsEntry("recency_days", "")
                .containsEntry("tenure_days", "28");
    }

    @Test
    void samePurchaseMomentIsOnePurchaseAndRefundsTakeOff() {
        var log = log("""
                a,2026-01-10,buy,10,2,x
                a,2026-01-10,buy,20,1,y
                a,2026-01-20,buy,-5,1,x
                a,2026-01-25,refund,4,1,y
                a,2026-03-02,buy,,1,y
                a,2026-03-03,buy,0,1,y
                a,2026-03-04,return,50,1,y
                a,2026-04-30,wave,,,
                """);
        var table = build(log, "2026-03-01", 30, 30);
        assertThat(values(table.data(), 0))
                .containsEntry("frequency", "1")
                .containsEntry("monetary_total", "21")
                .containsEntry("monetary_mean", "21")
                .containsEntry("pieces", "3")
                .containsEntry("purchase", "1")
                .containsEntry("repurchase", "1")
                .containsEntry("spend", "0");
        assertThat(notes(table))
                .containsEntry("money.negative", 1L)
                .containsEntry("money.unknown", 1L)
                .containsEntry("money.zero", 1L)
                .containsEntry("events.other", 1L)
                .containsEntry("window.short", 90L);
    }

    @Test
    void whatCannotBeReadIsCounted() {
        var log = log("""
                a,2026-01-10,buy,10,1,x
                ,2026-01-11,buy,10,1,x
                b,soon,buy,10,1,x
                c,2026-03-20,buy,10,1,x
                a,2026-04-30,view,,,
                """);
        var table = build(log, "2026-03-01", 30, 30);
        assertThat(table.data().rows()).isEqualTo(1);
        assertThat(notes(table))
                .containsEntry("events.anonymous", 1L)
                .containsEntry("events.untimed", 1L)
                .containsEntry("customers.later", 2L);
        assertThat(table.notes())
                .allSatisfy(note ->
                        assertThat(note.message().in(Locale.SIMPLIFIED_CHINESE)).isNotBlank());
    }

    @Test
    void repeatedEventsAreCountedAndKept() {
        var once = log("""
                a,2026-01-10,buy,10,1,x
                a,2026-01-10,buy,10,1,y
                b,2026-01-10,buy,10,1,x
                a,2026-01-11,buy,10,1,x
                a,2026-04-30,view,,,
                """);
        assertThat(notes(build(once, "2026-03-01", 30, 30))).doesNotContainKey("events.repeated");
        var twice = log("""
                a,2026-01-10,buy,10,1,x
                b,2026-01-10,buy,10,1,x
                a,2026-01-10,view,,1,x
                a,2026-01-10,buy,10,1,x
                a,2026-01-10,buy,10.0,1,x
                a,2026-04-30,view,,,
                """);
        var table = build(twice, "2026-03-01", 30, 30);
        assertThat(notes(table)).containsEntry("events.repeated", 2L);
        assertThat(table.data().column("spend_90d").number(0)).isEqualTo(30);
    }

    @Test
    void timesMayBeSecondsMillisecondsOrCompactDays() {
        var expected = build(log("a,2026-01-10,buy,10,1,x\na,2026-04-30,view,,,\n"), "2026-03-01", 30, 30);
        for (var times : List.of(
                List.of("1768003200", "1777507200"),
                List.of("1768003200000", "1777507200000"),
                List.of("20260110", "20260430"))) {
            var log = log("a," + times.get(0) + ",buy,10,1,x\na," + times.get(1) + ",view,,,\n");
            assertThat(values(build(log, "2026-03-01", 30, 30).data(), 0)).isEqualTo(values(expected.data(), 0));
        }
    }

    @Test
    void dayBeginsInChosenZone() {
        var log =
                log("a,2026-01-10 00:00:00,view,,,\na,2026-02-28 17:00:00,buy,10,1,x\na,2026-04-30 12:00:00,view,,,\n");
        var utc = options("2026-03-01", 30, 30);
        var shanghai = utc.withZone(ZoneId.of("Asia/Shanghai"));
        var roles = EventRoles.guess(log).roles();
        assertThat(values(CustomerTable.build(log, roles, utc, Progress.NONE).data(), 0))
                .containsEntry("frequency", "1")
                .containsEntry("purchase", "0");
        assertThat(values(
                        CustomerTable.build(log, roles, shanghai, Progress.NONE).data(), 0))
                .containsEntry("frequency", "0")
                .containsEntry("purchase", "1");
    }

    @Test
    void offersWithoutOverHorizonAreLeftOutAndCounted() {
        var log = log("a,2026-01-10,buy,10,1,x\nb,2026-01-12,buy,10,1,x\na,2026-03-31,buy,5,1,x\n");
        var offers = Tables.read("""
                user,sent,arm,view
                a,2026-03-01,A,1
                a,2026-03-09,B,2
                b,2026-03-20,A,3
                c,2026-02-01,none,4
                ,2026-02-01,none,5
                d,,none,6
                """);
        var options = CustomerTableOptions.of(new OfferDates.EachCustomer(offers, "user", "sent"))
                .withHorizons(30, Optional.empty());
        var table = CustomerTable.build(log, EventRoles.guess(log).roles(), options, Progress.NONE);
        assertThat(notes(table))
                .containsEntry("customers.censored", 1L)
                .containsEntry("customers.unknown", 1L)
                .containsEntry("offers.incomplete", 2L)
                .containsEntry("offers.repeated", 1L);
        assertThat(values(table.data(), 0))
                .containsEntry("user", "a")
                .containsEntry("arm", "A")
                .containsEntry("spend", "0");
        assertThat(values(table.data(), 1)).containsEntry("user", "c").containsEntry("frequency", "0");
        assertThat(table.data().find("repurchase")).isEmpty();
    }

    @Test
    void whatCannotBeAnsweredIsExplained() {
        var log = log("a,2026-01-10,buy,10,1,x\na,2026-03-31,buy,5,1,x\n");
        assertThatThrownBy(() -> build(log, "2026-01-10", 30, 30))
                .isInstanceOf(UnanswerableException.class)
                .hasMessageContaining("nobody did anything before 2026-01-10");
        assertThatThrownBy(() -> build(log, "-999999999-01-01", 30, 30))
                .isInstanceOf(UnanswerableException.class)
                .hasMessageContaining("begins on 2026-01-10");
        assertThatThrownBy(() -> build(log, "+999999999-12-31", 30, 30))
                .isInstanceOf(UnanswerableException.class)
                .hasMessageContaining("ends on 2026-03-31");
        assertThatThrownBy(() -> build(log, "2026-04-01", 30, 30))
                .isInstanceOf(UnanswerableException.class)
                .hasMessageContaining("can be on 2026-03-02 at the latest");
        assertThatThrownBy(() -> build(log, "2026-03-03", 30, 30))
                .isInstanceOf(UnanswerableException.class)
                .hasMessageContaining("at most 29 days");
        assertThat(build(log, "2026-03-02", 30, 30).data().rows()).isEqualTo(1);
        var roles = EventRoles.guess(log).roles();
        assertThatThrownBy(() -> CustomerTable.build(
                        log, roles.with(EventField.TIME, "item"), options("2026-03-01", 30, 30), Progress.NONE))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("“item” is not a column of times");
        assertThatThrownBy(() -> CustomerTable.build(
                        log, roles.with(EventField.AMOUNT, "item"), options("2026-03-01", 30, 30), Progress.NONE))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("numbers were expected");
    }

    @Test
    void chineseLogIsUnderstood() {
        var log = Tables.read("用户编号,行为时间,行为类型,金额,商品编号,终端\n"
                + "甲,2026年1月10日,加入购物车,,x,手机\n甲,2026年1月11日,下单,10,x,手机\n甲,2026年4月30日,浏览,,x,电脑\n".repeat(2));
        var guess = EventRoles.guess(log);
        assertThat(guess.looksLikeLog()).isTrue();
        assertThat(guess.roles().columns()).hasSize(6);
        assertThat(guess.roles().words().values())
                .containsExactly(EventKind.CART, EventKind.PURCHASE, EventKind.BROWSE);
        var table = CustomerTable.build(log, guess.roles(), options("2026-03-01", 30, 30), Progress.NONE);
        assertThat(values(table.data(), 0)).containsEntry("carts_90d", "2").containsEntry("platform", "手机");
    }

    @Test
    void campaignTableIsNoLog() {
        assertThat(EventRoles.guess(CouponShop.generate(500, false, 1)).looksLikeLog())
                .isFalse();
    }

    private static Dataset log(String rows) {
        return Tables.read(HEAD + rows);
    }

    private static CustomerTableOptions options(String day, int horizon, int repurchase) {
        return CustomerTableOptions.of(new OfferDates.OneDay(LocalDate.parse(day)))
                .withWindows(List.of(30, 90))
                .withHorizons(horizon, Optional.of(repurchase));
    }

    private static CustomerTable build(Dataset log, String day, int horizon, int repurchase) {
        return CustomerTable.build(
                log, EventRoles.guess(log).roles(), options(day, horizon, repurchase), Progress.NONE);
    }

    private static Map<String, String> values(Dataset table, int row) {
        var values = new HashMap<String, String>();
        table.columns().forEach(column -> values.put(column.name(), column.text(row)));
        return values;
    }

    private static Map<String, Long> notes(CustomerTable table) {
        var counts = new HashMap<String, Long>();
        table.notes().forEach(note -> counts.put(note.code(), note.count()));
        return counts;
    }
}
