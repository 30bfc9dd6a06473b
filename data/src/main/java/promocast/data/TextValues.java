package promocast.data;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** Texts as numbers of a dictionary; not in a Tablesaw {@code StringColumn}, whose own dictionary takes twice the time. */
public final class TextValues extends StoredColumn implements TextColumn {
    private final String name;
    private final int[] codes;
    private final List<String> words;

    private TextValues(String name, int[] codes, List<String> words) {
        this.name = name;
        this.codes = codes;
        this.words = words;
    }

    /**
     * A column of texts from a dictionary.
     *
     * @param codes index into {@code words} per row, or {@link #MISSING}; taken over, not copied
     * @param words the distinct texts in the order of their first row; taken over where it cannot be changed
     */
    public static TextValues of(String name, int[] codes, List<String> words) {
        return new TextValues(name, codes, List.copyOf(words));
    }

    /**
     * A column of texts from a dictionary that is read when it is needed.
     *
     * @param codes index into the words per row, or {@link #MISSING}; taken over, not copied
     * @param letters the distinct texts in UTF-8 in the order of their first row, one behind the other; taken over
     * @param ends where each ends, ascending and within {@code letters}; taken over
     */
    public static TextValues encoded(String name, int[] codes, byte[] letters, int[] ends) {
        return new TextValues(name, codes, new EncodedWords(letters, ends));
    }

    /** A column of texts; an empty one is missing. */
    public static TextValues of(String name, List<String> texts) {
        var words = new HashMap<String, Integer>();
        var codes = new int[texts.size()];
        var order = new ArrayList<String>();
        for (int i = 0; i < codes.length; i++) {
            var text = texts.get(i);
            codes[i] = text.isEmpty()
                    ? MISSING
                    : words.computeIfAbsent(text, word -> {
                        order.add(word);
                        return order.size() - 1;
                    });
        }
        return of(name, codes, order);
    }

    @Override
    public int code(int row) {
        return codes[row];
    }

    @Override
    public List<String> words() {
        return words;
    }

    @Override
    public ColumnType type() {
        return ColumnType.TEXT;
    }

    @Override
    public double number(int row) {
        return Double.NaN;
    }

    @Override
    public String text(int row) {
        return codes[row] == MISSING ? "" : words.get(codes[row]);
    }

    @Override
    public boolean isMissing(int row) {
        return codes[row] == MISSING;
    }

    @Override
    int countDistinct() {
        return words.size();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return codes.length;
    }

    @Override
    int countMissing() {
        int count = 0;
        for (int code : codes) {
            count += code == MISSING ? 1 : 0;
        }
        return count;
    }

    @Override
    public StoredColumn select(int[] rows) {
        var renumbered = new int[words.size()];
        Arrays.fill(renumbered, MISSING);
        var kept = new ArrayList<String>();
        var selected = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            var code = codes[rows[i]];
            if (code != MISSING && renumbered[code] == MISSING) {
                renumbered[code] = kept.size();
                kept.add(words.get(code));
            }
            selected[i] = code == MISSING ? MISSING : renumbered[code];
        }
        return of(name(), selected, kept);
    }

    @Override
    public long key(int row) {
        return codes[row];
    }

    @Override
    void digest(MessageDigest digest) {
        words.forEach(word -> Digests.addText(digest, word));
        super.digest(digest);
    }
}
