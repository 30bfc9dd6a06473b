package promocast.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;
import promocast.data.AtomicFile;
import promocast.data.BadInputException;

/**
 * A text file that is written bit by bit but appears whole or not at all: it grows under another name beside its place
 * and is moved there when it is complete. Compressed where its name ends with {@code .gz}.
 */
final class WholeFile implements AutoCloseable {
    private final Path target;
    private final Path growing;
    private final Writer writer;

    private WholeFile(Path target, Path growing, Writer writer) {
        this.target = target;
        this.growing = growing;
        this.writer = writer;
    }

    /**
     * Looks before long work whether its result has a place.
     *
     * @throws BadInputException when the folder of a file is missing or may not be written
     */
    static void requireFolder(Path target) {
        var folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder)) {
            throw new BadInputException(Sentence.of("output.unwritable", target.toString(), String.valueOf(folder)));
        }
    }

    /** @throws BadInputException when nothing can be written there */
    static WholeFile begin(Path target) {
        var place = target.toAbsolutePath();
        try {
            var growing = AtomicFile.part(place);
            OutputStream bytes =
                    Files.newOutputStream(growing, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (place.toString().endsWith(".gz")) {
                bytes = new GZIPOutputStream(bytes, 1 << 16);
            }
            var writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16);
            return new WholeFile(place, growing, writer);
        } catch (IOException problem) {
            throw new BadInputException(
                    Sentence.of("output.unwritable", target.toString(), AtomicFile.reason(problem)));
        }
    }

    /** Adds text at its end. */
    void append(CharSequence text) {
        try {
            writer.append(text);
        } catch (IOException problem) {
            throw new BadInputException(
                    Sentence.of("output.unwritable", target.toString(), AtomicFile.reason(problem)));
        }
    }

    /** It is complete: moves it to its place. */
    void complete() {
        try {
            writer.close();
            try {
                Files.move(growing, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException otherwise) {
                Files.move(growing, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException problem) {
            throw new BadInputException(
                    Sentence.of("output.unwritable", target.toString(), AtomicFile.reason(problem)));
        }
    }

    /** Takes away what was written unless it was completed. */
    @Override
    public void close() {
        try (writer) {
            Files.deleteIfExists(growing);
        } catch (IOException alreadyTold) {
            // what does not fit on the disk was told by append or complete; the part is gone in any case
            return;
        }
    }
}
