package promocast.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file whole or not at all. */
public final class AtomicFile {
    private AtomicFile() {}

    /**
     * Writes to a temporary file beside it, forces it to disk, then moves it into place.
     *
     * @throws BadInputException when the file cannot be written; an earlier file stays as it was
     */
    public static void write(Path file, byte[] content) {
        var target = file.toAbsolutePath();
        Path temporary = null;
        try {
            // not createTempFile: its files can be read by their owner only, and so could the finished one
            temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
            Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            move(temporary, target);
        } catch (IOException e) {
            delete(temporary);
            throw new BadInputException(
                    Message.data("file.write.failed", file.toString(), String.valueOf(e.getMessage())));
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path temporary) {
        try {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
