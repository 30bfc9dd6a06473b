package promocast.data;

import java.util.Map;

/**
 * Roles guessed from names (English and Chinese), types and values.
 *
 * @param roles the guess
 * @param reasons why each column got its role
 * @param runnersUp the role that is the next likely one for each column
 * @param confidence how sure the role of each column is against the next likely one, 0 to 1; below 0.5 the table as a whole
 *     spoke for another role than the column alone
 */
public record RoleGuess(
        Roles roles, Map<String, Message> reasons, Map<String, ColumnRole> runnersUp, Map<String, Double> confidence) {
    public RoleGuess {
        reasons = Map.copyOf(reasons);
        runnersUp = Map.copyOf(runnersUp);
        confidence = Map.copyOf(confidence);
    }

    /**
     * Guesses the roles of a table. Where no column says what was offered or what came of it, that part of the roles
     * is empty and {@link promocast.data.campaign.CampaignLog#of} will say so.
     */
    public static RoleGuess of(Dataset data) {
        return of(data, Progress.NONE);
    }

    /**
     * The same, for a table that takes a while.
     *
     * @throws CancelledException when the user has cancelled
     */
    public static RoleGuess of(Dataset data, Progress progress) {
        return new RoleGuesser(data, progress).guess();
    }
}
