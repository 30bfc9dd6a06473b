package promocast.ui.data;

import java.time.LocalDate;
import promocast.data.ColumnRole;
import promocast.data.ColumnType;
import promocast.data.Message;
import promocast.data.profile.ColumnProfile;
import promocast.data.profile.NumberSummary;
import promocast.ui.text.Texts;

/** The values of a column in a few words. */
final class ColumnWords {
    /** From here on fractions say nothing. */
    private static final double LARGE = 100;

    private ColumnWords() {}

    /** Its range, its share of yes, or how many there are; missing ones first, since they matter most. */
    static Message summary(ColumnProfile profile) {
        if (profile.missing() == profile.rows()) {
            return Texts.message("data.column.empty");
        }
        if (profile.missing() > 0) {
            return Texts.message("data.column.missing", profile.missingShare());
        }
        boolean all = profile.distinct() == profile.rows() && profile.rows() > 1;
        if (all && (profile.type() == ColumnType.TEXT || profile.role() == ColumnRole.ID)) {
            return Texts.message("data.column.distinct");
        }
        return range(profile);
    }

    /** Its range, its share of yes, or how many different values there are. */
    static Message range(ColumnProfile profile) {
        return profile.numbers()
                .map(numbers -> range(profile, numbers))
                .orElseGet(() -> Texts.message("data.column.values", profile.distinct()));
    }

    private static Message range(ColumnProfile profile, NumberSummary numbers) {
        if (profile.type() == ColumnType.DATE) {
            return Texts.message("data.column.dates", day(numbers.min()), day(numbers.max()));
        }
        if (yesNo(profile)) {
            return Texts.message("data.column.yes", numbers.mean());
        }
        boolean large = Math.max(Math.abs(numbers.min()), Math.abs(numbers.max())) >= LARGE;
        return Texts.message(
                "data.column.range",
                Texts.message(large ? "data.column.whole" : "data.column.number", numbers.min()),
                Texts.message(large ? "data.column.whole" : "data.column.number", numbers.max()));
    }

    /** Whether its values are yes and no. */
    static boolean yesNo(ColumnProfile profile) {
        return profile.numbers()
                .filter(numbers -> profile.type() != ColumnType.DATE)
                .filter(numbers -> profile.distinct() <= 2 && numbers.min() >= 0 && numbers.max() <= 1)
                .isPresent();
    }

    /** A value of a column of numbers or days, short enough for a label. */
    static Message value(ColumnType type, double value) {
        if (type == ColumnType.DATE) {
            return Texts.message("data.column.day", day(value));
        }
        boolean whole = value == Math.rint(value) || Math.abs(value) >= 10 * LARGE;
        return Texts.message(whole ? "data.column.whole" : "data.column.number", value);
    }

    private static String day(double value) {
        return LocalDate.ofEpochDay((long) Math.floor(value)).toString();
    }
}
