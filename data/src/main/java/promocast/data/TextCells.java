package promocast.data;

import java.util.Arrays;

/** Texts, each distinct one held once. */
public final class TextCells implements Cells {
    private final String name;
    private final Vocabulary vocabulary = new Vocabulary();
    private int[] codes = new int[Cells.FIRST_CAPACITY];
    private int size;

    /** An empty column. */
    public TextCells(String name) {
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
        codes = Cells.roomy(codes, size);
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
