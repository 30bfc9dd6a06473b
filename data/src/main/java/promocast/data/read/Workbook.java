package promocast.data.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import promocast.data.BadInputException;
import promocast.data.CancelledException;
import promocast.data.FileFormat;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.ReadingNote;

/** A sheet of an Excel workbook ({@code .xlsx}). */
final class Workbook implements RowSource {
    private final Path file;
    private final String name;
    private final ReadOptions options;
    private final ReadingOptions reading;
    private final List<String> sheets;
    private final String sheet;

    /**
     * Opens a workbook and chooses the sheet: the one that is wanted by name or by its number from 1, else the first.
     *
     * @throws BadInputException when it is damaged or a zip bomb, or has no such sheet
     */
    Workbook(Path file, String name, ReadOptions options) throws IOException {
        this.file = file;
        this.name = name;
        this.options = options;
        this.reading = new ReadingOptions(WorkbookGuard.check(file, name), true);
        this.sheets = visible(file, name);
        this.sheet = options.part().map(this::find).orElse(sheets.get(0));
    }

    /**
     * The visible sheets of a workbook in their order.
     *
     * @throws BadInputException when it is damaged or a zip bomb, or has none
     */
    static List<String> sheets(Path file, String name) throws IOException {
        WorkbookGuard.check(file, name);
        return visible(file, name);
    }

    private static List<String> visible(Path file, String name) throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            var visible = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .map(Sheet::getName)
                    .toList();
            if (visible.isEmpty()) {
                throw new BadInputException(Message.data("reader.empty", name));
            }
            return visible;
        } catch (RuntimeException e) {
            throw explained(e, name);
        }
    }

    private String find(String wanted) {
        if (sheets.contains(wanted)) {
            return wanted;
        }
        if (wanted.matches("[1-9]\\d{0,3}") && Integer.parseInt(wanted) <= sheets.size()) {
            return sheets.get(Integer.parseInt(wanted) - 1);
        }
        throw new BadInputException(Message.data("reader.sheet.unknown", name, wanted, Archive.shown(sheets)));
    }

    @Override
    public FileFormat format() {
        return FileFormat.of(FileFormat.Kind.WORKBOOK, Optional.of(sheet));
    }

    @Override
    public void fill(GrowingTable table, Progress progress) throws IOException {
        var step = Message.data("reader.step", name);
        table.watch(() -> {
            progress.checkCancelled();
            progress.report(0.5, step);
        });
        if (sheets.size() > 1 && options.part().isEmpty()) {
            table.note(ReadingNote.ofTable("sheets", 0, false, sheets.size(), sheet));
        }
        try (var workbook = new ReadableWorkbook(file.toFile(), reading);
                var rows = workbook.findSheet(sheet).orElseThrow().openStream()) {
            var target = new SheetRows(table, name, options.header(), new SheetCells(workbook.isDate1904()));
            var each = rows.iterator();
            while (!table.isFull() && each.hasNext()) {
                Row row = each.next();
                target.add(row);
            }
            target.end();
        } catch (RuntimeException e) {
            throw explained(e, name);
        }
    }

    /** The reader's own exceptions have no common type; whatever it stumbles over is damage in the file. */
    private static RuntimeException explained(RuntimeException problem, String name) {
        if (problem instanceof BadInputException || problem instanceof CancelledException) {
            return problem;
        }
        return new BadInputException(Message.data("reader.workbook.damaged", name));
    }
}
