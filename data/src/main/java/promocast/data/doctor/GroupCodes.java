package promocast.data.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import promocast.data.Column;
import promocast.data.KeyIndex;
import promocast.data.StoredColumn;
import promocast.data.TextValues;

/**
 * A column with few values as numbers, so that passes over many rows compare no texts.
 *
 * @param codes index into {@code names} of each row, or {@link #MISSING}; not copied
 * @param names the values as the column tells them, in the order of their first row
 */
record GroupCodes(int[] codes, List<String> names) {
    static final int MISSING = -1;

    static GroupCodes of(Column column) {
        var codes = new int[column.size()];
        if (column instanceof TextValues texts) {
            Arrays.setAll(codes, row -> texts.isMissing(row) ? MISSING : texts.code(row));
            return new GroupCodes(codes, texts.words());
        }
        var stored = (StoredColumn) column;
        var known = new KeyIndex();
        var names = new ArrayList<String>();
        for (int row = 0; row < codes.length; row++) {
            if (column.isMissing(row)) {
                codes[row] = MISSING;
                continue;
            }
            codes[row] = known.code(stored.key(row));
            if (codes[row] == names.size()) {
                names.add(column.text(row));
            }
        }
        return new GroupCodes(codes, names);
    }

    /** Number of rows of each value. */
    int[] counts() {
        var counts = new int[names.size()];
        for (int code : codes) {
            if (code != MISSING) {
                counts[code]++;
            }
        }
        return counts;
    }
}
