package promocast.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Keeps what a developer needs to know about an unexpected failure in a file, away from the user's eyes. */
final class CrashLog {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private CrashLog() {}

    /** Writes the failure down and says where: a file, or {@code -} where none could be written. */
    static String write(Throwable failure) {
        var moment = Clock.systemUTC().instant().atZone(ZoneOffset.UTC);
        try {
            var folder = Files.createDirectories(folder());
            var file = folder.resolve("failure-" + STAMP.format(moment) + ".log");
            try (var writer = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                writer.println("promocast " + Version.text() + ", Java " + Runtime.version() + ", "
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
                failure.printStackTrace(writer);
            }
            return file.toString();
        } catch (IOException unwritable) {
            return "-";
        }
    }

    private static Path folder() {
        var cache = System.getenv("XDG_CACHE_HOME");
        var parent =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return parent.resolve("promocast").resolve("log");
    }
}
