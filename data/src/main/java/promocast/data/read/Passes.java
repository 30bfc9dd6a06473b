package promocast.data.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.FileFormat;
import promocast.data.Message;
import promocast.data.Progress;

/** Reads rows into a table: once, and once more where their types were only known at the end. */
final class Passes {
    private static final int MOST_PASSES = 4;

    private final String name;
    private final RowSource rows;
    private final int possible;
    private final int most;

    /**
     * @param name what to call the table
     * @param possible the readings that may fit a column
     * @param most the most rows to read
     */
    Passes(String name, RowSource rows, int possible, int most) {
        this.name = name;
        this.rows = rows;
        this.possible = possible;
        this.most = most;
    }

    /** The table. */
    Dataset read(Progress progress) throws IOException {
        try {
            try {
                return passes(progress);
            } catch (MalformedTextException e) {
                if (!rows.recovers(e)) {
                    throw e.explained();
                }
                return passes(progress);
            }
        } catch (MalformedTextException again) {
            throw again.explained();
        }
    }

    private Dataset passes(Progress progress) throws IOException {
        if (most == Integer.MAX_VALUE) {
            var quick = rows.atOnce(possible, progress);
            if (quick.isPresent()) {
                var notes = new ArrayList<>(quick.get().notes());
                notes.addAll(TextSuspicion.notes(quick.get()));
                return quick.get().withNotes(notes);
            }
        }
        var table = pass(new int[0], progress.part(0, 0.5));
        char separator = rows.format().text().map(FileFormat.Text::separator).orElse(',');
        var notes = new ArrayList<>(Settlement.settle(table.columns(), separator));
        for (int pass = 2; table.columns().stream().anyMatch(ColumnBuilder::isStale); pass++) {
            if (pass > MOST_PASSES) {
                throw new BadInputException(Message.data("reader.changing", name));
            }
            var readings =
                    table.columns().stream().mapToInt(ColumnBuilder::readings).toArray();
            table = pass(readings, progress.part(0.5, 1));
        }
        progress.report(1, Message.data("reader.step", name));
        if (table.columns().isEmpty()) {
            throw new BadInputException(Message.data("reader.empty", name));
        }
        if (table.rows() == 0) {
            throw new BadInputException(Message.data("reader.header.only", name));
        }
        notes.addAll(0, table.notes());
        notes.addAll(Settlement.amounts(table.columns()));
        var data = Dataset.of(name, table.build(), Optional.of(rows.format()), table.rowNumbers());
        notes.addAll(TextSuspicion.notes(data));
        return data.withNotes(notes);
    }

    private GrowingTable pass(int[] readings, Progress progress) throws IOException {
        var table = new GrowingTable(name, possible, readings, most);
        rows.fill(table, progress);
        return table;
    }
}
