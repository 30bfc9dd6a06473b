package promocast.engine.plan;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import promocast.data.Column;

/** A condition over customers, evaluated on all rows at once. */
sealed interface Condition {
    /** Whether each row fulfils it (n values). */
    boolean[] select(SegmentRows rows);

    /** Holds for all. */
    record Everybody() implements Condition {
        @Override
        public boolean[] select(SegmentRows rows) {
            var selected = new boolean[rows.data().rows()];
            Arrays.fill(selected, true);
            return selected;
        }
    }

    /** Holds where all parts hold. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public boolean[] select(SegmentRows rows) {
            var selected = parts.get(0).select(rows);
            for (var part : parts.subList(1, parts.size())) {
                var other = part.select(rows);
                for (int i = 0; i < selected.length; i++) {
                    selected[i] &= other[i];
                }
            }
            return selected;
        }
    }

    /** Holds where one part holds. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public boolean[] select(SegmentRows rows) {
            var selected = parts.get(0).select(rows);
            for (var part : parts.subList(1, parts.size())) {
                var other = part.select(rows);
                for (int i = 0; i < selected.length; i++) {
                    selected[i] |= other[i];
                }
            }
            return selected;
        }
    }

    /** Holds where the part does not. */
    record Not(Condition part) implements Condition {
        @Override
        public boolean[] select(SegmentRows rows) {
            var selected = part.select(rows);
            for (int i = 0; i < selected.length; i++) {
                selected[i] = !selected[i];
            }
            return selected;
        }
    }

    /** Holds where the column has no value. */
    record Missing(SegmentToken name) implements Condition {
        @Override
        public boolean[] select(SegmentRows rows) {
            var column = rows.column(name);
            var selected = new boolean[column.size()];
            for (int i = 0; i < selected.length; i++) {
                selected[i] = column.isMissing(i);
            }
            return selected;
        }
    }

    /** Holds where the column has one of the values, or, negated, another one. */
    record In(SegmentToken name, List<SegmentToken> values, boolean negated) implements Condition {
        @Override
        public boolean[] select(SegmentRows rows) {
            var column = rows.column(name);
            var numbers = new HashSet<Double>();
            var texts = new HashSet<String>();
            for (var value : values) {
                rows.number(column, value, false).ifPresentOrElse(numbers::add, () -> texts.add(value.text()));
            }
            var selected = new boolean[column.size()];
            for (int i = 0; i < selected.length; i++) {
                selected[i] = !column.isMissing(i) && holds(column, i, numbers, texts) != negated;
            }
            return selected;
        }

        private static boolean holds(Column column, int row, Set<Double> numbers, Set<String> texts) {
            return texts.isEmpty() ? numbers.contains(column.number(row)) : texts.contains(column.text(row));
        }
    }

    /** Holds where the column compares with the value as the operator says. */
    record Comparison(SegmentToken name, Operator operator, SegmentToken value) implements Condition {
        /** How a value of a column compares with a value of the expression. */
        enum Operator {
            EQUAL,
            DIFFERENT,
            LESS,
            AT_MOST,
            MORE,
            AT_LEAST;

            private static final Map<String, Operator> SYMBOLS = Map.of(
                    "=", EQUAL, "==", EQUAL, "!=", DIFFERENT, "<>", DIFFERENT, "<", LESS, "<=", AT_MOST, ">", MORE,
                    ">=", AT_LEAST);

            /** The operator that a symbol means. */
            static Optional<Operator> of(SegmentToken token) {
                return token.kind() == SegmentToken.Kind.SYMBOL
                        ? Optional.ofNullable(SYMBOLS.get(token.text()))
                        : Optional.empty();
            }

            private boolean holds(double left, double right) {
                return switch (this) {
                    case EQUAL -> left == right;
                    case DIFFERENT -> left != right;
                    case LESS -> left < right;
                    case AT_MOST -> left <= right;
                    case MORE -> left > right;
                    case AT_LEAST -> left >= right;
                };
            }
        }

        @Override
        public boolean[] select(SegmentRows rows) {
            var column = rows.column(name);
            var ordered = operator != Operator.EQUAL && operator != Operator.DIFFERENT;
            var number = rows.number(column, value, ordered);
            var selected = new boolean[column.size()];
            for (int i = 0; i < selected.length; i++) {
                if (!column.isMissing(i)) {
                    selected[i] = number.isPresent()
                            ? operator.holds(column.number(i), number.getAsDouble())
                            : value.text().equals(column.text(i)) == (operator == Operator.EQUAL);
                }
            }
            return selected;
        }
    }
}
