package promocast.engine.plan;

import java.util.Currency;

/** What values of a plan may be; each check returns the value or names the parameter and the offending value. */
final class Limits {
    private Limits() {}

    /** A finite amount of money, at least 0. */
    static double money(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + ": " + value + " is not an amount of at least 0");
        }
        return value;
    }

    /** An amount of money of at least 0, or infinite for no limit. */
    static double limit(String name, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(name + ": " + value + " is not an amount of at least 0");
        }
        return value;
    }

    /** A share from 0 to 1. */
    static double share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + ": " + value + " is not a share from 0 to 1");
        }
        return value;
    }

    /** A whole number of at least {@code least}. */
    static int atLeast(String name, int least, int value) {
        if (value < least) {
            throw new IllegalArgumentException(name + ": " + value + " is below " + least);
        }
        return value;
    }

    /** A text that is not blank. */
    static String named(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + ": is blank");
        }
        return value;
    }

    /** Whether a text is a currency code of ISO 4217. */
    static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(code));
    }
}
