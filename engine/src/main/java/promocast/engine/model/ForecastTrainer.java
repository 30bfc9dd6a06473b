package promocast.engine.model;

import promocast.data.CampaignLog;

/** Fits a {@link ForecastModel}; stateless. */
public final class ForecastTrainer {
    /** A trainer with the given hyperparameters. */
    public ForecastTrainer(TrainingOptions options) {
        throw new UnsupportedOperationException();
    }

    /**
     * Trains the members, blends and calibrates them, distils the live network and evaluates on held-out rows.
     *
     * @throws promocast.data.UnanswerableException when there are too few rows
     * @throws promocast.data.CancelledException when the monitor says so
     */
    public ForecastModel fit(CampaignLog log, TrainingMonitor monitor) {
        throw new UnsupportedOperationException();
    }
}
