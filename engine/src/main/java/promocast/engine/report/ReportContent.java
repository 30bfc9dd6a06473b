package promocast.engine.report;

import java.util.List;
import java.util.Optional;
import promocast.engine.advise.Advice;
import promocast.engine.advise.Baselines;
import promocast.engine.model.ForecastModel;
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
 * @param lineCurves one dose or targeting curve a line, with its title
 * @param steps the advisor's steps, oldest first, if it was asked
 * @param baselines what simple rules would earn, if the advisor was asked
 * @param madeAt moment of the report, ISO-8601 with offset
 */
public record ReportContent(
        CampaignPlan plan,
        Forecast forecast,
        ForecastModel model,
        String dataName,
        Curve budgetCurve,
        List<LineCurve> lineCurves,
        List<Advice> steps,
        Optional<Baselines> baselines,
        String madeAt) {
    public ReportContent {
        lineCurves = List.copyOf(lineCurves);
        steps = List.copyOf(steps);
    }

    /** A curve of line {@code line} (from 0) along {@code field}, such as {@code coupon.faceValue} or {@code share}. */
    public record LineCurve(int line, String field, Curve curve) {}
}
