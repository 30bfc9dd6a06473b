package promocast.data;

import java.util.HashSet;

/** Tells columns of sentences from columns of names. */
public final class FreeText {
    private static final int FEWEST_DIFFERENT = 30;
    private static final int LOOKED_AT = 1000;
    private static final double FEWEST_WORDS = 3;
    private static final int HAN = 0x2E80;

    private FreeText() {}

    /**
     * Whether a column holds free text: many different values of three words and more on the average. Two Chinese or
     * Japanese characters count as a word.
     */
    public static boolean isIn(Column column) {
        return isIn(column, RowSample.of(column.size(), LOOKED_AT));
    }

    /** The same, judged by some rows only. */
    public static boolean isIn(Column column, int[] rows) {
        if (column.type() != ColumnType.TEXT) {
            return false;
        }
        var different = new HashSet<String>();
        double words = 0;
        int looked = 0;
        int step = Math.max(1, rows.length / LOOKED_AT);
        for (int i = 0; i < rows.length; i += step) {
            var text = column.text(rows[i]);
            if (!text.isEmpty()) {
                different.add(text);
                words += words(text);
                looked++;
            }
        }
        return different.size() > FEWEST_DIFFERENT && words / looked >= FEWEST_WORDS;
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
