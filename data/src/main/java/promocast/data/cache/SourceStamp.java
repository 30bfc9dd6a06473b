package promocast.data.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import promocast.data.read.FileSource;

/**
 * What tells one state of a file, read in one way by one version of the program, from all others.
 *
 * @param text path, size, time of the last change, how it is read, version
 * @param size bytes of the file
 * @param changed time of its last change
 */
record SourceStamp(String text, long size, Instant changed) {
    /** A file that changed later than this before now could change once more without getting another time. */
    private static final Duration UNSETTLED = Duration.ofSeconds(2);

    private static final int NAME_BYTES = 16;

    static SourceStamp of(FileSource source, String version) throws IOException {
        var real = source.file().toRealPath();
        var found = Files.readAttributes(real, BasicFileAttributes.class);
        var changed = found.lastModifiedTime().toInstant();
        var text = String.join(
                "\n",
                real.toString(),
                Long.toString(found.size()),
                changed.toString(),
                source.options().toString(),
                version);
        return new SourceStamp(text, found.size(), changed);
    }

    /** Whether a later change of the file shows in its time. */
    boolean isSettled(Instant now) {
        return changed.plus(UNSETTLED).isBefore(now);
    }

    /** A file name for it. */
    String fileName() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES) + ColumnCache.SUFFIX;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
