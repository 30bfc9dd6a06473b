package promocast.data.read;

import java.util.Locale;
import java.util.Set;

/** What stands in a file where a value is missing. */
final class MissingWords {
    private static final int LONGEST = 4;
    private static final Set<String> WORDS = Set.of("-", "na", "n/a", "nan", "null", "#n/a");

    private MissingWords() {}

    /** Whether a field, without surrounding blanks, holds no value. */
    static boolean matches(char[] buffer, int start, int length) {
        if (length == 0) {
            return true;
        }
        char first = buffer[start];
        if (length > LONGEST || first != '-' && first != '#' && first != 'n' && first != 'N') {
            return false;
        }
        return WORDS.contains(new String(buffer, start, length).toLowerCase(Locale.ROOT));
    }
}
