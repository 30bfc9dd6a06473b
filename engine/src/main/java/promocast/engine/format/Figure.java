package promocast.engine.format;

import java.util.Locale;
import promocast.data.Localised;
import promocast.engine.Interval;

/**
 * A number inside a sentence, shown as all numbers are: the {@code ¥12.8k} and the {@code 73%} of "Line 3 loses ¥12.8k:
 * 73% of its coupons go to sure buyers".
 *
 * @param kind what the number is
 * @param value the number
 * @param currency ISO 4217 code; empty where it is not money
 */
public record Figure(Kind kind, double value, String currency) implements Localised {
    /** What a number is. */
    public enum Kind {
        /** Money that comes out of a forecast. */
        MONEY,
        /** Money that somebody has set. */
        PRICE,
        /** Customers or events, shortened above 10,000. */
        COUNT,
        /** Customers with all digits. */
        CUSTOMERS,
        /** A share 0 to 1 in whole percent. */
        SHARE,
        /** A number that somebody has set. */
        NUMBER,
        /** A return on money spent. */
        ROI
    }

    /** Money that comes out of a forecast. */
    public static Figure money(double value, String currency) {
        return new Figure(Kind.MONEY, value, currency);
    }

    /** Money that somebody has set. */
    public static Figure price(double value, String currency) {
        return new Figure(Kind.PRICE, value, currency);
    }

    /** A number that is not money. */
    public static Figure of(Kind kind, double value) {
        return new Figure(kind, value, "");
    }

    @Override
    public String in(Locale locale) {
        var formatter = new NumberFormatter(locale, currency);
        return switch (kind) {
            case MONEY -> formatter.money(value);
            case PRICE -> formatter.price(value);
            case COUNT -> formatter.count(value);
            case CUSTOMERS -> formatter.full(value);
            case SHARE -> formatter.chance(value);
            case NUMBER -> formatter.number(value);
            case ROI -> formatter.roi(Interval.exact(value)).value();
        };
    }
}
