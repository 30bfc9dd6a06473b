package promocast.data;

/** Compares characters with words without making a string of them. */
public final class Letters {
    private static final int CASE = 'a' - 'A';

    private Letters() {}

    /**
     * Whether some characters are a word; A to Z count as a to z.
     *
     * @param word in small letters
     */
    public static boolean are(String word, char[] buffer, int start, int length) {
        if (length != word.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = buffer[start + i];
            if (word.charAt(i) != (c >= 'A' && c <= 'Z' ? (char) (c + CASE) : c)) {
                return false;
            }
        }
        return true;
    }
}
