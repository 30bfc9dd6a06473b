package promocast.data;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import promocast.data.read.DatasetReader;

/** Small tables for tests. */
public final class Tables {
    private Tables() {}

    /** Reads the text of a CSV file. */
    public static Dataset read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the bytes of a CSV file. */
    public static Dataset read(byte[] csv) {
        return new DatasetReader().read(new ByteArrayInputStream(csv), "test.csv", Progress.NONE);
    }

    /** The roles with a customer id. */
    public static Roles withId(Roles roles, String id) {
        return new Roles(
                Optional.of(id),
                roles.time(),
                roles.platform(),
                roles.action(),
                roles.propensity(),
                roles.randomised(),
                roles.outcomes(),
                roles.features(),
                roles.ignore());
    }
}
