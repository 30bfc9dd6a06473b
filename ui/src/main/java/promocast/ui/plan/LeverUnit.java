package promocast.ui.plan;

import promocast.engine.format.NumberFormatter;

/** What the number of a lever counts. */
enum LeverUnit {
    /** Money. */
    MONEY,
    /** A share, 0 to 1. */
    SHARE,
    /** Times the usual. */
    TIMES,
    /** A plain number. */
    COUNT;

    /** The unit of an offer field. */
    static LeverUnit of(String field) {
        return switch (field) {
            case "coupon.faceValue", "coupon.minSpend", "ad.bid" -> MONEY;
            case "coupon.percentOff" -> SHARE;
            case "points.multiplier" -> TIMES;
            default -> COUNT;
        };
    }

    /** A value with its unit. */
    String words(double value, NumberFormatter numbers) {
        return switch (this) {
            case MONEY -> numbers.price(value);
            case SHARE -> numbers.share(value);
            case TIMES -> numbers.number(value) + "×";
            case COUNT -> numbers.number(value);
        };
    }

    /** A mark of an axis. */
    String tick(double value, NumberFormatter numbers) {
        return this == MONEY ? numbers.moneyTick(value) : words(value, numbers);
    }
}
