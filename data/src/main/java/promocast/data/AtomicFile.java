package promocast.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Writes a file whole or not at all. */
public final class AtomicFile {
    private static final String PART = ".part";
    private static final int UUID_LENGTH = 36;

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
            temporary = part(target);
            Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            move(temporary, target);
        } catch (IOException e) {
            delete(temporary);
            throw new BadInputException(Message.data("file.write.failed", file.toString(), reason(e)));
        }
    }

    /**
     * Where a file may grow until it is moved to its place: a hidden name beside it that nothing else has. What ended
     * processes have left there for this file, a day ago or longer, is taken away. The caller makes the file.
     */
    public static Path part(Path file) {
        var target = file.toAbsolutePath();
        var prefix = "." + target.getFileName() + ".";
        sweep(target, prefix);
        // not createTempFile: its files can be read by their owner only, and so could the finished one
        return target.resolveSibling(prefix + UUID.randomUUID() + PART);
    }

    /** Why a file or folder could not be written, without the name of a file in between. */
    public static Localised reason(IOException problem) {
        if (problem instanceof NoSuchFileException) {
            return Message.data("file.write.noFolder");
        }
        if (problem instanceof AccessDeniedException) {
            return Message.data("file.write.denied");
        }
        if (problem instanceof FileAlreadyExistsException || problem instanceof NotDirectoryException) {
            return Message.data("file.write.inTheWay");
        }
        var said = problem instanceof FileSystemException system ? system.getReason() : problem.getMessage();
        if (said == null) {
            return Message.data("file.write.unknown");
        }
        return switch (said) {
            case "Is a directory", "Not a directory" -> Message.data("file.write.inTheWay");
            case "No space left on device" -> Message.data("file.write.full");
            default -> locale -> said;
        };
    }

    private static void sweep(Path target, String prefix) {
        var folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        var dayAgo = Instant.now().minus(Duration.ofDays(1));
        try (var left = Files.newDirectoryStream(folder, file -> isPart(file, prefix))) {
            for (var file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(dayAgo)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // what cannot be swept stays; whether the new file can be written shows when it is
            return;
        }
    }

    private static boolean isPart(Path file, String prefix) {
        var name = file.getFileName().toString();
        return name.startsWith(prefix)
                && name.endsWith(PART)
                && name.length() == prefix.length() + UUID_LENGTH + PART.length();
    }

    /** Moves a file that has grown beside its place there, in one step where the file system can do it. */
    public static void move(Path temporary, Path target) throws IOException {
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
