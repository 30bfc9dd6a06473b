package promocast.data.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import promocast.data.Column;

/** The rows of each id of a table. */
final class IdIndex {
    private final List<String> keys;
    private final Map<String, Rows> rows = new HashMap<>();

    /** The rows of one id, ascending; most have one only. */
    static final class Rows {
        private final int first;
        private List<Integer> others = List.of();

        Rows(int first) {
            this.first = first;
        }

        private void add(int row) {
            if (others.isEmpty()) {
                others = new ArrayList<>();
            }
            others.add(row);
        }

        int[] all() {
            return Stream.concat(Stream.of(first), others.stream())
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        int first() {
            return first;
        }

        int last() {
            return others.isEmpty() ? first : others.get(others.size() - 1);
        }

        boolean areSeveral() {
            return !others.isEmpty();
        }
    }

    IdIndex(Column ids, IdEase ease) {
        var known = new LinkedHashMap<String, String>();
        keys = new ArrayList<>(ids.size());
        for (int row = 0; row < ids.size(); row++) {
            var key = known.computeIfAbsent(ids.text(row), ease::key);
            keys.add(key);
            if (!key.isEmpty()) {
                var before = rows.get(key);
                if (before == null) {
                    rows.put(key, new Rows(row));
                } else {
                    before.add(row);
                }
            }
        }
    }

    /** What the id of a row is compared by; empty where it has none. */
    String key(int row) {
        return keys.get(row);
    }

    int size() {
        return keys.size();
    }

    /** Number of different ids. */
    int distinct() {
        return rows.size();
    }

    boolean has(String key) {
        return rows.containsKey(key);
    }

    /** The rows of an id that it has. */
    Rows rows(String key) {
        return rows.get(key);
    }

    /** Number of ids with several rows. */
    int repeated() {
        return (int) rows.values().stream().filter(Rows::areSeveral).count();
    }

    /** Number of rows without an id. */
    int without() {
        return (int) keys.stream().filter(String::isEmpty).count();
    }

    /** Number of ids that both have. */
    int common(IdIndex other) {
        var both = new HashSet<>(rows.keySet());
        both.retainAll(other.rows.keySet());
        return both.size();
    }
}
