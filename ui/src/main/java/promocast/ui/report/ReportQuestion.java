package promocast.ui.report;

import java.util.List;
import java.util.Optional;
import promocast.engine.advise.Advice;
import promocast.engine.advise.Baselines;
import promocast.engine.plan.CampaignPlan;
import promocast.ui.session.Trained;

/**
 * What a report is about.
 *
 * @param plan the plan
 * @param trained the model and the customers
 * @param steps the advice that was accepted, oldest first
 * @param baselines what simple rules would earn, if the advisor was asked
 */
record ReportQuestion(CampaignPlan plan, Trained trained, List<Advice> steps, Optional<Baselines> baselines) {
    ReportQuestion {
        steps = List.copyOf(steps);
    }
}
