package promocast.engine.plan;

import java.util.Arrays;
import java.util.BitSet;
import promocast.data.BadInputException;
import promocast.data.ColumnType;
import promocast.engine.EngineMessage;

/** What a segment expression calculates for every row. */
sealed interface Term {
    /** The values of all rows. */
    Values of(SegmentRows rows);

    /**
     * Values of rows.
     *
     * @param numbers one a row, NaN where something is missing; not copied
     * @param broken rows in which something was divided by 0
     */
    record Values(double[] numbers, BitSet broken) {}

    /** The same number for all. */
    record Constant(double number) implements Term {
        @Override
        public Values of(SegmentRows rows) {
            var numbers = new double[rows.data().rows()];
            Arrays.fill(numbers, number);
            return new Values(numbers, new BitSet());
        }
    }

    /** The numbers of a column. */
    record Field(SegmentToken name) implements Term {
        @Override
        public Values of(SegmentRows rows) {
            var column = rows.column(name);
            if (column.type() == ColumnType.TEXT) {
                throw new BadInputException(
                        EngineMessage.of("plan.segment.textInSum", rows.expression(), name.position(), column.name()));
            }
            return new Values(column.numbers(), new BitSet());
        }
    }

    /**
     * Two terms calculated with each other.
     *
     * @param sign what is done: {@code + - * /}
     * @param start first character of the right term, from 1
     * @param end the character behind it
     */
    record Operation(Term left, char sign, Term right, int start, int end) implements Term {
        @Override
        public Values of(SegmentRows rows) {
            var first = left.of(rows);
            var second = right.of(rows);
            var numbers = first.numbers;
            var broken = first.broken;
            broken.or(second.broken);
            for (int i = 0; i < numbers.length; i++) {
                double by = second.numbers[i];
                if (sign == '/' && by == 0) {
                    broken.set(i);
                }
                numbers[i] = switch (sign) {
                    case '+' -> numbers[i] + by;
                    case '-' -> numbers[i] - by;
                    case '*' -> numbers[i] * by;
                    default -> numbers[i] / by;
                };
            }
            if (sign == '/') {
                rows.divided(start, end);
            }
            return new Values(numbers, broken);
        }
    }
}
