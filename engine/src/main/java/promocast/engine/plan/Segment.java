package promocast.engine.plan;

import java.util.OptionalInt;
import promocast.data.BadInputException;
import promocast.data.Dataset;

/**
 * A filter over customers: comparisons ({@code = == != <> < <= > >=}, {@code in (...)}, {@code not in (...)},
 * {@code between a and b}, {@code is missing}, {@code is not missing}) of columns with numbers, {@code 'texts'} or
 * dates such as {@code '2026-04-06'}, joined by {@code and}, {@code or}, {@code not} and parentheses. Names of columns
 * that are no plain words stand in backquotes. Numbers can be calculated with {@code + - * /} and parentheses. A missing
 * value satisfies no comparison, not even {@code !=}.
 */
public final class Segment {
    private final String expression;
    private final Condition condition;

    private Segment(String expression, Condition condition) {
        this.expression = expression;
        this.condition = condition;
    }

    /**
     * Understands an expression; a blank one selects everybody.
     *
     * @throws BadInputException when it cannot be understood; points at the character
     */
    public static Segment parse(String expression) {
        return new Segment(expression, new SegmentParser(expression).parse());
    }

    /**
     * Whether each row belongs to it (n values).
     *
     * @throws BadInputException when a column does not exist (names the nearest) or cannot be compared like that, or when
     *     whether a customer belongs to it hangs on a division by 0
     */
    public boolean[] select(Dataset data) {
        var rows = new SegmentRows(data, expression);
        var verdicts = condition.judge(rows);
        var unknown = Verdicts.unknown(verdicts);
        if (unknown > 0) {
            throw rows.byZero(unknown);
        }
        var selected = new boolean[verdicts.length];
        for (int i = 0; i < selected.length; i++) {
            selected[i] = verdicts[i] == Verdicts.YES;
        }
        return selected;
    }

    /** The character of an expression, from 1, that a complaint of this class points at; empty where it points at none. */
    public static OptionalInt position(BadInputException problem) {
        var words = problem.explanation();
        boolean points = words.key().startsWith("plan.segment.")
                && words.args().size() > 1
                && words.args().get(0) instanceof String
                && words.args().get(1) instanceof Integer;
        return points ? OptionalInt.of((Integer) words.args().get(1)) : OptionalInt.empty();
    }

    @Override
    public String toString() {
        return expression;
    }
}
