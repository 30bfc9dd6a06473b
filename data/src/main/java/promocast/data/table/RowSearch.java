package promocast.data.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.TextColumn;

/** Whether a value of a row contains a text. Each distinct text is looked at once; numbers only for what they can hold. */
final class RowSearch implements IntPredicate {
    private static final int WORDS_PER_CHECK = 4096;
    private static final String NUMBER = "-.0123456789";
    private static final String DATE = "-: 0123456789";

    private final List<IntPredicate> columns;

    private RowSearch(List<IntPredicate> columns) {
        this.columns = columns;
    }

    static RowSearch of(Dataset data, String text, Progress progress) {
        var wanted = text.toLowerCase(Locale.ROOT);
        var quick = new ArrayList<IntPredicate>();
        var slow = new ArrayList<IntPredicate>();
        for (var column : data.columns()) {
            if (column instanceof TextColumn names) {
                var matching = matching(names.words(), wanted, progress);
                if (!matching.isEmpty()) {
                    quick.add(row -> names.code(row) != TextColumn.MISSING && matching.get(names.code(row)));
                }
            } else if (canHold(column.type(), wanted)) {
                slow.add(row -> column.text(row).contains(wanted));
            }
        }
        quick.addAll(slow);
        return new RowSearch(quick);
    }

    private static BitSet matching(List<String> words, String wanted, Progress progress) {
        var matching = new BitSet(words.size());
        for (int code = 0; code < words.size(); code++) {
            if (code % WORDS_PER_CHECK == 0) {
                progress.checkCancelled();
            }
            if (words.get(code).toLowerCase(Locale.ROOT).contains(wanted)) {
                matching.set(code);
            }
        }
        return matching;
    }

    private static boolean canHold(ColumnType type, String wanted) {
        return switch (type) {
            case BOOLEAN -> "true".contains(wanted) || "false".contains(wanted);
            case DATE -> isOf(wanted, DATE);
            default -> isOf(wanted, NUMBER);
        };
    }

    private static boolean isOf(String wanted, String letters) {
        return wanted.chars().allMatch(c -> letters.indexOf(c) >= 0);
    }

    @Override
    public boolean test(int row) {
        for (var column : columns) {
            if (column.test(row)) {
                return true;
            }
        }
        return false;
    }
}
