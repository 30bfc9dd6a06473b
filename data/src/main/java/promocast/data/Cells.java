package promocast.data;

import java.util.Arrays;
import java.util.List;

/** A column that grows row by row while a table is read. */
public sealed interface Cells {
    /** Rows for which there is room at first. */
    int FIRST_CAPACITY = 16;

    /** Adds a row without a value. */
    void addMissing();

    /** Memory that the cells take, in bytes, roughly. */
    long bytes();

    /** Number of rows. */
    int size();

    /** Whether a row has a value. */
    boolean isFilled();

    /** The column; no cell may be added afterwards. */
    StoredColumn build();

    /**
     * One column of the rows of several cells, in their order.
     *
     * @param parts of one kind, but for these: whole numbers become numbers where others are numbers, and cells without a
     *     single value may be of any kind
     */
    static StoredColumn joined(String name, List<Cells> parts) {
        return CellsJoin.of(name, parts);
    }

    /** The array itself, or a longer one with the same values where {@code size} values have filled it. */
    private static int[] roomy(int[] values, int size) {
        return size == values.length ? Arrays.copyOf(values, size * 2) : values;
    }

    /** The array itself, or a longer one with the same values where {@code size} values have filled it. */
    private static long[] roomy(long[] values, int size) {
        return size == values.length ? Arrays.copyOf(values, size * 2) : values;
    }

    /** Whole numbers: in four bytes until one needs eight. */
    final class Wholes implements Cells {
        private final String name;
        private int[] small = new int[FIRST_CAPACITY];
        private long[] large = {};
        private int size;
        private boolean filled;

        /** An empty column. */
        public Wholes(String name) {
            this.name = name;
        }

        /** Adds a row; {@code Long.MIN_VALUE} means missing. */
        public void add(long value) {
            if (value == Long.MIN_VALUE) {
                addMissing();
                return;
            }
            if (!isLarge() && (value > Integer.MAX_VALUE || value <= Integer.MIN_VALUE)) {
                large = new long[small.length];
                Arrays.setAll(large, this::at);
                small = new int[0];
            }
            filled = true;
            append(value, (int) value);
        }

        /** Whether four bytes are enough for each number. */
        boolean isSmall() {
            return !isLarge();
        }

        void copy(int[] target, int offset) {
            System.arraycopy(small, 0, target, offset, size);
        }

        void copy(long[] target, int offset) {
            for (int row = 0; row < size; row++) {
                target[offset + row] = isLarge() ? large[row] : at(row);
            }
        }

        private boolean isLarge() {
            return large.length > 0;
        }

        private long at(int row) {
            return small[row] == Integer.MIN_VALUE ? Long.MIN_VALUE : small[row];
        }

        @Override
        public void addMissing() {
            append(Long.MIN_VALUE, Integer.MIN_VALUE);
        }

        private void append(long wide, int narrow) {
            if (isLarge()) {
                large = roomy(large, size);
                large[size++] = wide;
            } else {
                small = roomy(small, size);
                small[size++] = narrow;
            }
        }

        /** The same cells as numbers with a fraction. */
        public Decimals decimals() {
            var numbers = new Decimals(name);
            for (int row = 0; row < size; row++) {
                long value = isLarge() ? large[row] : at(row);
                numbers.add(value == Long.MIN_VALUE ? Double.NaN : value);
            }
            return numbers;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public boolean isFilled() {
            return filled;
        }

        @Override
        public long bytes() {
            return isLarge() ? (long) Long.BYTES * size : (long) Integer.BYTES * size;
        }

        @Override
        public StoredColumn build() {
            return isLarge()
                    ? IntegerValues.of(name, Arrays.copyOf(large, size))
                    : IntegerValues.of(name, Arrays.copyOf(small, size));
        }
    }

    /** Numbers with a fraction. */
    final class Decimals implements Cells {
        private final String name;
        private double[] values = new double[FIRST_CAPACITY];
        private int size;
        private boolean filled;

        /** An empty column. */
        public Decimals(String name) {
            this.name = name;
        }

        /** Adds a row; NaN means missing. */
        public void add(double value) {
            filled |= !Double.isNaN(value);
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        @Override
        public void addMissing() {
            add(Double.NaN);
        }

        void copy(double[] target, int offset) {
            System.arraycopy(values, 0, target, offset, size);
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public boolean isFilled() {
            return filled;
        }

        @Override
        public long bytes() {
            return (long) Double.BYTES * size;
        }

        @Override
        public StoredColumn build() {
            return NumberValues.of(name, Arrays.copyOf(values, size));
        }
    }

    /** Yes or no. */
    final class Answers implements Cells {
        static final byte MISSING = -1;

        private final String name;
        private byte[] values = new byte[FIRST_CAPACITY];
        private int size;
        private boolean filled;

        /** An empty column. */
        public Answers(String name) {
            this.name = name;
        }

        /** Adds a row. */
        public void add(boolean yes) {
            filled = true;
            append((byte) (yes ? 1 : 0));
        }

        @Override
        public void addMissing() {
            append(MISSING);
        }

        private void append(byte value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        void copy(byte[] target, int offset) {
            System.arraycopy(values, 0, target, offset, size);
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public boolean isFilled() {
            return filled;
        }

        @Override
        public long bytes() {
            return size;
        }

        @Override
        public StoredColumn build() {
            return BooleanValues.of(name, Arrays.copyOf(values, size));
        }
    }

    /** Days or moments. */
    final class Moments implements Cells {
        private final String name;
        private long[] seconds = new long[FIRST_CAPACITY];
        private int size;
        private boolean filled;

        /** An empty column. */
        public Moments(String name) {
            this.name = name;
        }

        /** Adds a row: seconds since 1970-01-01 00:00; {@code Long.MIN_VALUE} means missing. */
        public void add(long value) {
            filled |= value != Long.MIN_VALUE;
            seconds = roomy(seconds, size);
            seconds[size++] = value;
        }

        @Override
        public void addMissing() {
            add(Long.MIN_VALUE);
        }

        void copy(long[] target, int offset) {
            System.arraycopy(seconds, 0, target, offset, size);
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public boolean isFilled() {
            return filled;
        }

        @Override
        public long bytes() {
            return (long) Long.BYTES * size;
        }

        @Override
        public StoredColumn build() {
            return DateValues.of(name, Arrays.copyOf(seconds, size));
        }
    }

    /** Texts, each distinct one held once. */
    final class Texts implements Cells {
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
            codes = roomy(codes, size);
            codes[size++] = code;
        }

        /** Copies the codes, which are numbers of words of another vocabulary there. */
        void copy(Vocabulary other, int[] target, int offset) {
            var places = new int[vocabulary.size()];
            for (int word = 0; word < places.length; word++) {
                places[word] = other.code(vocabulary, word);
            }
            for (int row = 0; row < size; row++) {
                target[offset + row] = codes[row] == TextValues.MISSING ? TextValues.MISSING : places[codes[row]];
            }
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public boolean isFilled() {
            return vocabulary.size() > 0;
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
