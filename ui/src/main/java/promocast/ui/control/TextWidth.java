package promocast.ui.control;

/** How wide a text will be about, without asking for its layout: enough to give a column its width. */
public final class TextWidth {
    private static final double WIDE = 12.5;
    private static final double CAPITAL = 8.3;
    private static final double NARROW = 4;
    private static final double USUAL = 6.8;
    private static final String THIN = "iljtfI.,:;'|!()[] ";

    private TextWidth() {}

    /** Width in pixels of a text of 12 pixels. */
    public static double of(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= '\u2E80') {
                width += WIDE;
            } else if (THIN.indexOf(letter) >= 0) {
                width += NARROW;
            } else if (Character.isUpperCase(letter)) {
                width += CAPITAL;
            } else {
                width += USUAL + (letter == 'm' || letter == 'w' ? 3 : letter >= '0' && letter <= '9' ? 0.7 : 0);
            }
        }
        return width;
    }
}
