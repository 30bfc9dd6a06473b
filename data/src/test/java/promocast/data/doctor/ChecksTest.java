package promocast.data.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import promocast.data.CancelledException;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.Roles.ActionRole;
import promocast.data.Tables;

/** Each check on data that have what it looks for, and on the same data without it. */
class ChecksTest {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

    private final Doctor doctor = new Doctor(TODAY);

    @Test
    void missingFeatureIsFilledAndMarked() {
        var data = shop("age", row -> row.number % 5 == 0 ? "" : "" + (20 + row.number % 40));
        var finding = only(data, roles(), "missing", "age");
        assertThat(finding.rows()).isEqualTo(80);
        assertThat(finding.touched().first(2)).containsExactly(0, 5);
        var fixed = finding.fix().orElseThrow().apply(data);
        assertThat(fixed.column("age").missing()).isZero();
        assertThat(fixed.column("age_missing").number(5)).isEqualTo(1);
        assertThat(fixed.column("age_missing").number(6)).isZero();
        assertNone(shop("age", row -> "" + (20 + row.number % 40)), roles(), "missing");
    }

    @Test
    void missingOutcomeCostsItsRow() {
        var data = shop("visit", row -> row.number < 3 ? "" : row.number % 3 == 0 ? "1" : "0");
        var finding = only(data, roles(), "missing", "visit");
        assertThat(finding.severity()).isEqualTo(Finding.Severity.SERIOUS);
        assertThat(finding.fix().orElseThrow().apply(data).rows()).isEqualTo(397);
    }

    @Test
    void columnFilledOnlyForBuyersIsLeak() {
        Function<Row, String> order = row -> row.buys() ? "o" + row.number : "";
        assertThat(only(shop("note", order), roles(), "leak", "note").fix()).contains(new Fix.Ignore("note"));
        assertNone(shop("note", row -> row.number % 2 == 0 ? "n" + row.number : ""), roles(), "leak");
    }

    @Test
    void momentAfterOfferIsRecordedLate() {
        var timed = withTime(roles(), "sent");
        var late = shop(
                Map.of("sent", row -> "2026-03-01", "seen", row -> row.number % 9 == 0 ? "2026-03-04" : "2026-02-01"));
        var finding = only(late, timed, "recorded-late", "seen");
        assertThat(finding.rows()).isEqualTo(45);
        assertThat(finding.severity()).isEqualTo(Finding.Severity.SERIOUS);
        assertNone(shop(Map.of("sent", row -> "2026-03-01", "seen", row -> "2026-02-01")), timed, "recorded-late");
        assertThat(codes(shop("refund_total", row -> "" + row.number % 7), roles()))
                .contains("recorded-late");
    }

    @Test
    void floorIsOfferedAsYesNoColumn() {
        var random = new SplittableRandom(3);
        var data = shop("history", row -> row.number % 8 == 0 ? "29.99" : "" + (30 + random.nextInt(100_000) / 100.0));
        var finding = only(data, roles(), "repeated-value", "history");
        assertThat(finding.rows()).isEqualTo(50);
        var fixed = finding.fix().orElseThrow().apply(data);
        assertThat(fixed.column("history_is_29_99").number(8)).isEqualTo(1);
        assertThat(fixed.column("history_is_29_99").number(9)).isZero();
        assertNone(shop("history", row -> "" + (30 + random.nextInt(100_000) / 100.0)), roles(), "repeated-value");
    }

    @Test
    void garbledChineseAndFrenchAreReadAgain() {
        for (var words : List.of(List.of("北京朝阳", "上海浦东", "广州天河"), List.of("Café", "Genève", "São Paulo"))) {
            var whole = shop("city", row -> words.get(row.number % 3));
            assertNone(whole, roles(), "mojibake");
            var broken = shop(
                    "city",
                    row -> new String(
                            words.get(row.number % 3).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
            var finding = only(broken, roles(), "mojibake", "city");
            assertThat(finding.rows()).isEqualTo(400);
            var fixed = finding.fix().orElseThrow().apply(broken);
            assertThat(fixed.fingerprint()).isEqualTo(whole.fingerprint());
        }
    }

    @Test
    void gbkReadAsOtherEncodingsIsReadAgain() {
        var words = List.of("北京朝阳", "上海浦东", "广州天河");
        var gbk = java.nio.charset.Charset.forName("GB18030");
        var latin =
                shop("city", row -> new String(words.get(row.number % 3).getBytes(gbk), StandardCharsets.ISO_8859_1));
        var fixed = only(latin, roles(), "mojibake", "city").fix().orElseThrow().apply(latin);
        assertThat(fixed.column("city").text(0)).isEqualTo("北京朝阳");
        assertNone(
                shop("city", row -> List.of("Müller", "Weiß", "Übergrößen").get(row.number % 3)), roles(), "mojibake");
    }

    @Test
    void lostLettersAreCounted() {
        var data = shop("city", row -> row.number < 7 ? "Z\ufffdrich" : "Bern");
        assertThat(only(data, roles(), "lost-letters", "city").rows()).isEqualTo(7);
        assertNone(shop("city", row -> row.number < 7 ? "Zürich" : "Bern"), roles(), "lost-letters");
    }

    @Test
    void fullWidthIsAnotherSpelling() {
        var data = shop("plan", row -> row.number % 9 == 0 ? "ＶＩＰ１" : row.number % 2 == 0 ? "VIP1" : "basic");
        assertThat(only(data, roles(), "inconsistent-category", "plan").fix())
                .contains(new Fix.Rename("plan", "ＶＩＰ１", "VIP1"));
        assertNone(shop("plan", row -> row.number % 2 == 0 ? "VIP1" : "VIP2"), roles(), "inconsistent-category");
    }

    @Test
    void funnelIsMendedUpwards() {
        var data = shop("visit", row -> row.buys() && row.number != 3 ? "1" : "0");
        var finding = only(data, roles(), "impossible-funnel", "buy");
        assertThat(finding.touched().first(9)).containsExactly(3);
        assertThat(finding.fix().orElseThrow().apply(data).column("visit").number(3))
                .isEqualTo(1);
        assertThat(finding.fixes().get(1).apply(data).rows()).isEqualTo(399);
        assertNone(shop(), roles(), "impossible-funnel");
    }

    @Test
    void refundsAreNoSpend() {
        var data = shop("spend", row -> row.number < 4 ? "-3.5" : row.buys() ? "9.5" : "0");
        var finding = only(data, roles(), "negative-amount", "spend");
        assertThat(finding.rows()).isEqualTo(4);
        assertThat(finding.fix().orElseThrow().apply(data).column("spend").number(0))
                .isZero();
        assertNone(shop(), roles(), "negative-amount");
    }

    @Test
    void futureDatesAreBlanked() {
        var data = shop("joined", row -> row.number < 2 ? "2031-01-01" : "2025-01-0" + (1 + row.number % 9));
        var finding = only(data, roles(), "future-dates", "joined");
        assertThat(finding.rows()).isEqualTo(2);
        assertThat(finding.fix()).contains(new Fix.BlankAfter("joined", LocalDate.of(2026, 6, 2)));
        var fixed = finding.fix().orElseThrow().apply(data).column("joined");
        assertThat(fixed.missing()).isEqualTo(2);
        assertThat(fixed.text(5)).isEqualTo(data.column("joined").text(5));
        assertNone(shop("joined", row -> "2026-05-31"), roles(), "future-dates");
        assertNone(shop("coupon_expires", row -> "2031-01-01"), roles(), "future-dates");
    }

    @Test
    void impossibleChancesAreFound() {
        var known = withChance(roles(), "p");
        var few = shop("p", row -> row.number < 3 ? "0" : "0.5");
        var finding = only(few, known, "impossible-chance", "p");
        assertThat(finding.rows()).isEqualTo(3);
        assertThat(finding.fix().orElseThrow().apply(few).rows()).isEqualTo(397);
        var percent = shop("p", row -> row.number % 2 == 0 ? "50" : "25");
        var divided = only(percent, known, "impossible-chance", "p")
                .fix()
                .orElseThrow()
                .apply(percent);
        assertThat(divided.column("p").number(1)).isEqualTo(0.25);
        assertNone(shop("p", row -> "0.5"), known, "impossible-chance");
    }

    @Test
    void idsAndCodesAreNoAmounts() {
        assertThat(only(shop("serial", row -> "" + (70_000 + row.number)), roles(), "id-as-feature", "serial")
                        .fix())
                .contains(new Fix.Ignore("serial"));
        assertNone(shop("visits", row -> "" + row.number % 50), roles(), "id-as-feature");
        var codes = shop("store_code", row -> "" + (101 + row.number % 4));
        var fixed = only(codes, roles(), "code-as-number", "store_code")
                .fix()
                .orElseThrow()
                .apply(codes);
        assertThat(fixed.column("store_code").text(1)).isEqualTo("102");
        assertThat(fixed.column("store_code").number(1)).isNaN();
        assertNone(shop("age", row -> "" + (20 + row.number % 4)), roles(), "code-as-number");
    }

    @Test
    void groupWithOneOfferOnlyCannotBeCompared() {
        var data = shop(Map.of("region", row -> row.number % 4 == 1 ? "north" : "south"));
        var finding = only(data, roles(), "no-overlap", "region");
        assertThat(finding.rows()).isEqualTo(100);
        assertThat(finding.message().in(Locale.ENGLISH)).contains("north").contains("coupon");
        assertThat(finding.fix().orElseThrow().apply(data).rows()).isEqualTo(300);
        assertNone(shop("region", row -> row.number % 3 == 1 ? "north" : "south"), roles(), "no-overlap");
    }

    @Test
    void customersWithoutChoiceAreEstimated() {
        var random = new SplittableRandom(5);
        var targeted = shop("score", row -> "" + (row.number % 2 == 0 ? 50 + random.nextInt(40) : random.nextInt(40)));
        assertThat(codes(targeted, notRandom(roles()))).contains("no-overlap");
        var free = shop("score", row -> "" + random.nextInt(90));
        assertThat(codes(free, notRandom(roles()))).doesNotContain("no-overlap");
    }

    @Test
    void platformsThatRecordDifferentlyAreFound() {
        var roles = withPlatform(roles(), "platform");
        Function<Row, String> platform = row -> row.number / 2 % 2 == 0 ? "JD" : "Tmall";
        Function<Row, String> yuan = row -> "" + (20 + row.number % 37);
        Function<Row, String> cents = row -> (20 + row.number % 37) + (row.number / 2 % 2 == 0 ? "00" : "");
        var data = shop(Map.of("platform", platform, "basket", cents));
        var finding = only(data, roles, "platform-drift", "basket");
        var fixed = finding.fix().orElseThrow().apply(data);
        assertThat(fixed.column("basket").number(0)).isEqualTo(20);
        assertThat(fixed.column("basket").number(2)).isEqualTo(22);
        var silent = shop(Map.of(
                "platform", platform, "visit", row -> row.number / 2 % 2 == 1 && row.number % 3 == 0 ? "1" : "0"));
        assertThat(only(silent, roles, "platform-drift", "visit").severity()).isEqualTo(Finding.Severity.SERIOUS);
        assertNone(shop(Map.of("platform", platform, "basket", yuan)), roles, "platform-drift");
    }

    @Test
    void whatIsInOrderIsSaid() {
        var passed = doctor.examine(shop(), roles(), Progress.NONE).passed().stream()
                .map(said -> said.in(Locale.ENGLISH))
                .toList();
        assertThat(passed).contains("Nothing is missing.").anyMatch(said -> said.contains("control 200 / coupon 200"));
        var broken =
                doctor.examine(shop("age", row -> row.number == 0 ? "" : "" + row.number % 60), roles(), Progress.NONE);
        assertThat(broken.passed()).noneMatch(said -> said.in(Locale.ENGLISH).equals("Nothing is missing."));
    }

    @Test
    void examinationCanBeCancelled() {
        var asked = new AtomicInteger();
        var progress = new Progress() {
            @Override
            public void report(double fraction, Message step) {
                assertThat(fraction).isBetween(0.0, 1.0);
            }

            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 3;
            }
        };
        assertThatThrownBy(() -> doctor.examine(shop(), roles(), progress)).isInstanceOf(CancelledException.class);
    }

    /** A row of the shop. */
    private record Row(int number) {
        boolean buys() {
            return number % 6 == 3;
        }
    }

    private static Dataset shop() {
        return shop(Map.of());
    }

    private static Dataset shop(String column, Function<Row, String> values) {
        return shop(Map.of(column, values));
    }

    /** 400 customers in two groups; a column that the shop has already is replaced. */
    private static Dataset shop(Map<String, Function<Row, String>> columns) {
        var all = new java.util.LinkedHashMap<String, Function<Row, String>>();
        all.put("grade", row -> "g" + row.number / 2 % 5);
        all.put("arm", row -> row.number % 2 == 0 ? "coupon" : "control");
        all.put("visit", row -> row.buys() || row.number % 6 == 4 ? "1" : "0");
        all.put("buy", row -> row.buys() ? "1" : "0");
        all.put("spend", row -> row.buys() ? "9." + row.number % 10 : "0");
        all.putAll(new java.util.TreeMap<>(columns));
        var text = new StringBuilder(String.join(",", all.keySet())).append('\n');
        for (int i = 0; i < 400; i++) {
            var row = new Row(i);
            text.append(String.join(
                            ",",
                            all.values().stream().map(value -> value.apply(row)).toList()))
                    .append('\n');
        }
        return Tables.read(text.toString());
    }

    private static Roles roles() {
        return new Roles(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new ActionRole(Optional.of("arm"), Optional.of("control"), Map.of(), Map.of()),
                Optional.empty(),
                true,
                Map.of(Outcome.CLICK, "visit", Outcome.PURCHASE, "buy", Outcome.SPEND, "spend"),
                List.of(),
                List.of());
    }

    private static Roles withTime(Roles roles, String time) {
        return with(roles, Optional.of(time), Optional.empty(), Optional.empty(), true);
    }

    private static Roles withPlatform(Roles roles, String platform) {
        return with(roles, Optional.empty(), Optional.of(platform), Optional.empty(), true);
    }

    private static Roles withChance(Roles roles, String chance) {
        return with(roles, Optional.empty(), Optional.empty(), Optional.of(chance), true);
    }

    private static Roles notRandom(Roles roles) {
        return with(roles, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    private static Roles with(
            Roles roles,
            Optional<String> time,
            Optional<String> platform,
            Optional<String> chance,
            boolean randomised) {
        return new Roles(
                roles.id(), time, platform, roles.action(), chance, randomised, roles.outcomes(), List.of(), List.of());
    }

    private List<String> codes(Dataset data, Roles roles) {
        return doctor.examine(data, roles).stream().map(Finding::code).toList();
    }

    private Finding only(Dataset data, Roles roles, String code, String column) {
        var found = doctor.examine(data, roles).stream()
                .filter(finding ->
                        finding.code().equals(code) && finding.column().equals(Optional.of(column)))
                .toList();
        assertThat(found)
                .as(code + " of " + column + " among " + codes(data, roles))
                .hasSize(1);
        return found.get(0);
    }

    private void assertNone(Dataset data, Roles roles, String code) {
        assertThat(codes(data, roles)).doesNotContain(code);
    }
}
