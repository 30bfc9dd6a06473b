package promocast.app.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import promocast.data.AtomicFile;
import promocast.data.BadInputException;
import promocast.data.cache.ColumnCache;

/** {@code cache}: where tables are kept so that they open again at once, how much room they take; clears it. */
@Command(name = "cache")
public final class CacheCommand implements Work {
    private final Optional<ColumnCache> cache;

    @Option(names = "--clear")
    private boolean clear;

    /** @param cache the cache; empty where it is switched off */
    public CacheCommand(Optional<ColumnCache> cache) {
        this.cache = cache;
    }

    @Override
    public Answer run(Session session) {
        var document = new LinkedHashMap<String, Object>();
        if (cache.isEmpty()) {
            document.put("folder", null);
            return new Answer(document, List.of(session.text("cache.off")));
        }
        var folder = cache.get().folder().toString();
        document.put("folder", folder);
        try {
            if (clear) {
                long freed = cache.get().clear();
                document.put("freedBytes", freed);
                return new Answer(document, List.of(session.text("cache.cleared", folder, freed / 1e6)));
            }
            long bytes = cache.get().size();
            document.put("bytes", bytes);
            return new Answer(document, List.of(session.text("cache.size", folder, bytes / 1e6)));
        } catch (IOException problem) {
            throw new BadInputException(Sentence.of("cache.failed", folder, AtomicFile.reason(problem)));
        }
    }
}
