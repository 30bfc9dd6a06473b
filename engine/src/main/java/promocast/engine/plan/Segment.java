package promocast.engine.plan;

import promocast.data.Dataset;

/**
 * A filter over customers: comparisons ({@code = != < <= > >=}, {@code in (...)}, {@code is missing}) of columns with
 * numbers or {@code 'texts'}, joined by {@code and}, {@code or}, {@code not} and parentheses.
 */
public final class Segment {
    private Segment() {}

    /** @throws promocast.data.BadInputException when it cannot be understood; points at the character */
    public static Segment parse(String expression) {
        throw new UnsupportedOperationException();
    }

    /** Whether each row belongs to it (n values); names the nearest column where one does not exist. */
    public boolean[] select(Dataset data) {
        throw new UnsupportedOperationException();
    }
}
