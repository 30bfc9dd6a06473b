package promocast.data;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds files outside this module by walking up from the working directory. */
public final class ReferenceFiles {
    private ReferenceFiles() {}

    /** The embedded sample, which is part of this repository. */
    public static Path hillstrom() {
        return find("resources/src/main/resources/promocast/resources/hillstrom.csv.gz");
    }

    /** A file of the shared reference folder; the test is skipped where the folder is not there. */
    public static Path shared(String file) {
        var path = find("shared/" + file);
        Assumptions.assumeTrue(Files.exists(path), "no reference file " + file + " beside the project");
        return path;
    }

    private static Path find(String relative) {
        var folder = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        while (folder != null) {
            var candidate = folder.resolve(relative);
            if (Files.exists(candidate)) {
                return candidate;
            }
            folder = folder.getParent();
        }
        return Path.of(relative);
    }
}
