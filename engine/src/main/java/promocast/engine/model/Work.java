package promocast.engine.model;

/**
 * What a step of the training works with: who watches, how many threads, and the part of the progress that is its own.
 *
 * @param from progress when it starts, 0 to 1
 * @param to progress when it is done, 0 to 1
 */
record Work(TrainingMonitor monitor, int threads, double from, double to) {
    /** The same for another part of the progress. */
    Work part(double newFrom, double newTo) {
        return new Work(monitor, threads, newFrom, newTo);
    }

    /** Progress of the whole training when {@code done} of {@code all} of this step is done. */
    double share(double done, double all) {
        return from + (to - from) * done / all;
    }
}
