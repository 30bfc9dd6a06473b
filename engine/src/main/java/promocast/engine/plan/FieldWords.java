package promocast.engine.plan;

import java.util.List;
import java.util.Locale;
import promocast.data.Localised;
import promocast.data.Message;
import promocast.engine.EngineMessage;
import promocast.engine.format.Figure;

/** Fields of offers and lines, and their values, in the planner's words. */
public final class FieldWords {
    private static final List<String> OF_LINES =
            List.of("share", "pick", "platform", "message.channel", "alsoOn", "window.startDay", "window.days");

    private FieldWords() {}

    /** Whether there is a word for a field. */
    public static boolean isKnown(String field) {
        return OfferField.find(field).isPresent() || OF_LINES.contains(field);
    }

    /** Name of a field; the field itself where there is no word for it. */
    public static Object name(String field) {
        return isKnown(field) ? message(field) : field;
    }

    /** Name of a field. @throws IllegalArgumentException where there is no word for it */
    public static Message message(String field) {
        if (!isKnown(field)) {
            throw new IllegalArgumentException("field: no word for " + field);
        }
        return EngineMessage.of("plan.field." + field);
    }

    /** A value of a field in its unit; a number that is left open in words. */
    public static Object value(String field, Object value, String currency) {
        if (value instanceof Boolean truth) {
            return EngineMessage.of(truth ? "plan.value.yes" : "plan.value.no");
        }
        if (field.equals("ad.pricing")) {
            return EngineMessage.of("plan.value.pricing." + value);
        }
        if (!(value instanceof Number number)) {
            return value;
        }
        double shown = number.doubleValue();
        if (Double.isNaN(shown)) {
            return EngineMessage.of("plan.value.plan");
        }
        if (Double.isInfinite(shown)) {
            return EngineMessage.of("plan.value.none");
        }
        return field.equals("share") ? Figure.of(Figure.Kind.SHARE, shown) : number(field, shown, currency);
    }

    private static Localised number(String field, double value, String currency) {
        return switch (OfferField.find(field).map(OfferField::unit).orElse(OfferField.Unit.NUMBER)) {
            case MONEY, LIMIT, PLAN_MONEY -> Figure.price(value, currency);
            case SHARE, PLAN_SHARE -> Figure.of(Figure.Kind.SHARE, value);
            case TIMES -> EngineMessage.of("plan.value.times", Figure.of(Figure.Kind.NUMBER, value));
            case DAYS -> EngineMessage.of("plan.value.days", Figure.of(Figure.Kind.NUMBER, value), value);
            default -> Figure.of(Figure.Kind.NUMBER, value);
        };
    }

    /** A value in the words of a language. */
    public static String text(String field, Object value, String currency, Locale locale) {
        var words = value(field, value, currency);
        return words instanceof Localised localised ? localised.in(locale) : String.valueOf(words);
    }
}
