package promocast.ui.session;

import java.util.List;
import java.util.Optional;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.campaign.CampaignLog;
import promocast.data.doctor.Examination;
import promocast.data.doctor.Finding;

/**
 * What a {@link Preparation} makes of a {@link Source}.
 *
 * @param source the table as read
 * @param preparation the decisions behind it
 * @param examination what the doctor says of the table as read
 * @param table the table with the fixes applied
 * @param log the table with its roles, where they hold
 * @param problem why they do not hold
 */
public record Prepared(
        Source source,
        Preparation preparation,
        Examination examination,
        Dataset table,
        Optional<CampaignLog> log,
        Optional<Message> problem) {
    public Prepared {
        if (log.isPresent() == problem.isPresent()) {
            throw new IllegalArgumentException("prepared: either a log or a problem expected, found " + problem);
        }
    }

    /** What the doctor found in the table as read, the gravest first. */
    public List<Finding> findings() {
        return examination.findings();
    }
}
