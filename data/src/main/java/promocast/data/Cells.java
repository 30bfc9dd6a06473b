package promocast.data;

import java.util.Arrays;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;

/** A column that grows row by row while a table is read. */
public sealed interface Cells {
    /** Adds a row without a value. */
    void addMissing();

    /** Memory that the cells take, in bytes, roughly. */
    long bytes();

    /** The column; no cell may be added afterwards. */
    StoredColumn build();

    /** Whole numbers: in four bytes until one needs eight. */
    final class Wholes implements Cells {
        private final IntColumn small;
        private final LongColumn large;
        private boolean isLarge;

        /** An empty column. */
        public Wholes(String name) {
            small = IntColumn.create(name);
            large = LongColumn.create(name);
        }

        /** Adds a row; {@code Long.MIN_VALUE} means missing. */
        public void add(long value) {
            if (!isLarge && (value > Integer.MAX_VALUE || value <= Integer.MIN_VALUE)) {
                widen();
            }
            if (isLarge) {
                large.append(value);
            } else {
                small.append((int) value);
            }
        }

        private void widen() {
            isLarge = true;
            for (int i = 0; i < small.size(); i++) {
                if (small.isMissing(i)) {
                    large.appendMissing();
                } else {
                    large.append((long) small.getInt(i));
                }
            }
            small.clear();
        }

        @Override
        public void addMissing() {
            if (isLarge) {
                large.appendMissing();
            } else {
                small.appendMissing();
            }
        }

        /** The same cells as numbers with a fraction. */
        public Decimals decimals() {
            return new Decimals((isLarge ? large : small).asDoubleColumn());
        }

        @Override
        public long bytes() {
            return isLarge ? (long) Long.BYTES * large.size() : (long) Integer.BYTES * small.size();
        }

        @Override
        public StoredColumn build() {
            return isLarge ? new IntegerValues(large) : new IntegerValues(small);
        }
    }

    /** Numbers with a fraction. */
    final class Decimals implements Cells {
        private final DoubleColumn column;

        /** An empty column. */
        public Decimals(String name) {
            this(DoubleColumn.create(name));
        }

        private Decimals(DoubleColumn column) {
            this.column = column;
        }

        /** Adds a row; NaN means missing. */
        public void add(double value) {
            column.append(value);
        }

        @Override
        public void addMissing() {
            column.appendMissing();
        }

        @Override
        public long bytes() {
            return (long) Double.BYTES * column.size();
        }

        @Override
        public StoredColumn build() {
            return new NumberValues(column);
        }
    }

    /** Yes or no. */
    final class Answers implements Cells {
        private final BooleanColumn column;

        /** An empty column. */
        public Answers(String name) {
            column = BooleanColumn.create(name);
        }

        /** Adds a row. */
        public void add(boolean yes) {
            column.append(yes);
        }

        @Override
        public void addMissing() {
            column.appendMissing();
        }

        @Override
        public long bytes() {
            return column.size();
        }

        @Override
        public StoredColumn build() {
            return new BooleanValues(column);
        }
    }

    /** Days or moments. */
    final class Moments implements Cells {
        private final LongColumn column;

        /** An empty column. */
        public Moments(String name) {
            column = LongColumn.create(name);
        }

        /** Adds a row: seconds since 1970-01-01 00:00. */
        public void add(long seconds) {
            column.append(seconds);
        }

        @Override
        public void addMissing() {
            column.appendMissing();
        }

        @Override
        public long bytes() {
            return (long) Long.BYTES * column.size();
        }

        @Override
        public StoredColumn build() {
            return new DateValues(column);
        }
    }

    /** Texts, each distinct one held once. */
    final class Texts implements Cells {
        private static final int FIRST_CAPACITY = 1024;

        private final String name;
        private final Vocabulary vocabulary = new Vocabulary();
        private int[] codes = new int[FIRST_CAPACITY];
        private int size;

        /** An empty column. */
        public Texts(String name) {
            this.name = name;
        }

        /** Adds a row: {@code length} characters of {@code buffer} from {@code start} on. */
        public void add(char[] buffer, int start, int length) {
            append(vocabulary.code(buffer, start, length));
        }

        @Override
        public void addMissing() {
            append(TextValues.MISSING);
        }

        private void append(int code) {
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, size * 2);
            }
            codes[size++] = code;
        }

        /** Twice the codes, since the column keeps its own, and the dictionary. */
        @Override
        public long bytes() {
            return 2L * Integer.BYTES * size + vocabulary.bytes();
        }

        @Override
        public StoredColumn build() {
            return TextValues.of(name, Arrays.copyOf(codes, size), vocabulary.words());
        }
    }
}
