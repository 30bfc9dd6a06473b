package promocast.engine.model;

/** Versions that a model file names. */
final class ModelVersion {
    /** Version of the model file's format that is written. */
    static final int FORMAT = 5;

    /** Oldest version that is read: those before had no trees in their blend. */
    static final int OLDEST = 5;

    private ModelVersion() {}

    /** Version of the program, from the manifest of its jar; {@code dev} where it does not run from one. */
    static String program() {
        var version = ModelVersion.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
