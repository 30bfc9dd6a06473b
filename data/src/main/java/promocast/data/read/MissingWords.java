package promocast.data.read;

import promocast.data.Letters;

/** What stands in a file where a value is missing. */
final class MissingWords {
    private static final int LONGEST = 4;

    /** The words of one letter, of two, and so on. */
    private static final String[][] WORDS = {{"-"}, {"na"}, {"n/a", "nan"}, {"null", "#n/a"}};

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
        for (var word : WORDS[length - 1]) {
            if (Letters.are(word, buffer, start, length)) {
                return true;
            }
        }
        return false;
    }
}
