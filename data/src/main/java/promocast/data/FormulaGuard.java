package promocast.data;

/**
 * The apostrophe that keeps a spreadsheet from taking a text for a formula (OWASP, CSV injection). It is written before a
 * text that begins like a formula and taken off when such a file is read again, so that a table comes back as it was: a text
 * that begins with apostrophes and then like a formula gets one more, too.
 */
public final class FormulaGuard {
    private static final String STARTS = "=+-@\t\r\n＝＋－＠";
    private static final char APOSTROPHE = '\'';

    private FormulaGuard() {}

    /** The text as it may stand in a spreadsheet. */
    public static String guarded(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == APOSTROPHE) {
            at++;
        }
        return at < text.length() && STARTS.indexOf(text.charAt(at)) >= 0 ? APOSTROPHE + text : text;
    }

    /** Where a text begins that may be guarded: at {@code from}, or behind the apostrophe there. */
    public static int start(char[] letters, int from, int to) {
        if (from >= to || letters[from] != APOSTROPHE) {
            return from;
        }
        int at = from + 1;
        while (at < to && letters[at] == APOSTROPHE) {
            at++;
        }
        return at < to && STARTS.indexOf(letters[at]) >= 0 ? from + 1 : from;
    }
}
