package promocast.engine.report;

import java.util.List;
import java.util.Optional;
import promocast.data.Outcome;
import promocast.engine.advise.Baselines;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.Curve;
import promocast.engine.whatif.Forecast;

/**
 * All that a report says; plain values, no computation left.
 *
 * @param plan the plan
 * @param forecast its settled forecast
 * @param model the model behind it
 * @param dataName name of the data
 * @param budgetCurve extra profit by campaign cost
 * @param lineCurves one dose or targeting curve a line, as far as there is one
 * @param steps the advisor's steps, oldest first, if it was asked
 * @param baselines what simple rules would earn, if the advisor was asked
 * @param madeAt moment of the report, ISO-8601 with offset
 * @param story how the plan was chosen and how it will be proved
 */
public record ReportContent(
        CampaignPlan plan,
        Forecast forecast,
        ModelCard model,
        String dataName,
        Curve budgetCurve,
        List<LineCurve> lineCurves,
        List<StoryStep> steps,
        Optional<Baselines> baselines,
        String madeAt,
        PlanStory story) {
    public ReportContent {
        lineCurves = List.copyOf(lineCurves);
        steps = List.copyOf(steps);
        if (forecast.lines().size() != plan.lines().size()) {
            throw new IllegalArgumentException("forecast: " + forecast.lines().size() + " lines for a plan of "
                    + plan.lines().size());
        }
    }

    /** All that a report says of a plan without a story. */
    public ReportContent(
            CampaignPlan plan,
            Forecast forecast,
            ModelCard model,
            String dataName,
            Curve budgetCurve,
            List<LineCurve> lineCurves,
            List<StoryStep> steps,
            Optional<Baselines> baselines,
            String madeAt) {
        this(plan, forecast, model, dataName, budgetCurve, lineCurves, steps, baselines, madeAt, PlanStory.none());
    }

    /** The same with a story of the plan. */
    public ReportContent with(PlanStory told) {
        return new ReportContent(
                plan, forecast, model, dataName, budgetCurve, lineCurves, steps, baselines, madeAt, told);
    }

    /**
     * A curve of one line.
     *
     * @param line line, from 0
     * @param field what is moved, such as {@code coupon.faceValue} or {@code share}
     * @param outcome whose rate (or spend a customer) it shows; empty for the extra profit
     * @param curve the curve
     */
    public record LineCurve(int line, String field, Optional<Outcome> outcome, Curve curve) {}
}
