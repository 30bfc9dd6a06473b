package promocast.data.cache;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the system wants caches of a user to be. */
public final class CacheFolder {
    /** Environment variable with another folder, or {@code off} for no cache at all. */
    public static final String VARIABLE = "PROMOCAST_CACHE";

    private static final String NAME = "tables";

    private CacheFolder() {}

    /**
     * The folder for tables; empty where the user has switched it off or the system tells no place.
     *
     * @param environment the variables of the process
     * @param system name of the operating system, as Java calls it
     * @param home the user's own folder
     */
    public static Optional<Path> of(Map<String, String> environment, String system, String home) {
        var wanted = environment.getOrDefault(VARIABLE, "").strip();
        if (wanted.equalsIgnoreCase("off")) {
            return Optional.empty();
        }
        if (!wanted.isEmpty()) {
            return Optional.of(Path.of(wanted, NAME));
        }
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return absolute(environment.get("LOCALAPPDATA"))
                    .map(folder -> folder.resolve(Path.of("Promocast", "Cache", NAME)));
        }
        if (name.startsWith("mac")) {
            return absolute(home).map(folder -> folder.resolve(Path.of("Library", "Caches", "Promocast", NAME)));
        }
        return absolute(environment.get("XDG_CACHE_HOME"))
                .or(() -> absolute(home).map(folder -> folder.resolve(".cache")))
                .map(folder -> folder.resolve(Path.of("promocast", NAME)));
    }

    private static Optional<Path> absolute(@org.jspecify.annotations.Nullable String place) {
        return place == null || place.isBlank() || !Path.of(place).isAbsolute()
                ? Optional.empty()
                : Optional.of(Path.of(place));
    }
}
