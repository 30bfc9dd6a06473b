package promocast.app.cli;

import java.nio.file.Path;
import java.util.stream.Collectors;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Progress;

/** Writes a table as CSV that the program can read again; compressed where the name ends with {@code .gz}. */
final class TableSheet {
    private static final int CHUNK = 4096;

    private TableSheet() {}

    /** @throws promocast.data.BadInputException when nothing can be written there */
    static void write(Dataset table, Path target, Progress progress) {
        var columns = table.columns();
        try (var file = WholeFile.begin(target)) {
            file.append(columns.stream()
                    .map(column -> Cell.text(column.name()))
                    .collect(Collectors.joining(",", "", "\n")));
            var text = new StringBuilder();
            for (int row = 0; row < table.rows(); row++) {
                for (int c = 0; c < columns.size(); c++) {
                    text.append(c == 0 ? "" : ",").append(cell(columns.get(c), row));
                }
                text.append('\n');
                if (row % CHUNK == CHUNK - 1) {
                    progress.checkCancelled();
                    progress.report((double) row / table.rows(), Sentence.of("table.step"));
                    file.append(text);
                    text.setLength(0);
                }
            }
            file.append(text);
            file.complete();
        }
    }

    private static String cell(Column column, int row) {
        var text = column.text(row);
        return column.type() == ColumnType.TEXT ? Cell.text(text) : text;
    }
}
