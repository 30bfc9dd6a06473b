package promocast.ui.model;

import promocast.engine.model.TrainingOptions;

/** How much time a training may take. */
enum Effort {
    /** Two members and few passes: a first look. */
    QUICK,
    /** All members, until they stop getting better. */
    FULL;

    private static final int QUICK_MEMBERS = 2;
    private static final int QUICK_EPOCHS = 12;

    /** The hyperparameters. */
    TrainingOptions options() {
        var all = TrainingOptions.defaults();
        return this == FULL
                ? all
                : new TrainingOptions(
                        QUICK_MEMBERS,
                        all.hidden(),
                        all.learningRate(),
                        all.batch(),
                        QUICK_EPOCHS,
                        all.patience(),
                        all.l2(),
                        all.dropout(),
                        all.liveWidth(),
                        all.testShare(),
                        all.seed());
    }

    /** Last part of the key of its name. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
