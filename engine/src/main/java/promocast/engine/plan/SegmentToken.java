package promocast.engine.plan;

import java.util.Locale;
import java.util.Set;

/**
 * A piece of a segment expression.
 *
 * @param kind what it is
 * @param text its text, without quotes
 * @param position its first character in the expression, from 1
 */
record SegmentToken(Kind kind, String text, int position) {
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "in", "is", "between", "missing");

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

    /** Whether it is a word with a meaning of its own, and so not the name of a column. */
    boolean isReserved() {
        return kind == Kind.WORD && RESERVED.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether it is one of the signs of a sum or product. */
    boolean isSign() {
        return kind == Kind.SYMBOL && text.length() == 1 && "+-*/".contains(text);
    }

    /** Whether it is the given symbol. */
    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}
