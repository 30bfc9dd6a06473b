package promocast.data.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import promocast.data.BadInputException;
import promocast.data.Message;

/** A zip file: a workbook, or an archive of tables. Nothing is ever unpacked to the disk. */
final class Archive {
    private static final int MOST_ENTRIES = 10_000;
    private static final int SHOWN = 8;

    private final Path file;
    private final String name;
    private final List<String> entries;

    private Archive(Path file, String name, List<String> entries) {
        this.file = file;
        this.name = name;
        this.entries = entries;
    }

    /**
     * Looks into a zip file.
     *
     * @param name what to call it in messages
     * @throws BadInputException when it holds too many files
     */
    static Archive of(Path file, String name) throws IOException {
        try (var zip = open(file)) {
            if (zip.size() > MOST_ENTRIES) {
                throw new BadInputException(Message.data("reader.entry.many", name, MOST_ENTRIES));
            }
            var entries = Collections.list(zip.entries()).stream()
                    .map(ZipEntry::getName)
                    .toList();
            return new Archive(file, name, entries);
        }
    }

    /** Names are UTF-8; older Chinese tools write them in GBK. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException e) {
            return new ZipFile(file.toFile(), Charset.forName("GB18030"));
        }
    }

    /**
     * Whether it is an Excel workbook.
     *
     * @throws BadInputException when it is a document of another kind
     */
    boolean isWorkbook() {
        if (entries.contains("xl/workbook.bin")) {
            throw new BadInputException(Message.data("reader.kind.oldWorkbook", name));
        }
        if (entries.contains("content.xml") && entries.contains("mimetype")) {
            throw new BadInputException(Message.data("reader.kind.other", name, "OpenDocument"));
        }
        if (entries.contains("word/document.xml") || entries.contains("ppt/presentation.xml")) {
            throw new BadInputException(Message.data("reader.kind.other", name, "Word/PowerPoint"));
        }
        return entries.contains("xl/workbook.xml");
    }

    /** The files in it that may be tables. */
    List<String> tables() {
        return entries.stream().filter(Archive::mayBeTable).sorted().toList();
    }

    private static boolean mayBeTable(String entry) {
        var last = entry.substring(entry.lastIndexOf('/') + 1);
        return !entry.endsWith("/") && !entry.startsWith("__MACOSX/") && !last.startsWith(".");
    }

    /**
     * One of its files.
     *
     * @param wanted its name; needed where there are several
     * @throws BadInputException when it is not clear which, or when there is none
     */
    Source table(Optional<String> wanted) throws IOException {
        var tables = tables();
        if (tables.isEmpty()) {
            throw new BadInputException(Message.data("reader.entry.none", name));
        }
        if (wanted.isEmpty() && tables.size() > 1) {
            throw new BadInputException(Message.data("reader.entry.choose", name, tables.size(), shown(tables)));
        }
        var entry = wanted.orElse(tables.get(0));
        if (!tables.contains(entry)) {
            throw new BadInputException(Message.data("reader.entry.unknown", name, entry, shown(tables)));
        }
        try (var zip = open(file)) {
            var found = zip.getEntry(entry);
            return new Source(
                    name + " (" + entry + ")",
                    Math.max(1, found.getSize()),
                    () -> open(entry, found.getCompressedSize()),
                    Optional.of(entry));
        }
    }

    static String shown(List<String> names) {
        var first = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() > SHOWN ? first + ", …" : first;
    }

    private java.io.InputStream open(String entry, long packed) throws IOException {
        var zip = open(file);
        try {
            var content = new UnpackedStream(zip.getInputStream(zip.getEntry(entry)), () -> packed, name);
            return new FilterInputStream(content) {
                @Override
                public void close() throws IOException {
                    zip.close();
                }
            };
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }
}
