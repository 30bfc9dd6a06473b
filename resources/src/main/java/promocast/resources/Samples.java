package promocast.resources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The sample data that the program brings along. */
public final class Samples {
    private static final String HILLSTROM = "hillstrom.csv.gz";

    private Samples() {}

    /**
     * The e-mail campaign of 64,000 customers, from its start; the caller closes it. Gzipped CSV. Source: Kevin
     * Hillstrom, MineThatData E-Mail Analytics and Data Mining Challenge, 2008.
     */
    public static InputStream hillstrom() {
        var found = Samples.class.getResourceAsStream(HILLSTROM);
        if (found == null) {
            throw new IllegalStateException(HILLSTROM + " is missing beside " + Samples.class.getName());
        }
        return found;
    }

    /** Copies {@link #hillstrom()} into a folder, over an earlier copy; returns the file. */
    public static Path copyHillstrom(Path folder) {
        var file = folder.resolve(HILLSTROM);
        try (var sample = hillstrom()) {
            Files.copy(sample, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return file;
    }
}
