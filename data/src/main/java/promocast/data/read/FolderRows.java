package promocast.data.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import promocast.data.BadInputException;
import promocast.data.FileFormat;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.ReadingNote;

/** The files of a folder as one table, in the order of their names, columns matched by name. */
final class FolderRows implements RowSource {
    private static final Set<String> ENDINGS =
            Set.of("csv", "tsv", "tab", "txt", "gz", "zip", "jsonl", "ndjson", "parquet", "xlsx");

    private final String name;
    private final List<Part> parts = new ArrayList<>();
    private int current;

    private record Part(String name, RowSource rows) {}

    /**
     * Opens the files of a folder.
     *
     * @param options what is known about how each was written
     * @throws BadInputException when one is no table, or when there is none
     */
    FolderRows(Path folder, ReadOptions options) throws IOException {
        this.name = DataSource.nameOf(folder);
        for (var file : files(folder)) {
            parts.add(new Part(DataSource.nameOf(file), TableFile.open(file, options)));
        }
        if (parts.isEmpty()) {
            throw new BadInputException(Message.data("reader.folder.empty", folder.toString()));
        }
    }

    /** The files of a folder that may be tables, in the order of their names. */
    static List<Path> files(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> isTable(DataSource.nameOf(file)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isTable(String file) {
        var ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(ending) && !file.startsWith(".") && !file.startsWith("_") && !file.startsWith("~");
    }

    @Override
    public FileFormat format() {
        return parts.get(0).rows().format();
    }

    @Override
    public boolean recovers(MalformedTextException problem) {
        return parts.get(current).rows().recovers(problem);
    }

    @Override
    public void fill(GrowingTable table, Progress progress) throws IOException {
        table.countRows();
        List<String> expected = List.of();
        for (current = 0; current < parts.size() && !table.isFull(); current++) {
            progress.checkCancelled();
            var part = parts.get(current);
            table.startPart(parts.size() > 1 ? part.name() : "");
            part.rows().fill(table, progress.part(share(current), share(current + 1)));
            if (current == 0) {
                expected = table.partColumns();
            } else {
                compare(table, part.name(), expected);
            }
        }
    }

    private double share(int part) {
        return (double) part / parts.size();
    }

    private void compare(GrowingTable table, String file, List<String> expected) {
        var lacking = new TreeSet<>(expected);
        var found = table.partColumns();
        lacking.removeAll(found);
        if (lacking.size() == expected.size()) {
            throw new BadInputException(
                    Message.data("reader.folder.other", name, file, parts.get(0).name(), Archive.shown(found)));
        }
        var extra = new TreeSet<>(found);
        extra.removeAll(expected);
        if (!lacking.isEmpty()) {
            table.note(ReadingNote.ofTable("columns-lacking", 0, true, Archive.shown(List.copyOf(lacking))));
        }
        if (!extra.isEmpty()) {
            table.note(ReadingNote.ofTable("columns-extra", 0, true, Archive.shown(List.copyOf(extra))));
        }
    }
}
