package promocast.data;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names of the arms in a column. */
final class ArmNames {
    /** Values that are no words but mean no offer. */
    private static final Set<String> NOTHING = Set.of("0", "false", "无");

    private ArmNames() {}

    /** The different values in the order of letters, the empty text among them where one is missing. */
    static SortedSet<String> of(Column column) {
        var names = new TreeSet<String>();
        if (column.missing() > 0) {
            names.add("");
        }
        if (column instanceof TextColumn texts) {
            names.addAll(texts.words());
            return names;
        }
        var stored = (StoredColumn) column;
        var index = new KeyIndex();
        for (int row = 0; row < column.size(); row++) {
            int known = index.size();
            if (index.code(stored.key(row)) == known) {
                names.add(column.text(row));
            }
        }
        return names;
    }

    /** The one that means no offer. */
    static Optional<String> control(SortedSet<String> names) {
        return names.stream()
                .filter(name -> NOTHING.contains(name) || ColumnName.of(name).has(RoleWords.CONTROL))
                .findFirst();
    }
}
