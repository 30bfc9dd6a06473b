package promocast.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the project's own files from whichever module the tests run in. */
public final class ProjectFolder {
    private ProjectFolder() {}

    /** The folder that holds the Maven wrapper. */
    public static Path root() {
        var folder = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("no project around " + System.getProperty("user.dir"));
        }
        return folder;
    }

    /** A file of the reference data beside the project, where they are there. */
    public static Optional<Path> shared(String name) {
        return Optional.of(root().resolveSibling("shared").resolve(name)).filter(Files::exists);
    }

    /** The files below {@code MODULE/src/main/KIND} of every module whose name has the given end. */
    static List<Path> mainFiles(String kind, String end) {
        try (var modules = Files.list(root())) {
            return modules.map(module -> module.resolve("src/main").resolve(kind))
                    .filter(Files::isDirectory)
                    .flatMap(ProjectFolder::walk)
                    .filter(file -> file.toString().endsWith(end))
                    .sorted()
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
