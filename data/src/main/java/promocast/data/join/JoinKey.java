package promocast.data.join;

/**
 * The columns that say which rows belong together.
 *
 * @param left name of the id column in the left table
 * @param right name of the id column in the right table
 */
public record JoinKey(String left, String right) {
    /** The same name in both tables. */
    public static JoinKey of(String column) {
        return new JoinKey(column, column);
    }
}
