package promocast.data;

/** The words for yes and no that a BOOLEAN column may hold. */
public final class YesNo {
    private static final int LONGEST = 5;

    private YesNo() {}

    /** 1 for yes, 0 for no, -1 for anything else. */
    public static int of(String word) {
        return of(word.toCharArray(), 0, word.length());
    }

    /** 1 for yes, 0 for no, -1 for anything else. */
    public static int of(char[] buffer, int start, int length) {
        if (length == 0 || length > LONGEST) {
            return -1;
        }
        char first = buffer[start];
        if (length == 1) {
            return isYes(first) ? 1 : isNo(first) ? 0 : -1;
        }
        int small = first | ' ';
        return switch (small) {
            case 'y', 't' -> Letters.are(length == 3 ? "yes" : "true", buffer, start, length) ? 1 : -1;
            case 'n', 'f' -> Letters.are(length == 2 ? "no" : "false", buffer, start, length) ? 0 : -1;
            default -> -1;
        };
    }

    private static boolean isYes(char c) {
        return c == '是' || c == '有' || (c | ' ') == 'y' || (c | ' ') == 't';
    }

    private static boolean isNo(char c) {
        return c == '否' || c == '无' || (c | ' ') == 'n' || (c | ' ') == 'f';
    }
}
