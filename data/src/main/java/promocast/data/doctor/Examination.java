package promocast.data.doctor;

import java.util.List;
import java.util.Optional;
import promocast.data.Message;

/**
 * What the {@link Doctor} says of a table.
 *
 * @param findings what is wrong, the gravest first
 * @param passed a sentence for each check that had something to look at and found nothing
 */
public record Examination(List<Finding> findings, List<Message> passed) {
    public Examination {
        findings = List.copyOf(findings);
        passed = List.copyOf(passed);
    }

    /** The finding that proposes a fix, if one does. */
    public Optional<Finding> proposing(Fix fix) {
        return findings.stream()
                .filter(finding -> finding.fixes().contains(fix))
                .findFirst();
    }
}
