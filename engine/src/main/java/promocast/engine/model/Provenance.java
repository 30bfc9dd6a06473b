package promocast.engine.model;

/**
 * Where a model comes from.
 *
 * @param version version of the program
 * @param dataName name of the file
 * @param dataFingerprint SHA-256 of the table
 * @param rows rows of the table
 * @param options hyperparameters
 * @param trainedAt moment of training, ISO-8601; of a model from a file, when the file was written
 * @param seconds time that it took; NaN for a model from a file, which holds no times so that equal models are
 *     equal bytes
 */
public record Provenance(
        String version,
        String dataName,
        String dataFingerprint,
        long rows,
        TrainingOptions options,
        String trainedAt,
        double seconds) {
    /** The same with other times. */
    Provenance withTimes(String changedTrainedAt, double changedSeconds) {
        return new Provenance(version, dataName, dataFingerprint, rows, options, changedTrainedAt, changedSeconds);
    }
}
