package promocast.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Aligned columns for a terminal; the first column is set left, all others right. Chinese characters take two cells. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> left = new ArrayList<>();

    /** A table whose columns are set left where {@code alignment} has an {@code l}, right otherwise: {@code "lrr"}. */
    TextTable(String alignment, String... header) {
        alignment.chars().forEach(letter -> left.add(letter == 'l'));
        rows.add(Arrays.asList(header));
    }

    TextTable add(String... cells) {
        if (cells.length != left.size()) {
            throw new IllegalArgumentException("cells: " + cells.length + " for " + left.size() + " columns");
        }
        rows.add(Arrays.asList(cells));
        return this;
    }

    /** The lines of the table, header first, without trailing blanks. */
    List<String> lines() {
        var widths = new int[left.size()];
        for (var row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            var cell = row.get(column);
            var blanks = " ".repeat(widths[column] - width(cell));
            line.append(column == 0 ? "  " : "   ").append(left.get(column) ? cell + blanks : blanks + cell);
        }
        return line.toString().stripTrailing();
    }

    /** Cells that a text takes on a terminal. */
    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    /** The text cut or filled up to just so many cells. */
    static String fit(String text, int cells) {
        var fitted = new StringBuilder();
        int used = 0;
        for (int point : text.codePoints().toArray()) {
            if (used + width(point) > cells) {
                break;
            }
            fitted.appendCodePoint(point);
            used += width(point);
        }
        return fitted.append(" ".repeat(cells - used)).toString();
    }

    private static int width(int point) {
        boolean wide = point >= 0x1100
                && (point <= 0x115F
                        || (point >= 0x2E80 && point <= 0xA4CF)
                        || (point >= 0xAC00 && point <= 0xD7A3)
                        || (point >= 0xF900 && point <= 0xFAFF)
                        || (point >= 0xFE30 && point <= 0xFE6F)
                        || (point >= 0xFF00 && point <= 0xFF60)
                        || (point >= 0xFFE0 && point <= 0xFFE6)
                        || (point >= 0x20000 && point <= 0x3FFFD));
        return wide ? 2 : 1;
    }
}
