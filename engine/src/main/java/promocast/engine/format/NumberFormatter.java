package promocast.engine.format;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import promocast.data.Message;
import promocast.engine.Interval;

/**
 * Shows numbers the same way everywhere: tabular digits, true minus, en dash in ranges, money with its sign, three
 * significant digits with k and M (万 and 亿 in Chinese) from 10,000 on. Immutable and thread-safe.
 */
public final class NumberFormatter {
    private static final String MINUS = "−";
    private static final Map<String, String> SYMBOLS = Map.of("CNY", "¥", "USD", "$", "EUR", "€", "GBP", "£");

    private final Locale locale;
    private final String currency;
    private final String symbol;

    /** @param currency ISO 4217 code; shown as its sign where it has a well-known one */
    public NumberFormatter(Locale locale, String currency) {
        this.locale = locale;
        this.currency = currency;
        this.symbol = SYMBOLS.getOrDefault(currency, currency + "\u00a0");
    }

    /** ISO 4217 code of the currency. */
    public String currency() {
        return currency;
    }

    /** Sign of the currency, or its code and a no-break space. */
    public String currencySymbol() {
        return symbol;
    }

    /** An expected number of customers: {@code 12.4k (11.8–13.1)}. */
    public Shown count(Interval count) {
        return show(count, Scale.of(Scale.largest(count), 1, locale), "", "", "");
    }

    /** An expected number of customers without a range. */
    public String count(double count) {
        return count(Interval.exact(count)).value();
    }

    /** A number of customers that the campaign adds: {@code +6,058 (5,561–6,555)}. */
    public Shown addedCount(Interval count) {
        return show(count, Scale.of(Scale.largest(count), 1, locale), "+", "", "");
    }

    /** All digits, as for customers reached: {@code 145,953}. */
    public String full(double count) {
        return show(Interval.exact(count), Scale.plain(0), "", "", "").value();
    }

    /** Money: {@code ¥8,230 (6,640–9,810)}, {@code −¥478 (−2,501 to 1,546)}. */
    public Shown money(Interval money) {
        return show(money, Scale.of(Scale.largest(money), 2, locale), "", symbol, "");
    }

    /** Money without a range. */
    public String money(double money) {
        return money(Interval.exact(money)).value();
    }

    /** Money that the campaign adds or takes: {@code +¥62.6k (52.6–72.6)}. */
    public Shown addedMoney(Interval money) {
        return show(money, Scale.of(Scale.largest(money), 2, locale), "+", symbol, "");
    }

    /** All digits of an amount: {@code ¥142,318}. */
    public String fullMoney(double money) {
        return show(Interval.exact(money), Scale.plain(0), "", symbol, "").value();
    }

    /** Money that somebody has set, such as a face value: {@code ¥20}, {@code ¥0.80}, {@code ¥0.005}. */
    public String price(double money) {
        if (!Double.isFinite(money)) {
            return Shown.WITHHELD;
        }
        var digits = trimmed(money, 4);
        return sign(money, "") + symbol + (digits.matches(".*\\.\\d") ? digits + "0" : digits);
    }

    /** A rate, 0 to 1, as percent with one decimal, below 1 % with two: {@code 19.6% (19.1–20.2)}. */
    public Shown rate(Interval rate) {
        var percent = rate.times(100);
        var decimals = Scale.largest(percent) == 0 ? 0 : Math.abs(percent.value()) < 0.995 ? 2 : 1;
        return show(percent, Scale.plain(decimals), "", "", "%");
    }

    /** A rate without a range. */
    public String rate(double rate) {
        return rate(Interval.exact(rate)).value();
    }

    /** A share that somebody has set, 0 to 1: {@code 34%}, {@code 12.5%}. */
    public String share(double share) {
        return Double.isFinite(share) ? sign(share, "") + trimmed(share * 100, 2) + "%" : Shown.WITHHELD;
    }

    /** A difference of two rates, 0 to 1, in percentage points, without the word: {@code +7.66 (7.02–8.31)}. */
    public Shown points(Interval difference) {
        return show(difference.times(100), Scale.plain(2), "+", "", "");
    }

    /** A return on money spent, two decimals: {@code 0.99 (0.84–1.14)}. */
    public Shown roi(Interval roi) {
        return show(roi, Scale.plain(2), "", "", "");
    }

    /** A score such as Qini, AUC or a calibration gap, three decimals: {@code 0.032 (0.018–0.047)}. */
    public Shown score(Interval score) {
        return show(score, Scale.plain(3), "", "", "");
    }

    /** A number that somebody has set, at most two decimals: {@code 2}, {@code 1.5}. */
    public String number(double number) {
        return Double.isFinite(number) ? sign(number, "") + trimmed(number, 2) : Shown.WITHHELD;
    }

    /** A chance, 0 to 1, in whole percent: {@code 73%}, {@code above 99%}, {@code below 1%}. */
    public String chance(double chance) {
        if (Double.isNaN(chance)) {
            return Shown.WITHHELD;
        }
        if (chance > 0.99 && chance < 1 || chance > 0 && chance < 0.01) {
            return new Message(
                            "promocast.engine.messages",
                            "format.chance." + (chance < 0.5 ? "below" : "above"),
                            List.of())
                    .in(locale);
        }
        return Math.round(chance * 100) + "%";
    }

    /** An axis mark of money, without needless zeros: {@code ¥50k}. */
    public String moneyTick(double money) {
        return moneyTick(money, money);
    }

    /** An axis mark of money in the unit of the axis' largest one: {@code ¥5k} beside {@code ¥20k}. */
    public String moneyTick(double money, double largest) {
        return tick(money, largest, symbol, "");
    }

    /** An axis mark of a number: {@code 1,200}, {@code 150k}. */
    public String countTick(double count) {
        return tick(count, count, "", "");
    }

    /** An axis mark of a rate, 0 to 1: {@code 8%}. */
    public String rateTick(double rate) {
        return tick(rate * 100, rate * 100, "", "%");
    }

    /** A day: {@code 6 Apr}, {@code 4月6日}. */
    public String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(Scale.chinese(locale) ? "M月d日" : "d MMM", locale));
    }

    /** A moment: {@code 5 Apr 2026, 17:20}, {@code 2026年4月5日 17:20}. */
    public String moment(OffsetDateTime moment) {
        var pattern = Scale.chinese(locale) ? "yyyy年M月d日 HH:mm" : "d MMM yyyy, HH:mm";
        return moment.format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    private Shown show(Interval interval, Scale scale, String plus, String before, String after) {
        if (!Double.isFinite(interval.value())) {
            return new Shown(Shown.WITHHELD, "");
        }
        if (scale.divisor() > 1 && !scale.visible(interval.value())) {
            return eachInItsUnit(interval, plus, before);
        }
        var range = range(interval, scale);
        if (!scale.visible(interval.value()) && range.isEmpty()) {
            return new Shown(before + "0" + after, "");
        }
        var sign = scale.visible(interval.value()) ? sign(interval.value(), plus) : "";
        return new Shown(sign + before + scale.digits(interval.value()) + scale.suffix() + after, range);
    }

    /** A value too small for the unit of its bounds, such as {@code ¥2,300 (0–19.8M)}. */
    private Shown eachInItsUnit(Interval interval, String plus, String before) {
        var scale = Scale.of(Math.abs(interval.value()), 0, locale);
        var shown = sign(interval.value(), plus) + before + scale.digits(interval.value()) + scale.suffix();
        if (!scale.visible(interval.value())) {
            shown = before + "0";
        }
        return new Shown(
                shown, hasRange(interval) ? range(inItsUnit(interval.lower()), inItsUnit(interval.upper())) : "");
    }

    private String inItsUnit(double bound) {
        var scale = Scale.of(Math.abs(bound), 0, locale);
        return bare(bound, scale) + scale.suffix();
    }

    private String range(Interval interval, Scale scale) {
        return hasRange(interval) ? range(bare(interval.lower(), scale), bare(interval.upper(), scale)) : "";
    }

    private static boolean hasRange(Interval interval) {
        return Double.isFinite(interval.lower())
                && Double.isFinite(interval.upper())
                && interval.lower() != interval.upper();
    }

    private String range(String from, String to) {
        var between = !from.startsWith(MINUS) && !to.startsWith(MINUS) ? "–" : Scale.chinese(locale) ? " 至 " : " to ";
        return from + between + to;
    }

    private static String bare(double bound, Scale scale) {
        return (bound < 0 && scale.visible(bound) ? MINUS : "") + scale.digits(bound);
    }

    private String tick(double value, double largest, String before, String after) {
        var scale = value == 0 ? Scale.plain(0) : Scale.of(Math.abs(largest), 2, locale);
        return sign(value, "") + before + trimmed(value / scale.divisor(), 2) + scale.suffix() + after;
    }

    private static String sign(double number, String plus) {
        return number < 0 ? MINUS : number > 0 ? plus : "";
    }

    private static String trimmed(double number, int decimals) {
        var digits = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(number));
        return digits.replaceFirst("\\.?0+$", "");
    }
}
