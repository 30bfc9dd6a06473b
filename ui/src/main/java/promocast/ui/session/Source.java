package promocast.ui.session;

import java.util.Optional;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.RoleGuess;
import promocast.data.Roles;
import promocast.data.read.DataSource;

/**
 * A table as it was read, before any fix.
 *
 * @param title what the window calls it
 * @param origin where it was read; empty for a sample
 * @param table the table
 * @param guess what each column seems to be for
 * @param given roles that came with it, such as those of a sample; they win over the guess
 * @param seconds time that reading took
 */
public record Source(
        Message title,
        Optional<DataSource> origin,
        Dataset table,
        RoleGuess guess,
        Optional<Roles> given,
        double seconds) {
    /** The roles to start with. */
    public Roles startRoles() {
        return given.orElse(guess.roles());
    }
}
