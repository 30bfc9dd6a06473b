package promocast.engine.plan;

/**
 * A piece of a segment expression.
 *
 * @param kind what it is
 * @param text its text, without quotes
 * @param position its first character in the expression, from 1
 */
record SegmentToken(Kind kind, String text, int position) {
    /** Kinds of pieces. */
    enum Kind {
        /** A plain word: a keyword or the name of a column. */
        WORD,
        /** The name of a column in backquotes. */
        NAME,
        NUMBER,
        /** A text in quotes. */
        TEXT,
        /** An operator, parenthesis or comma. */
        SYMBOL,
        END
    }

    /** Whether it is the given keyword (case ignored). */
    boolean is(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    /** Whether it is the given symbol. */
    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}
