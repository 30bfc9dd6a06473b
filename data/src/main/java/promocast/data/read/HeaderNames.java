package promocast.data.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import promocast.data.ReadingNote;

/** Names for all columns, each once: what stands in the header, or made up where it stands twice or not at all. */
final class HeaderNames {
    private static final int SHOWN = 5;

    private final Set<String> taken = new HashSet<>();
    private final List<String> made = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private HeaderNames(List<String> header) {
        var cleaned = header.stream().map(HeaderNames::clean).toList();
        var seen = new HashSet<String>();
        taken.addAll(cleaned);
        for (int i = 0; i < cleaned.size(); i++) {
            var name = cleaned.get(i);
            boolean good = !name.isEmpty() && seen.add(name);
            names.add(good ? name : make(name, i + 1));
        }
    }

    /** The names for a header as it is written. */
    static HeaderNames of(List<String> header) {
        return new HeaderNames(header);
    }

    /** Names for a table without a header: {@code column_1} and so on. */
    static List<String> numbered(int columns) {
        var names = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
            names.add("column_" + i);
        }
        return names;
    }

    List<String> names() {
        return names;
    }

    /** What is to be said about names that were made up. */
    List<ReadingNote> notes() {
        if (made.isEmpty()) {
            return List.of();
        }
        var shown =
                String.join(", ", made.subList(0, Math.min(SHOWN, made.size()))) + (made.size() > SHOWN ? ", …" : "");
        return List.of(ReadingNote.ofTable("header-names", 0, false, made.size(), shown));
    }

    private String make(String name, int column) {
        var stem = name.isEmpty() ? "column_" + column : name + "_2";
        var unique = stem;
        for (int i = 2; !taken.add(unique); i++) {
            unique = name.isEmpty() ? stem + "_" + i : name + "_" + (i + 1);
        }
        made.add(unique);
        return unique;
    }

    /** One line, without what cannot be seen. */
    private static String clean(String name) {
        return name.replaceAll("[\\p{Cntrl}\\s\u00a0\u3000\ufeff]+", " ").trim();
    }
}
