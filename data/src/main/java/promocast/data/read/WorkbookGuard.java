package promocast.data.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
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
                try (var content = zip.getInputStream(entry)) {
                    guard.scan(content, entry);
                }
            }
            return zip.stream().anyMatch(entry -> entry.getName().endsWith("styles.xml"));
        }
    }

    private void scan(InputStream content, ZipEntry entry) throws IOException {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        long most = name.endsWith("sharedstrings.xml") ? Math.min(mostTexts, LARGEST_ENTRY) : LARGEST_ENTRY;
        var bounded = new BoundedStream(content, entry.getCompressedSize(), most);
        if (name.contains("worksheets/") && name.endsWith(".xml")) {
            SheetGuard.check(bounded, this.name);
        }
        var buffer = new byte[BUFFER];
        while (bounded.read(buffer, 0, BUFFER) >= 0) {
            // Only counted.
        }
    }

    /** Ends in an error where there is more than a workbook can hold. */
    private final class BoundedStream extends FilterInputStream {
        private final long packed;
        private final long most;
        private long bytes;
        private int stretch;

        BoundedStream(InputStream content, long packed, long most) {
            super(content);
            this.packed = packed;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read > 0) {
                bytes += read;
                total += read;
                stretch = stretch(target, offset, read, stretch);
                boolean dense = bytes > SMALL_ENTRY && bytes / BIGGEST_RATIO > packed;
                if (dense || bytes > most || total > LARGEST_FILE || stretch > LONGEST_TEXT) {
                    throw bomb();
                }
            }
            return read;
        }
    }

    /** The bytes since the last tag began. */
    private static int stretch(byte[] buffer, int offset, int length, int before) {
        for (int i = length - 1; i >= 0; i--) {
            if (buffer[offset + i] == '<') {
                return length - i;
            }
        }
        return before + length;
    }

    private BadInputException bomb() {
        return new BadInputException(Message.data("reader.packed.bomb", name));
    }
}
