package promocast.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import promocast.engine.Interval;

final class NumberFormatterTest {
    private final NumberFormatter english = new NumberFormatter(Locale.ENGLISH, "CNY");
    private final NumberFormatter chinese = new NumberFormatter(Locale.SIMPLIFIED_CHINESE, "CNY");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12400|11800|13100|¥12.4k (11.8–13.1)|¥1.24万 (1.18–1.31)",
                "-478|-2501|1546|−¥478 (−2,501 to 1,546)|−¥478 (−2,501 至 1,546)",
                "82300|66400|98100|¥82.3k (66.4–98.1)|¥8.23万 (6.64–9.81)",
                "2330000|2330000|2330000|¥2.33M|¥233万",
                "667000|630000|704000|¥667k (630–704)|¥66.7万 (63.0–70.4)",
                "8230|6640|9810|¥8,230 (6,640–9,810)|¥8,230 (6,640–9,810)",
                "9400|8000|10800|¥9.40k (8.00–10.8)|¥0.94万 (0.80–1.08)",
                "9999.6|9999.6|9999.6|¥10.0k|¥1.00万",
                "999950|999950|999950|¥1.00M|¥100万",
                "123456789|123456789|123456789|¥123M|¥1.23亿",
                "12345678901|12345678901|12345678901|¥12.3B|¥123亿",
                "12345678|12345678|12345678|¥12.3M|¥1,235万",
                "-40|-15000|-20|¥0.04k (−15.0 to −0.02)|−¥40 (−1.50万 to −20)",
                "2300|0|19800000|¥2,300 (0–19.8M)|¥0.23万 (0.00–1,980)",
                "0|0|19800000|¥0 (0–19.8M)|¥0 (0–1,980万)",
                "0.4|-20000|30000|¥0 (−20.0k to 30.0k)|¥0 (−2.00万 to 3.00万)",
                "7|-20000|30000|¥0.01k (−20.0 to 30.0)|¥7 (−2.00万 to 3.00万)",
                "19.4|12|25|¥19 (12–25)|¥19 (12–25)",
                "3.274|1|5|¥3.27 (1.00–5.00)|¥3.27 (1.00–5.00)",
                "0|0|0|¥0|¥0",
                "0.00006|0.00006|0.00006|¥0|¥0",
            })
    void moneyPicksTheUnitByTheLargest(double value, double lower, double upper, String en, String zh) {
        var money = new Interval(value, lower, upper);
        assertThat(english.money(money).text()).isEqualTo(value == -40 ? "−" + en : en);
        assertThat(chinese.money(money).text()).isEqualTo(zh.replace(" to ", " 至 "));
    }

    @Test
    void addedAmountsCarryTheirSign() {
        assertThat(english.addedMoney(new Interval(62_600, 52_600, 72_600)).text())
                .isEqualTo("+¥62.6k (52.6–72.6)");
        assertThat(english.addedMoney(Interval.exact(-12_800)).text()).isEqualTo("−¥12.8k");
        assertThat(english.addedMoney(Interval.exact(0)).text()).isEqualTo("¥0");
        assertThat(english.addedCount(new Interval(6058, 5561, 6555)).text()).isEqualTo("+6,058 (5,561–6,555)");
        assertThat(english.points(new Interval(0.0766, 0.0702, 0.0831)).text()).isEqualTo("+7.66 (7.02–8.31)");
    }

    @Test
    void countsShowAllDigitsBelowTenThousand() {
        assertThat(english.count(new Interval(12_500, 11_900, 13_000)).text()).isEqualTo("12.5k (11.9–13.0)");
        assertThat(english.count(1752)).isEqualTo("1,752");
        assertThat(english.count(2.34)).isEqualTo("2.3");
        assertThat(english.full(145_953)).isEqualTo("145,953");
        assertThat(chinese.count(2_330_000)).isEqualTo("233万");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.196|0.191|0.202|19.6% (19.1–20.2)",
                "0.0057|0.0047|0.0068|0.57% (0.47–0.68)",
                "0.00994|0.008|0.011|0.99% (0.80–1.10)",
                "0.00996|0.008|0.011|1.0% (0.8–1.1)",
                "0|0|0|0%",
                "0.0001|0.0001|0.0001|0.01%",
            })
    void ratesShowTwoDecimalsBelowOnePercent(double value, double lower, double upper, String expected) {
        assertThat(english.rate(new Interval(value, lower, upper)).text()).isEqualTo(expected);
    }

    @Test
    void roiShowsTwoDecimalsAndScoresThree() {
        assertThat(english.roi(new Interval(0.99, 0.84, 1.14)).text()).isEqualTo("0.99 (0.84–1.14)");
        assertThat(english.score(new Interval(0.0324, -0.002, 0.0471)).text()).isEqualTo("0.032 (−0.002 to 0.047)");
        assertThat(english.roi(new Interval(-0.001, -0.2, 0.2)).value()).isEqualTo("0.00");
        assertThat(english.rate(0.00001)).isEqualTo("0%");
    }

    @Test
    void settingsShowNoNeedlessZeros() {
        assertThat(english.price(20)).isEqualTo("¥20");
        assertThat(english.price(0.05)).isEqualTo("¥0.05");
        assertThat(english.price(0.8)).isEqualTo("¥0.80");
        assertThat(english.price(0.005)).isEqualTo("¥0.005");
        assertThat(english.price(100)).isEqualTo("¥100");
        assertThat(english.price(1250.5)).isEqualTo("¥1,250.50");
        assertThat(english.share(0.34)).isEqualTo("34%");
        assertThat(english.share(0.125)).isEqualTo("12.5%");
        assertThat(english.share(1)).isEqualTo("100%");
        assertThat(english.number(1.5)).isEqualTo("1.5");
    }

    @Test
    void whatIsWithheldIsADash() {
        assertThat(english.money(Interval.withheld()).text()).isEqualTo("–");
        assertThat(english.roi(new Interval(0.5, Double.NaN, Double.NaN)).text())
                .isEqualTo("0.50");
        assertThat(english.price(Double.POSITIVE_INFINITY)).isEqualTo("–");
        assertThat(english.chance(Double.NaN)).isEqualTo("–");
    }

    @Test
    void chancesAreWholePercentAndNeverCertain() {
        assertThat(english.chance(0.734)).isEqualTo("73%");
        assertThat(english.chance(0.996)).isEqualTo("above 99%");
        assertThat(english.chance(0.004)).isEqualTo("below 1%");
        assertThat(chinese.chance(0.996)).isEqualTo("99% 以上");
        assertThat(english.chance(1)).isEqualTo("100%");
    }

    @Test
    void axisMarksCarryTheUnit() {
        assertThat(english.moneyTick(50_000)).isEqualTo("¥50k");
        assertThat(english.moneyTick(-50_000)).isEqualTo("−¥50k");
        assertThat(english.moneyTick(0)).isEqualTo("¥0");
        assertThat(chinese.moneyTick(150_000)).isEqualTo("¥15万");
        assertThat(english.countTick(1200)).isEqualTo("1,200");
        assertThat(english.rateTick(0.08)).isEqualTo("8%");
        assertThat(english.rateTick(0.005)).isEqualTo("0.5%");
    }

    @Test
    void currenciesWithoutASignShowTheirCode() {
        assertThat(new NumberFormatter(Locale.ENGLISH, "USD").money(1500)).isEqualTo("$1,500");
        assertThat(new NumberFormatter(Locale.ENGLISH, "EUR").money(1500)).isEqualTo("€1,500");
        assertThat(new NumberFormatter(Locale.ENGLISH, "GBP").money(1500)).isEqualTo("£1,500");
        assertThat(new NumberFormatter(Locale.ENGLISH, "SEK").money(-1500)).isEqualTo("−SEK\u00a01,500");
    }

    @Test
    void datesFollowTheLanguage() {
        var day = LocalDate.of(2026, 4, 6);
        var moment = OffsetDateTime.parse("2026-04-05T17:20:00+08:00");
        assertThat(english.date(day)).isEqualTo("6 Apr");
        assertThat(chinese.date(day)).isEqualTo("4月6日");
        assertThat(english.moment(moment)).isEqualTo("5 Apr 2026, 17:20");
        assertThat(chinese.moment(moment)).isEqualTo("2026年4月5日 17:20");
    }
}
