package promocast.data;

import java.util.Map;

/**
 * Roles guessed from names (English and Chinese), types and values.
 *
 * @param roles the guess
 * @param reasons why each column got its role
 */
public record RoleGuess(Roles roles, Map<String, Message> reasons) {
    public RoleGuess {
        reasons = Map.copyOf(reasons);
    }

    /** Guesses the roles of a table. */
    public static RoleGuess of(Dataset data) {
        throw new UnsupportedOperationException();
    }
}
