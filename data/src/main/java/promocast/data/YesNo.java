package promocast.data;

import java.util.Locale;
import java.util.Set;

/** The words for yes and no that a BOOLEAN column may hold. */
public final class YesNo {
    private static final int LONGEST = 5;
    private static final Set<String> YES = Set.of("true", "yes", "y", "t", "是", "有");
    private static final Set<String> NO = Set.of("false", "no", "n", "f", "否", "无");

    private YesNo() {}

    /** 1 for yes, 0 for no, -1 for anything else. */
    public static int of(String word) {
        return of(word.toCharArray(), 0, word.length());
    }

    /** 1 for yes, 0 for no, -1 for anything else. */
    public static int of(char[] buffer, int start, int length) {
        if (length > LONGEST) {
            return -1;
        }
        var word = new String(buffer, start, length).toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return 1;
        }
        return NO.contains(word) ? 0 : -1;
    }
}
