package promocast.ui.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.ActionSpace.Lever;
import promocast.data.Progress;
import promocast.engine.advise.Baselines;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.report.ModelCard;
import promocast.engine.report.ReportContent;
import promocast.engine.report.ReportContent.LineCurve;
import promocast.engine.report.StoryStep;
import promocast.ui.session.Trained;

/**
 * What a report is about.
 *
 * @param plan the plan
 * @param trained the model and the customers
 * @param steps the advice that was accepted, oldest first
 * @param baselines what simple rules would earn, if the advisor was asked
 * @param choice how the plan was chosen and how it will be proved
 */
record ReportQuestion(
        CampaignPlan plan, Trained trained, List<StoryStep> steps, Optional<Baselines> baselines, PlanChoice choice) {
    ReportQuestion {
        steps = List.copyOf(steps);
    }

    /** Computes all that the report says. */
    ReportContent collect(Clock clock, Progress progress) {
        var whatIf = trained.whatIf();
        var forecast = whatIf.settle(plan, progress.part(0, 0.3));
        var budget = whatIf.budgetCurve(plan, progress.part(0.3, 0.6));
        var curves = new ArrayList<LineCurve>();
        for (int line = 0; line < plan.lines().size(); line++) {
            progress.checkCancelled();
            curves.add(curve(line, progress));
        }
        var story = choice.story(plan, forecast, trained, progress.part(0.6, 0.9));
        return new ReportContent(
                plan,
                forecast,
                ModelCard.of(trained.model()),
                trained.data().source().table().name(),
                budget,
                curves,
                steps,
                baselines,
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString(),
                story);
    }

    /** Profit along the first lever of the line that has enough values; along its share where there is none. */
    private LineCurve curve(int line, Progress progress) {
        var set = plan.lines().get(line).offer().fields();
        var whatIf = trained.whatIf();
        return trained.model().actions().levers().stream()
                .filter(lever -> lever.numeric() && lever.logged().size() > 2)
                .map(Lever::field)
                .filter(set::containsKey)
                .findFirst()
                .map(field -> new LineCurve(
                        line, field, Optional.empty(), whatIf.profitCurve(plan, line, field, progress.part(0.6, 0.6))))
                .orElseGet(() -> new LineCurve(
                        line, "share", Optional.empty(), whatIf.targetingCurve(plan, line, progress.part(0.6, 0.6))));
    }
}
