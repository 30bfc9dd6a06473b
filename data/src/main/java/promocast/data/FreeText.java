package promocast.data;

/** Tells columns of sentences from columns of names. */
public final class FreeText {
    private static final int FEWEST_DIFFERENT = 30;
    private static final int LOOKED_AT = 1000;
    private static final double FEWEST_WORDS = 3;
    private static final int HAN = 0x2E80;

    private FreeText() {}

    /**
     * Whether a column holds free text: many different values of three words and more on the average. Two Chinese or
     * Japanese
     * characters count as a word.
     */
    public static boolean isIn(Column column) {
        if (column.type() != ColumnType.TEXT || column.distinct() <= FEWEST_DIFFERENT) {
            return false;
        }
        double words = 0;
        int looked = 0;
        int step = Math.max(1, column.size() / LOOKED_AT);
        for (int row = 0; row < column.size(); row += step) {
            if (!column.isMissing(row)) {
                words += words(column.text(row));
                looked++;
            }
        }
        return looked > 0 && words / looked >= FEWEST_WORDS;
    }

    private static double words(String text) {
        double words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean han = letter >= HAN && Character.isLetter(letter);
            boolean part = !han && Character.isLetterOrDigit(letter);
            words += han ? 0.5 : part && !inWord ? 1 : 0;
            inWord = part;
        }
        return words;
    }
}
