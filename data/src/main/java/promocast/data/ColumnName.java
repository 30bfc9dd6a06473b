package promocast.data;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A column's name as words.
 *
 * @param normal in lower case with {@code _} between words: {@code "Is Purchased"} and {@code isPurchased} are
 *     {@code is_purchased}
 * @param words the words
 */
public record ColumnName(String normal, List<String> words) {
    private static final int HAN = 0x2E80;

    /** A name as words. */
    public static ColumnName of(String name) {
        var normal = name.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})", "_")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_|_$", "");
        return new ColumnName(normal, List.of(normal.split("_")));
    }

    /** Whether the name is one of these. */
    public boolean is(Collection<String> names) {
        return names.contains(normal);
    }

    /** Whether one of these stands in the name: as a whole word, or anywhere if it is Chinese. */
    public boolean has(Set<String> known) {
        return known.stream()
                .anyMatch(word -> word.codePointAt(0) >= HAN ? normal.contains(word) : words.contains(word));
    }

    /** Whether this is the first word. */
    public boolean startsWith(String first) {
        return words.get(0).equals(first);
    }
}
