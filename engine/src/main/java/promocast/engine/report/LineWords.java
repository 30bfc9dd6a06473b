package promocast.engine.report;

import java.util.Locale;
import promocast.engine.EngineMessage;
import promocast.engine.format.NumberFormatter;
import promocast.engine.plan.FieldWords;
import promocast.engine.plan.PlanLine;

/** Names lines, and the values along which their curves run, in the planner's words. */
final class LineWords {
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
        return FieldWords.isKnown(field) ? FieldWords.message(field).in(locale) : field;
    }

    /** A value of a field with its unit: {@code ¥20}, {@code 15%}, {@code 2}. */
    String value(String field, double value) {
        return FieldWords.text(field, value, numbers.currency(), locale);
    }

    private String say(String key) {
        return EngineMessage.of(key).in(locale);
    }
}
