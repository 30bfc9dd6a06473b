package promocast.ui.monitor;

import java.nio.file.Path;
import java.util.List;
import promocast.data.Progress;
import promocast.engine.advise.AdvisorOptions;
import promocast.engine.advise.Feedback;
import promocast.engine.monitor.Actuals;
import promocast.engine.monitor.ActualsFile;
import promocast.engine.monitor.Monitor;
import promocast.engine.monitor.MonitorReport;
import promocast.engine.monitor.Results;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.WhatIf;

/** Holds a file of actual results against the forecast of a plan. */
@FunctionalInterface
interface Watching {
    /**
     * What was found.
     *
     * @param plan the plan that ran
     * @param report the campaign so far
     * @param results what its lines have earned, for the advisor
     * @param halfWritten whether a last line was left out because it was half written
     */
    record Found(CampaignPlan plan, MonitorReport report, List<Feedback.Actual> results, boolean halfWritten) {
        public Found {
            results = List.copyOf(results);
        }
    }

    /** Reads a file of actual results of a plan. */
    Found of(CampaignPlan plan, Path file, AdvisorOptions options, Progress progress);

    /** The engine's, with the forecast of a model. */
    static Watching of(WhatIf whatIf) {
        return (plan, file, options, progress) -> {
            var source = new ActualsFile(file, plan);
            var actuals = new Actuals(plan);
            actuals.add(source.all());
            var forecast = whatIf.settle(plan, progress);
            var report = new Monitor(plan, forecast).report(actuals, List.of());
            var results = new Results(plan, forecast, actuals).of(options);
            return new Found(plan, report, results, source.isHalfWritten());
        };
    }
}
