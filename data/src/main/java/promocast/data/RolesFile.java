package promocast.data;

import java.nio.file.Path;

/** Reads and writes {@code roles.json}. */
public final class RolesFile {
    private RolesFile() {}

    /** @throws BadInputException when it is not a roles file; names the key and what was expected */
    public static Roles read(Path file) {
        throw new UnsupportedOperationException();
    }

    /** Writes to a temporary file beside it, then moves it into place. */
    public static void write(Roles roles, Path file) {
        throw new UnsupportedOperationException();
    }

    /** The roles as JSON. */
    public static String toJson(Roles roles) {
        throw new UnsupportedOperationException();
    }

    /** The roles that {@link #toJson} wrote; {@code source} names the file in errors. */
    public static Roles fromJson(String json, String source) {
        throw new UnsupportedOperationException();
    }
}
