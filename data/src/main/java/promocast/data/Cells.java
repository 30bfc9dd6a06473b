package promocast.data;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;

/** A column that grows while a file is read. */
sealed interface Cells {
    /** Adds a field that fits the reading. */
    void add(char[] buffer, int start, int length);

    /** Adds a row without a value. */
    void addMissing();

    /** The column; no cell may be added afterwards. */
    StoredColumn build();

    /** An empty column. */
    static Cells of(String name, Reading reading) {
        return switch (reading) {
            case INTEGER -> new Wholes(name);
            case NUMBER -> new Decimals(DoubleColumn.create(name), '.');
            case COMMA_NUMBER -> new Decimals(DoubleColumn.create(name), ',');
            case BOOLEAN -> new Answers(BooleanColumn.create(name));
            case YEAR_FIRST, MONTH_FIRST, DAY_FIRST -> new Moments(DateTimeColumn.create(name), reading);
            case TEXT -> new Texts(name);
        };
    }

    /** Whole numbers: in four bytes until one needs eight. */
    final class Wholes implements Cells {
        private final IntColumn small;
        private final LongColumn large;
        private boolean isLarge;

        Wholes(String name) {
            small = IntColumn.create(name);
            large = LongColumn.create(name);
        }

        @Override
        public void add(char[] buffer, int start, int length) {
            long value = Numbers.whole(buffer, start, length);
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
        Decimals decimals(char point) {
            return new Decimals((isLarge ? large : small).asDoubleColumn(), point);
        }

        @Override
        public StoredColumn build() {
            return isLarge ? new IntegerValues(large) : new IntegerValues(small);
        }
    }

    /** Numbers with a fraction. */
    record Decimals(DoubleColumn column, char point) implements Cells {
        @Override
        public void add(char[] buffer, int start, int length) {
            column.append(Numbers.decimal(buffer, start, length, point));
        }

        @Override
        public void addMissing() {
            column.appendMissing();
        }

        @Override
        public StoredColumn build() {
            return new NumberValues(column);
        }
    }

    /** Yes or no. */
    record Answers(BooleanColumn column) implements Cells {
        @Override
        public void add(char[] buffer, int start, int length) {
            column.append((byte) YesNo.of(buffer, start, length));
        }

        @Override
        public void addMissing() {
            column.appendMissing();
        }

        @Override
        public StoredColumn build() {
            return new BooleanValues(column);
        }
    }

    /** Days or moments. */
    record Moments(DateTimeColumn column, Reading order) implements Cells {
        @Override
        public void add(char[] buffer, int start, int length) {
            var moment = LocalDateTime.ofEpochSecond(Dates.seconds(order, buffer, start, length), 0, ZoneOffset.UTC);
            column.appendInternal(PackedLocalDateTime.pack(moment));
        }

        @Override
        public void addMissing() {
            column.appendMissing();
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

        Texts(String name) {
            this.name = name;
        }

        @Override
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

        @Override
        public StoredColumn build() {
            return TextValues.of(name, Arrays.copyOf(codes, size), vocabulary.words());
        }
    }
}
