package promocast.ui.advisor;

import java.util.Optional;
import promocast.data.Progress;
import promocast.engine.advise.Advisor;
import promocast.engine.advise.Baselines;
import promocast.engine.plan.CampaignPlan;
import promocast.ui.session.Advising;
import promocast.ui.session.Standing;

/**
 * What the room shows of one question to the advisor.
 *
 * @param said what it said
 * @param baselines what simple rules would earn
 * @param standing where the plan stands
 * @param effect what its suggestion does to the plan
 */
record AdvisorAnswer(AdvisorSource.Said said, Baselines baselines, Standing standing, Optional<Effect> effect) {
    /** Asks; {@code watcher} follows the learning, {@code rest} what comes after it. */
    static AdvisorAnswer of(
            AdvisorSource advisor, CampaignPlan plan, Advising advising, Advisor.Watcher watcher, Progress rest) {
        var said = advisor.ask().of(plan, advising, watcher);
        var baselines = advisor.baselines().of(plan, advising, rest.part(0, 0.5));
        var now = advisor.forecast().apply(plan, rest.part(0.5, 0.7));
        return new AdvisorAnswer(
                said, baselines, Standing.of(now), Effect.of(advisor, plan, now, said.advice(), rest.part(0.7, 1)));
    }
}
