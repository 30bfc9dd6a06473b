package promocast.engine.plan;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import promocast.data.Column;
import promocast.data.TextColumn;

/** A condition over customers, evaluated on all rows at once. */
sealed interface Condition {
    /** What it says of each row (n values, those of {@link Verdicts}); the array is the caller's. */
    byte[] judge(SegmentRows rows);

    private static byte verdict(boolean holds) {
        return holds ? Verdicts.YES : Verdicts.NO;
    }

    /** Holds for all. */
    record Everybody() implements Condition {
        @Override
        public byte[] judge(SegmentRows rows) {
            var all = new byte[rows.data().rows()];
            Arrays.fill(all, Verdicts.YES);
            return all;
        }
    }

    /** Holds where all parts hold. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public byte[] judge(SegmentRows rows) {
            return parts.stream()
                    .map(part -> part.judge(rows))
                    .reduce(Verdicts::and)
                    .orElseThrow();
        }
    }

    /** Holds where one part holds. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public byte[] judge(SegmentRows rows) {
            return parts.stream()
                    .map(part -> part.judge(rows))
                    .reduce(Verdicts::or)
                    .orElseThrow();
        }
    }

    /** Holds where the part does not. */
    record Not(Condition part) implements Condition {
        @Override
        public byte[] judge(SegmentRows rows) {
            return Verdicts.not(part.judge(rows));
        }
    }

    /** Holds where the column has no value. */
    record Missing(SegmentToken name) implements Condition {
        @Override
        public byte[] judge(SegmentRows rows) {
            var column = rows.column(name);
            var verdicts = new byte[column.size()];
            for (int i = 0; i < verdicts.length; i++) {
                verdicts[i] = verdict(column.isMissing(i));
            }
            return verdicts;
        }
    }

    /** Holds where the column has one of the values, or, negated, another one. */
    record In(SegmentToken name, List<SegmentToken> values, boolean negated) implements Condition {
        @Override
        public byte[] judge(SegmentRows rows) {
            var column = rows.column(name);
            var numbers = new HashSet<Double>();
            var texts = new HashSet<String>();
            for (var value : values) {
                rows.number(column, value, false).ifPresentOrElse(numbers::add, () -> texts.add(value.text()));
            }
            if (column instanceof TextColumn words && !texts.isEmpty()) {
                return words(words, texts, negated);
            }
            var verdicts = new byte[column.size()];
            for (int i = 0; i < verdicts.length; i++) {
                verdicts[i] = verdict(!column.isMissing(i) && holds(column, i, numbers, texts) != negated);
            }
            return verdicts;
        }

        private static boolean holds(Column column, int row, Set<Double> numbers, Set<String> texts) {
            return texts.isEmpty() ? numbers.contains(column.number(row)) : texts.contains(column.text(row));
        }

        /** The same for a column with a dictionary: each word is looked at once. */
        static byte[] words(TextColumn column, Set<String> texts, boolean negated) {
            var dictionary = column.words();
            var fits = new byte[dictionary.size()];
            for (int code = 0; code < fits.length; code++) {
                fits[code] = verdict(texts.contains(dictionary.get(code)) != negated);
            }
            var verdicts = new byte[column.size()];
            for (int i = 0; i < verdicts.length; i++) {
                int code = column.code(i);
                verdicts[i] = code == TextColumn.MISSING ? Verdicts.NO : fits[code];
            }
            return verdicts;
        }
    }

    /** How two values compare. */
    enum Operator {
        EQUAL,
        DIFFERENT,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST;

        private static final Map<String, Operator> SYMBOLS = Map.of(
                "=", EQUAL, "==", EQUAL, "!=", DIFFERENT, "<>", DIFFERENT, "<", LESS, "<=", AT_MOST, ">", MORE, ">=",
                AT_LEAST);

        /** The operator that a symbol means. */
        static Optional<Operator> of(SegmentToken token) {
            return token.kind() == SegmentToken.Kind.SYMBOL
                    ? Optional.ofNullable(SYMBOLS.get(token.text()))
                    : Optional.empty();
        }

        /** Whether it asks which is larger. */
        boolean orders() {
            return this != EQUAL && this != DIFFERENT;
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

    /** Holds where the column compares with the value as the operator says. */
    record Comparison(SegmentToken name, Operator operator, SegmentToken value) implements Condition {
        @Override
        public byte[] judge(SegmentRows rows) {
            var column = rows.column(name);
            var number = rows.number(column, value, operator.orders());
            if (number.isEmpty() && column instanceof TextColumn words) {
                return In.words(words, Set.of(value.text()), operator == Operator.DIFFERENT);
            }
            var verdicts = new byte[column.size()];
            for (int i = 0; i < verdicts.length; i++) {
                if (number.isPresent()) {
                    double left = column.number(i);
                    verdicts[i] = verdict(!Double.isNaN(left) && operator.holds(left, number.getAsDouble()));
                } else {
                    verdicts[i] = verdict(!column.isMissing(i)
                            && value.text().equals(column.text(i)) == (operator == Operator.EQUAL));
                }
            }
            return verdicts;
        }
    }

    /** Holds where two calculated terms compare as the operator says; not where one of them misses a value. */
    record Calculated(Term left, Operator operator, Term right) implements Condition {
        @Override
        public byte[] judge(SegmentRows rows) {
            var one = left.of(rows);
            var other = right.of(rows);
            var verdicts = new byte[one.numbers().length];
            for (int i = 0; i < verdicts.length; i++) {
                double first = one.numbers()[i];
                double second = other.numbers()[i];
                var known = !Double.isNaN(first) && !Double.isNaN(second);
                verdicts[i] = verdict(known && operator.holds(first, second));
            }
            one.broken().or(other.broken());
            one.broken().stream().forEach(row -> verdicts[row] = Verdicts.UNKNOWN);
            return verdicts;
        }
    }
}
