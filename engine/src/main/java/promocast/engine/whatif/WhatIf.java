package promocast.engine.whatif;

import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.engine.model.ForecastModel;
import promocast.engine.plan.CampaignPlan;

/**
 * Forecasts plans for one model and one table of customers. Holds the customers' cached embeddings; thread-safe.
 */
public final class WhatIf {
    /** Encodes the customers once; where the table is a log with outcomes, forecasts are corrected and measured with it. */
    public WhatIf(ForecastModel model, Dataset customers, int threads, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** The forecast from the live network, within a frame; ranges are those of the last settled forecast, moved along. */
    public Forecast live(CampaignPlan plan) {
        throw new UnsupportedOperationException();
    }

    /** The forecast from the blend with intervals, corrected by the log where it has the offer. */
    public Forecast settle(CampaignPlan plan, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** An outcome rate (or spend a customer) of a line along one lever (field of the offer), all else as planned. */
    public Curve doseCurve(CampaignPlan plan, int line, String field, Outcome outcome, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** The extra profit of a line along one lever, all else as planned; its highest point is the most profitable value. */
    public Curve profitCurve(CampaignPlan plan, int line, String field, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** Extra profit by campaign cost when each budget is split as well as the plan's offers allow. */
    public Curve budgetCurve(CampaignPlan plan, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** Extra profit of a line by the share of its segment reached, best customers first. */
    public Curve targetingCurve(CampaignPlan plan, int line, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** The best split of the plan's budget over its lines: one offer and one share a line, best customers first. */
    public Allocation optimise(CampaignPlan plan, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
