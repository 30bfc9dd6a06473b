package promocast.data.read;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which number formats of a workbook show a date. */
final class DateFormats {
    private DateFormats() {}

    /**
     * Whether a format shows a day, perhaps with a time.
     *
     * @param id its number, where numbers below 164 are built in (ECMA-376, 18.8.30)
     * @param pattern its pattern, where it is the workbook's own
     */
    static boolean isDate(@Nullable Integer id, @Nullable String pattern) {
        if (id != null
                && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58)) {
            return true;
        }
        return pattern != null && hasDay(pattern);
    }

    /** Whether a pattern has letters of a day outside of quotes, brackets and escapes. */
    private static boolean hasDay(String pattern) {
        var bare = pattern.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\\\.", "")
                .replaceAll("\\[[^\\]]*\\]", "")
                .replace("general", "");
        return bare.matches("[^0#?@]*[yd][^0#?@]*") || bare.matches("(?s).*(yy|dd|m/d|d/m|mmm).*");
    }
}
