package promocast.engine.report;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import promocast.engine.EngineMessage;
import promocast.engine.format.NumberFormatter;
import promocast.engine.plan.PlanLine;

/** Names lines, and the values along which their curves run, in the planner's words. */
final class LineWords {
    private static final Set<String> MONEY =
            Set.of("coupon.faceValue", "coupon.minSpend", "coupon.maxDiscount", "points.pointValue", "ad.bid");
    private static final Set<String> SHARES = Set.of("coupon.percentOff", "share");
    private static final List<String> NAMED = List.of(
            "share",
            "coupon.faceValue",
            "coupon.percentOff",
            "coupon.minSpend",
            "points.multiplier",
            "points.bonus",
            "recommendation.slots",
            "ad.bid",
            "ad.frequencyCap");

    private final Locale locale;
    private final NumberFormatter numbers;

    LineWords(Locale locale, NumberFormatter numbers) {
        this.locale = locale;
        this.numbers = numbers;
    }

    /** What a line is called: the planner's own name, else its segment, else everybody. */
    String line(PlanLine line) {
        if (!line.label().isBlank()) {
            return line.label();
        }
        return line.segment().isBlank() ? say("report.everybody") : line.segment();
    }

    /** The planner's word for a field of an offer, such as face value; the field itself where there is none. */
    String field(String field) {
        return NAMED.contains(field) ? say("report.field." + field) : field;
    }

    /** A value of a field with its unit: {@code ¥20}, {@code 15%}, {@code 2}. */
    String value(String field, double value) {
        if (MONEY.contains(field)) {
            return numbers.price(value);
        }
        return SHARES.contains(field) ? numbers.share(value) : numbers.number(value);
    }

    private String say(String key) {
        return EngineMessage.of(key).in(locale);
    }
}
