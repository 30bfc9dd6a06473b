package promocast.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import promocast.data.BadInputException;
import promocast.engine.EngineMessage;
import promocast.engine.plan.Condition.Comparison.Operator;
import promocast.engine.plan.SegmentToken.Kind;

/** Recursive descent over the pieces of a segment expression: or, and, not, comparison. */
final class SegmentParser {
    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 200;
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "in", "is", "between", "missing");

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
        if (takeSymbol("(")) {
            var inner = or();
            if (!takeSymbol(")")) {
                throw new BadInputException(EngineMessage.of(
                        "plan.segment.unclosedParenthesis", expression, open.position(), here().position()));
            }
            return inner;
        }
        return comparison();
    }

    private Condition comparison() {
        var column = here();
        var word =
                column.kind() == Kind.WORD && !RESERVED.contains(column.text().toLowerCase(Locale.ROOT));
        if (!word && column.kind() != Kind.NAME) {
            throw expected("plan.segment.needsColumn");
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
        return new Condition.Comparison(column, operator, value());
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
        var truth = value.is("true") || value.is("false");
        if (value.kind() != Kind.NUMBER && value.kind() != Kind.TEXT && !truth) {
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
