package promocast.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import promocast.data.cache.CacheFolder;
import promocast.data.cache.ColumnCache;
import promocast.data.read.DatasetReader;

/** The cache of tables that this program keeps for its user. */
final class TableCache {
    private TableCache() {}

    /** The cache; none where the user has switched it off or the program is not packed, and so changes unnoticed. */
    static Optional<ColumnCache> ofUser() {
        var folder =
                CacheFolder.of(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home", ""));
        return folder.flatMap(place -> version()
                .map(version -> new ColumnCache(
                        place, ColumnCache.Limits.defaults(), version, Clock.systemUTC(), background())));
    }

    /** A reader that asks the cache first, where there is one. */
    static DatasetReader reader(Optional<ColumnCache> cache) {
        return cache.map(DatasetReader::new).orElseGet(DatasetReader::new);
    }

    private static Executor background() {
        return Executors.newSingleThreadExecutor(work -> {
            var thread = new Thread(work, "table-cache");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
    }

    /** What tells this build from others: size and time of the archive that reads tables. */
    private static Optional<String> version() {
        try {
            var archive = Path.of(DatasetReader.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(archive)
                    ? Optional.of(Files.size(archive) + " " + Files.getLastModifiedTime(archive))
                    : Optional.empty();
        } catch (IOException | URISyntaxException e) {
            // before any command is known: a logger would cost every start more than a message that nobody sees is
            // worth
            return Optional.empty();
        }
    }
}
