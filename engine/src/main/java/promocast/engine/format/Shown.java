package promocast.engine.format;

/**
 * A number as it is shown: the value with its unit, and the range in the same unit with bare digits.
 *
 * @param value the value, such as {@code ¥12.4k}; {@value #WITHHELD} where there is none to show
 * @param range its range, such as {@code 11.8–13.1}; empty where there is none to show
 */
public record Shown(String value, String range) {
    /** What stands in the place of a number that is not shown. */
    public static final String WITHHELD = "–";

    /** Value and range in one line: {@code ¥12.4k (11.8–13.1)}. */
    public String text() {
        return range.isEmpty() ? value : value + " (" + range + ")";
    }

    @Override
    public String toString() {
        return text();
    }
}
