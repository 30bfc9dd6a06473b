package promocast.engine.report;

import java.util.List;
import java.util.Locale;
import promocast.data.Localised;
import promocast.data.Message;
import promocast.data.Outcome;
import promocast.engine.format.NumberFormatter;
import promocast.engine.plan.CampaignPlan;

/** The words and number formats of one report. */
final class Texts {
    private static final String BUNDLE = "promocast.engine.messages";

    private final Locale locale;
    private final NumberFormatter numbers;
    private final LineWords lines;

    Texts(Locale locale, String currency) {
        this.locale = locale;
        this.numbers = new NumberFormatter(locale, currency);
        this.lines = new LineWords(locale, numbers);
    }

    /** The sentence of a key below {@code report.}, its placeholders filled with texts. */
    String say(String key, String... args) {
        return message(key, args).in(locale);
    }

    /** A sentence of another part of the program. */
    String say(Localised message) {
        return message.in(locale);
    }

    /** The message of a key below {@code report.}. */
    static Message message(String key, String... args) {
        return new Message(BUNDLE, "report." + key, List.of((Object[]) args));
    }

    /** The planner's word for an outcome. */
    String outcome(Outcome outcome) {
        return say("outcome." + outcome.key());
    }

    /** Number and name of a line, from 0: {@code 1 Lapsed 60+ days}, with at most so many characters of the name. */
    String line(CampaignPlan plan, int line, int characters) {
        return (line + 1) + "\u2002" + shortened(lines.line(plan.lines().get(line)), characters);
    }

    /** A name of the data with at most so many characters; an ellipsis stands for what is left out. */
    static String shortened(String name, int characters) {
        return name.codePointCount(0, name.length()) <= characters
                ? name
                : name.substring(0, name.offsetByCodePoints(0, characters - 1)) + "…";
    }

    /** The separator of sentences in a paragraph. */
    String pause() {
        return locale.getLanguage().equals("zh") ? "" : " ";
    }

    NumberFormatter numbers() {
        return numbers;
    }

    LineWords lines() {
        return lines;
    }

    /** The language as HTML names it. */
    String language() {
        return locale.getLanguage().equals("zh") ? "zh-CN" : "en";
    }
}
