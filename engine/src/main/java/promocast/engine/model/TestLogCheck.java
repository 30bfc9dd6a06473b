package promocast.engine.model;

import java.util.stream.Collectors;
import promocast.data.BadInputException;
import promocast.data.Outcome;
import promocast.data.campaign.CampaignLog;
import promocast.engine.EngineMessage;

/** Whether a log can judge a model that was trained on another. */
final class TestLogCheck {
    private TestLogCheck() {}

    /** @throws BadInputException when it has other levers or categories, or lacks an outcome */
    static void check(CampaignLog log, CampaignLog test) {
        if (!levers(log).equals(levers(test))) {
            throw new BadInputException(EngineMessage.of(
                    "model.test.levers",
                    test.data().name(),
                    levers(test),
                    log.data().name(),
                    levers(log)));
        }
        for (var outcome : Outcome.values()) {
            if (log.outcome(outcome).isPresent() && test.outcome(outcome).isEmpty()) {
                throw new BadInputException(EngineMessage.of(
                        "model.test.outcome",
                        test.data().name(),
                        outcome.key(),
                        log.data().name()));
            }
        }
    }

    private static String levers(CampaignLog log) {
        return log.actions().levers().stream()
                .map(lever -> lever.column() + (lever.numeric() ? "" : " " + lever.categories()))
                .collect(Collectors.joining(", "));
    }
}
