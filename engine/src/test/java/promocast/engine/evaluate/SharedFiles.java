package promocast.engine.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds reference files that lie beside the project rather than in it. */
final class SharedFiles {
    private SharedFiles() {}

    /** The file below a folder {@code shared} beside this directory or one above it. */
    static Optional<Path> find(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at.getParent() != null; at = at.getParent()) {
            var candidate = at.resolveSibling("shared").resolve(name);
            if (Files.exists(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
