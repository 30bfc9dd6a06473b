package promocast.engine.advise;

import java.util.Set;
import promocast.engine.EngineMessage;
import promocast.engine.format.Figure;

/** Levers and their values in the planner's words. */
public final class LeverWords {
    private static final Set<String> KNOWN = Set.of(
            "coupon.faceValue",
            "coupon.percentOff",
            "coupon.minSpend",
            "points.multiplier",
            "points.bonus",
            "recommendation.slots",
            "recommendation.strategy",
            "ad.placement",
            "ad.bid",
            "ad.frequencyCap",
            "platform",
            "message.channel");

    private LeverWords() {}

    /** Name of a lever; the field itself where there is no word for it. */
    public static Object name(String field) {
        return KNOWN.contains(field) ? EngineMessage.of("advise.lever." + field) : field;
    }

    /** A value of a lever in its unit. */
    public static Object value(String field, Object value, String currency) {
        if (!(value instanceof Double number)) {
            return value;
        }
        return switch (field) {
            case "coupon.faceValue", "coupon.minSpend", "ad.bid" -> Figure.price(number, currency);
            case "coupon.percentOff" -> Figure.of(Figure.Kind.SHARE, number);
            case "points.multiplier" -> EngineMessage.of("advise.value.times", Figure.of(Figure.Kind.NUMBER, number));
            default -> Figure.of(Figure.Kind.NUMBER, number);
        };
    }
}
