package promocast.data;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import tech.tablesaw.api.StringColumn;

/** Texts, with a dictionary beside the Tablesaw column so that hot loops compare numbers. */
public final class TextValues extends StoredColumn implements TextColumn {
    private final StringColumn values;
    private final int[] codes;
    private final List<String> words;

    private TextValues(StringColumn values, int[] codes, List<String> words) {
        this.values = values;
        this.codes = codes;
        this.words = words;
    }

    /**
     * A column of texts from a dictionary.
     *
     * @param codes index into {@code words} per row, or {@link #MISSING}; taken over, not copied
     * @param words the distinct texts in the order of their first row
     */
    public static TextValues of(String name, int[] codes, List<String> words) {
        var values = StringColumn.create(name);
        for (int code : codes) {
            if (code == MISSING) {
                values.appendMissing();
            } else {
                values.append(words.get(code));
            }
        }
        return new TextValues(values, codes, List.copyOf(words));
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
    StringColumn stored() {
        return values;
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
