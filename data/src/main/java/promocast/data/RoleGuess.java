package promocast.data;

import java.util.Map;

/**
 * Roles guessed from names (English and Chinese), types and values.
 *
 * @param roles the guess
 * @param reasons why each column got its role
 * @param runnersUp the role of each column that is the next likely one
 */
public record RoleGuess(Roles roles, Map<String, Message> reasons, Map<String, ColumnRole> runnersUp) {
    public RoleGuess {
        reasons = Map.copyOf(reasons);
        runnersUp = Map.copyOf(runnersUp);
    }

    /**
     * Guesses the roles of a table. Where no column says what was offered or what came of it, that part of the roles
     * is empty and {@link promocast.data.campaign.CampaignLog#of} will say so.
     */
    public static RoleGuess of(Dataset data) {
        return new RoleGuesser(data).guess();
    }
}
