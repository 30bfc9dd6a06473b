package promocast.ui.model;

import java.nio.file.Path;
import java.util.function.Function;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.campaign.CampaignLog;
import promocast.engine.model.ForecastModel;
import promocast.engine.model.ForecastTrainer;
import promocast.engine.model.TrainingMonitor;
import promocast.engine.model.TrainingOptions;
import promocast.engine.whatif.WhatIf;

/**
 * Where models come from.
 *
 * @param train fits a model
 * @param open reads a model file
 * @param encode encodes the customers for what-if questions
 */
record ModelSource(Train train, Function<Path, ForecastModel> open, Encode encode) {
    /** Fits a model. */
    @FunctionalInterface
    interface Train {
        /** The model of a log. */
        ForecastModel of(CampaignLog log, TrainingOptions options, TrainingMonitor monitor);
    }

    /** Encodes customers. */
    @FunctionalInterface
    interface Encode {
        /** What answers what-if questions about the customers. */
        WhatIf of(ForecastModel model, Dataset customers, Progress progress);
    }

    /** Models of the engine. */
    static ModelSource engine() {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        return new ModelSource(
                (log, options, monitor) -> new ForecastTrainer(options).fit(log, monitor),
                ForecastModel::read,
                (model, customers, progress) -> new WhatIf(model, customers, threads, progress));
    }
}
