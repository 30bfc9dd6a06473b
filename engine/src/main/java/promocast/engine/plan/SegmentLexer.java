package promocast.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import promocast.data.BadInputException;
import promocast.engine.EngineMessage;
import promocast.engine.plan.SegmentToken.Kind;

/** Splits a segment expression into its pieces; full-width punctuation of a Chinese keyboard counts as the plain one. */
final class SegmentLexer {
    private static final Map<Character, Character> FULL_WIDTH =
            Map.of('（', '(', '）', ')', '，', ',', '＝', '=', '＜', '<', '＞', '>', '！', '!');
    private static final Map<Character, Character> SIGNS_OF_SUMS =
            Map.of('、', ',', '＋', '+', '－', '-', '−', '-', '＊', '*', '×', '*', '／', '/', '÷', '/');
    private static final Map<Character, String> SIGNS = Map.of('≥', ">=", '≤', "<=", '≠', "!=");
    private static final Map<Character, Character> QUOTES = Map.of('\'', '\'', '"', '"', '‘', '’', '“', '”', '`', '`');
    private static final Set<String> PAIRS = Set.of("==", "!=", "<>", "<=", ">=");

    private final String expression;
    private final List<SegmentToken> tokens = new ArrayList<>();
    private int at;

    SegmentLexer(String expression) {
        this.expression = expression;
    }

    /** The pieces; the last one is the end. */
    List<SegmentToken> split() {
        while (at < expression.length()) {
            var c = expression.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
            } else if (QUOTES.containsKey(c)) {
                quoted(c, QUOTES.get(c));
            } else if (startsNumber(c)) {
                number();
            } else if (isWordPart(c)) {
                word();
            } else {
                symbol(c);
            }
        }
        tokens.add(new SegmentToken(Kind.END, "", expression.length() + 1));
        return List.copyOf(tokens);
    }

    private void quoted(char open, char close) {
        var start = at++;
        var text = new StringBuilder();
        while (at < expression.length()) {
            var c = expression.charAt(at++);
            if (c != close) {
                text.append(c);
            } else if (at < expression.length() && expression.charAt(at) == close) {
                text.append(c);
                at++;
            } else {
                tokens.add(new SegmentToken(open == '`' ? Kind.NAME : Kind.TEXT, text.toString(), start + 1));
                return;
            }
        }
        throw new BadInputException(
                EngineMessage.of("plan.segment.unclosedQuote", expression, start + 1, String.valueOf(open)));
    }

    private boolean startsNumber(char c) {
        if (isDigit(c) || c == '.' && isDigit(peek(1))) {
            return true;
        }
        var signed = (c == '-' || c == '−' || c == '+') && !followsValue();
        return signed && (isDigit(peek(1)) || peek(1) == '.' && isDigit(peek(2)));
    }

    /** Whether a value stands before, so that a sign means a sum and not a negative number. */
    private boolean followsValue() {
        if (tokens.isEmpty()) {
            return false;
        }
        var last = tokens.get(tokens.size() - 1);
        return last.kind() != Kind.SYMBOL && !last.isReserved() || last.isSymbol(")");
    }

    private void number() {
        var start = at++;
        while (at < expression.length() && (isWordPart(expression.charAt(at)) || continuesExponent())) {
            at++;
        }
        var text = expression.substring(start, at).replace('−', '-');
        try {
            if (Character.isLetter(text.charAt(text.length() - 1)) || !Double.isFinite(Double.parseDouble(text))) {
                throw new NumberFormatException(text);
            }
        } catch (NumberFormatException e) {
            throw new BadInputException(EngineMessage.of("plan.segment.notNumber", expression, start + 1, text));
        }
        tokens.add(new SegmentToken(Kind.NUMBER, text, start + 1));
    }

    private boolean continuesExponent() {
        var c = expression.charAt(at);
        var before = expression.charAt(at - 1);
        return c == '.' || (c == '-' || c == '+') && (before == 'e' || before == 'E') && isDigit(peek(1));
    }

    private void word() {
        var start = at;
        while (at < expression.length() && (isWordPart(expression.charAt(at)) || expression.charAt(at) == '.')) {
            at++;
        }
        tokens.add(new SegmentToken(Kind.WORD, expression.substring(start, at), start + 1));
    }

    private void symbol(char c) {
        if (SIGNS.containsKey(c)) {
            tokens.add(new SegmentToken(Kind.SYMBOL, SIGNS.get(c), ++at));
            return;
        }
        var one = plain(c);
        var pair = "" + one + plain(peek(1));
        if (PAIRS.contains(pair)) {
            tokens.add(new SegmentToken(Kind.SYMBOL, pair, at + 1));
            at += 2;
        } else if ("=<>(),+-*/".indexOf(one) >= 0) {
            tokens.add(new SegmentToken(Kind.SYMBOL, String.valueOf(one), ++at));
        } else {
            throw new BadInputException(EngineMessage.of(
                    "plan.segment.strangeCharacter",
                    expression,
                    at + 1,
                    new StringBuilder()
                            .appendCodePoint(expression.codePointAt(at))
                            .toString()));
        }
    }

    private static char plain(char c) {
        return FULL_WIDTH.getOrDefault(c, SIGNS_OF_SUMS.getOrDefault(c, c));
    }

    private char peek(int ahead) {
        return at + ahead < expression.length() ? expression.charAt(at + ahead) : ' ';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
    }
}
