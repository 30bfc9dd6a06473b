package promocast.data;

import java.util.List;

/**
 * Turns the feature columns of a table into numbers for a model: fitted on training rows only, then immutable.
 * Amounts with a heavy tail enter as rank-Gauss and as a standardised logarithm, other numbers standardised,
 * categories one-hot (an unseen value is all zeros), missing values as the mean with an indicator.
 */
public final class FeatureEncoding {
    private FeatureEncoding() {}

    /** Fits the encoding of the given feature columns to the given rows. */
    public static FeatureEncoding fit(Dataset data, List<String> features, int[] rows) {
        throw new UnsupportedOperationException();
    }

    /** Number of encoded inputs d. */
    public int width() {
        throw new UnsupportedOperationException();
    }

    /** A name per input (d names), such as {@code history: log} or {@code channel = Web}. */
    public List<String> inputNames() {
        throw new UnsupportedOperationException();
    }

    /** The feature columns that it was fitted on. */
    public List<String> features() {
        throw new UnsupportedOperationException();
    }

    /**
     * The inputs of all rows: row-major (n x d).
     *
     * @throws BadInputException when a feature column is absent or of another type
     */
    public float[] encode(Dataset data) {
        throw new UnsupportedOperationException();
    }

    /** All that was fitted, as JSON for the model file. */
    public String toJson() {
        throw new UnsupportedOperationException();
    }

    /** The encoding that {@link #toJson()} wrote. */
    public static FeatureEncoding fromJson(String json) {
        throw new UnsupportedOperationException();
    }
}
