package promocast.data;

/** The words for yes and no that a BOOLEAN column may hold. */
public final class YesNo {
    private static final int LONGEST = 5;

    /** The words of one letter, of two, and so on. */
    private static final String[][] YES = {{"y", "t", "是", "有"}, {}, {"yes"}, {"true"}, {}};

    private static final String[][] NO = {{"n", "f", "否", "无"}, {"no"}, {}, {}, {"false"}};

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
        if (isOne(YES[length - 1], buffer, start)) {
            return 1;
        }
        return isOne(NO[length - 1], buffer, start) ? 0 : -1;
    }

    private static boolean isOne(String[] words, char[] buffer, int start) {
        for (var word : words) {
            if (Letters.are(word, buffer, start)) {
                return true;
            }
        }
        return false;
    }
}
