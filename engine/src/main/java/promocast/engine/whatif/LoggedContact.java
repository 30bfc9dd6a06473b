package promocast.engine.whatif;

import java.util.Optional;

/**
 * A logged row whose customer got a certain offer, and what came of it.
 *
 * @param row row of the table
 * @param customer who it was, where the log says it
 * @param time when it was, NaN where the log does not say it
 * @param profit profit that came of it, campaign cost taken off, money
 */
public record LoggedContact(int row, Optional<String> customer, double time, double profit) {}
