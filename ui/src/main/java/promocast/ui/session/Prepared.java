package promocast.ui.session;

import java.util.Optional;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.campaign.CampaignLog;

/**
 * What a {@link Preparation} makes of a {@link Source}.
 *
 * @param source the table as read
 * @param preparation the decisions behind it
 * @param table the table with the fixes applied
 * @param log the table with its roles, where they hold
 * @param problem why they do not hold
 */
public record Prepared(
        Source source, Preparation preparation, Dataset table, Optional<CampaignLog> log, Optional<Message> problem) {
    public Prepared {
        if (log.isPresent() == problem.isPresent()) {
            throw new IllegalArgumentException("prepared: either a log or a problem expected, found " + problem);
        }
    }
}
