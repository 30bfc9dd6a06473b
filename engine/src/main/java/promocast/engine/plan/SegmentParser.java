package promocast.engine.plan;

import java.util.ArrayList;
import java.util.List;
import promocast.data.BadInputException;
import promocast.engine.EngineMessage;
import promocast.engine.plan.Condition.Operator;
import promocast.engine.plan.SegmentToken.Kind;

/** Recursive descent over the pieces of a segment expression: or, and, not, comparison. */
final class SegmentParser {
    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 200;

    private final String expression;
    private final List<SegmentToken> tokens;
    private int at;
    private int depth;

    SegmentParser(String expression) {
        if (expression.length() > LONGEST) {
            throw new BadInputException(EngineMessage.of("plan.segment.tooLong", expression.length(), LONGEST));
        }
        this.expression = expression;
        this.tokens = new SegmentLexer(expression).split();
    }

    Condition parse() {
        if (here().kind() == Kind.END) {
            return new Condition.Everybody();
        }
        var condition = or();
        if (here().kind() != Kind.END) {
            throw expected("plan.segment.needsJoin");
        }
        return condition;
    }

    private Condition or() {
        var parts = new ArrayList<Condition>();
        parts.add(and());
        while (takeWord("or")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
    }

    private Condition and() {
        var parts = new ArrayList<Condition>();
        parts.add(not());
        while (takeWord("and")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition not() {
        if (++depth > DEEPEST) {
            throw new BadInputException(EngineMessage.of("plan.segment.tooDeep", expression, here().position()));
        }
        try {
            return takeWord("not") ? new Condition.Not(not()) : primary();
        } finally {
            depth--;
        }
    }

    private Condition primary() {
        var open = here();
        if (open.isSymbol("(") && !opensSum()) {
            at++;
            var inner = or();
            close(open);
            return inner;
        }
        return comparison();
    }

    private void close(SegmentToken open) {
        if (!takeSymbol(")")) {
            throw new BadInputException(EngineMessage.of(
                    "plan.segment.unclosedParenthesis", expression, open.position(), here().position()));
        }
    }

    /** Whether the parenthesis here holds a sum, as what follows it says, and not conditions. */
    private boolean opensSum() {
        int open = 0;
        for (int i = at; i < tokens.size(); i++) {
            open += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
            if (open == 0) {
                var next = tokens.get(i + 1);
                return next.isSign() || next.is("between") || Operator.of(next).isPresent();
            }
        }
        return false;
    }

    private Condition comparison() {
        var column = here();
        boolean plain = isColumn(column) && !tokens.get(at + 1).isSign();
        if (!plain) {
            return calculated(sum());
        }
        at++;
        if (takeWord("is")) {
            var present = takeWord("not");
            if (!takeWord("missing")) {
                throw expected("plan.segment.needsMissing");
            }
            return present ? new Condition.Not(new Condition.Missing(column)) : new Condition.Missing(column);
        }
        if (takeWord("between")) {
            return between(column);
        }
        var negated = takeWord("not");
        if (takeWord("in")) {
            return new Condition.In(column, list(), negated);
        }
        if (negated) {
            throw expected("plan.segment.needsIn");
        }
        var operator = Operator.of(here()).orElseThrow(() -> expected("plan.segment.needsOperator"));
        at++;
        return calculates(operator)
                ? new Condition.Calculated(new Term.Field(column), operator, sum())
                : new Condition.Comparison(column, operator, value());
    }

    /** Whether a term stands here that is more than one value: a sum, or a column that is larger or smaller. */
    private boolean calculates(Operator operator) {
        var next = here();
        boolean value = isColumn(next) || next.kind() == Kind.NUMBER;
        return next.isSymbol("(")
                || next.isSymbol("-")
                || value && tokens.get(at + 1).isSign()
                || isColumn(next) && (operator.orders() || next.kind() == Kind.NAME) && !isTruth(next);
    }

    private Condition calculated(Term left) {
        if (takeWord("between")) {
            var least = sum();
            if (!takeWord("and")) {
                throw expected("plan.segment.needsAnd");
            }
            return new Condition.All(List.of(
                    new Condition.Calculated(left, Operator.AT_LEAST, least),
                    new Condition.Calculated(left, Operator.AT_MOST, sum())));
        }
        var operator = Operator.of(here()).orElseThrow(() -> expected("plan.segment.needsOperator"));
        at++;
        return new Condition.Calculated(left, operator, sum());
    }

    private Term sum() {
        var sum = product();
        while (here().isSymbol("+") || here().isSymbol("-")) {
            sum = operation(sum, true);
        }
        return sum;
    }

    private Term product() {
        var product = factor();
        while (here().isSymbol("*") || here().isSymbol("/")) {
            product = operation(product, false);
        }
        return product;
    }

    private Term operation(Term left, boolean sum) {
        char sign = here().text().charAt(0);
        at++;
        int start = here().position();
        var right = sum ? product() : factor();
        return new Term.Operation(left, sign, right, start, here().position());
    }

    private Term factor() {
        if (++depth > DEEPEST) {
            throw new BadInputException(EngineMessage.of("plan.segment.tooDeep", expression, here().position()));
        }
        try {
            var token = here();
            if (takeSymbol("(")) {
                var inner = sum();
                close(token);
                return inner;
            }
            if (takeSymbol("-")) {
                return new Term.Operation(new Term.Constant(0), '-', factor(), token.position(), here().position());
            }
            if (token.kind() == Kind.NUMBER
                    && (at > 0 && !startsComparison() || tokens.get(at + 1).isSign())) {
                at++;
                return new Term.Constant(Double.parseDouble(token.text()));
            }
            if (isColumn(token)) {
                at++;
                return new Term.Field(token);
            }
            throw expected(startsComparison() ? "plan.segment.needsColumn" : "plan.segment.needsTerm");
        } finally {
            depth--;
        }
    }

    /** Whether a comparison begins here, so that a lone number would be its left side. */
    private boolean startsComparison() {
        if (at == 0) {
            return true;
        }
        var before = tokens.get(at - 1);
        return before.is("or") || before.is("not") || before.is("and") && !followsBetween();
    }

    /** Whether the word {@code and} before belongs to a {@code between}. */
    private boolean followsBetween() {
        for (int i = at - 2; i >= 0; i--) {
            if (tokens.get(i).is("between")) {
                return true;
            }
            if (tokens.get(i).isReserved()) {
                return false;
            }
        }
        return false;
    }

    private static boolean isColumn(SegmentToken token) {
        return token.kind() == Kind.NAME || token.kind() == Kind.WORD && !token.isReserved();
    }

    private static boolean isTruth(SegmentToken token) {
        return token.is("true") || token.is("false");
    }

    private Condition between(SegmentToken column) {
        var least = value();
        if (!takeWord("and")) {
            throw expected("plan.segment.needsAnd");
        }
        return new Condition.All(List.of(
                new Condition.Comparison(column, Operator.AT_LEAST, least),
                new Condition.Comparison(column, Operator.AT_MOST, value())));
    }

    private List<SegmentToken> list() {
        if (!takeSymbol("(")) {
            throw expected("plan.segment.needsList");
        }
        var values = new ArrayList<SegmentToken>();
        do {
            values.add(value());
        } while (takeSymbol(","));
        if (!takeSymbol(")")) {
            throw expected("plan.segment.needsListEnd");
        }
        return values;
    }

    private SegmentToken value() {
        var value = here();
        if (value.kind() != Kind.NUMBER && value.kind() != Kind.TEXT && !isTruth(value)) {
            throw expected("plan.segment.needsValue");
        }
        at++;
        return value;
    }

    private SegmentToken here() {
        return tokens.get(at);
    }

    private boolean takeWord(String keyword) {
        var taken = here().is(keyword);
        at += taken ? 1 : 0;
        return taken;
    }

    private boolean takeSymbol(String symbol) {
        var taken = here().isSymbol(symbol);
        at += taken ? 1 : 0;
        return taken;
    }

    private BadInputException expected(String key) {
        var found = here();
        return found.kind() == Kind.END
                ? new BadInputException(
                        EngineMessage.of("plan.segment.endsEarly", expression, found.position(), EngineMessage.of(key)))
                : new BadInputException(EngineMessage.of(
                        "plan.segment.unexpected", expression, found.position(), found.text(), EngineMessage.of(key)));
    }
}
