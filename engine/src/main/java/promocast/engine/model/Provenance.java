package promocast.engine.model;

/**
 * Where a model comes from.
 *
 * @param version version of the program
 * @param dataName name of the file
 * @param dataFingerprint SHA-256 of the table
 * @param rows rows of the table
 * @param options hyperparameters
 * @param trainedAt moment of training, ISO-8601
 * @param seconds time that it took
 */
public record Provenance(
        String version,
        String dataName,
        String dataFingerprint,
        long rows,
        TrainingOptions options,
        String trainedAt,
        double seconds) {}
