package promocast.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipFile;
import promocast.data.BadInputException;
import promocast.data.Message;

/**
 * Unpacks a workbook once without keeping anything, so that a zip bomb is refused before the reader, which holds parts of
 * it in memory, sees it. What the file says about its own sizes is not believed.
 */
final class WorkbookGuard {
    private static final int MOST_ENTRIES = 5_000;
    private static final long LARGEST_ENTRY = 512L << 20;
    private static final long LARGEST_FILE = 1L << 30;
    private static final long SMALL_ENTRY = 1L << 20;
    private static final long BIGGEST_RATIO = 100;

    /** Longest stretch between two tags; a cell holds at most 32,767 characters. */
    private static final int LONGEST_TEXT = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final long mostTexts = Runtime.getRuntime().maxMemory() / 4;
    private long total;

    private WorkbookGuard(String name) {
        this.name = name;
    }

    /**
     * Unpacks a workbook once.
     *
     * @return whether it has styles, without which no cell says that it is a date
     * @throws BadInputException when the workbook is larger than a table can be
     */
    static boolean check(Path file, String name) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var guard = new WorkbookGuard(name);
            if (zip.size() > MOST_ENTRIES) {
                throw guard.bomb();
            }
            for (var entry : Collections.list(zip.entries())) {
                boolean texts = entry.getName().endsWith("sharedStrings.xml");
                try (var content = zip.getInputStream(entry)) {
                    guard.scan(content, entry.getCompressedSize(), texts ? guard.mostTexts : LARGEST_ENTRY);
                }
            }
            return zip.stream().anyMatch(entry -> entry.getName().endsWith("styles.xml"));
        }
    }

    private void scan(InputStream content, long packed, long most) throws IOException {
        var buffer = new byte[BUFFER];
        long bytes = 0;
        int stretch = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            bytes += read;
            total += read;
            stretch = stretch(buffer, read, stretch);
            boolean dense = bytes > SMALL_ENTRY && bytes / BIGGEST_RATIO > packed;
            if (dense || bytes > Math.min(most, LARGEST_ENTRY) || total > LARGEST_FILE || stretch > LONGEST_TEXT) {
                throw bomb();
            }
        }
    }

    /** The bytes since the last tag began. */
    private static int stretch(byte[] buffer, int length, int before) {
        for (int i = length - 1; i >= 0; i--) {
            if (buffer[i] == '<') {
                return length - i;
            }
        }
        return before + length;
    }

    private BadInputException bomb() {
        return new BadInputException(Message.data("reader.packed.bomb", name));
    }
}
