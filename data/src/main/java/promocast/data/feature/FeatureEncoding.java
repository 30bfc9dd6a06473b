package promocast.data.feature;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.Json;
import promocast.data.Message;

/**
 * Turns the feature columns of a table into numbers for a model: fitted on training rows only, then immutable.
 * Amounts with a heavy tail enter as rank-Gauss and as a standardised logarithm, other numbers standardised,
 * categories one-hot (an unseen value is all zeros), missing values as the mean with an indicator.
 */
public final class FeatureEncoding {
    private final List<FeatureCoder> coders;
    private final int width;

    private FeatureEncoding(List<FeatureCoder> coders) {
        this.coders = List.copyOf(coders);
        this.width = coders.stream().mapToInt(FeatureCoder::width).sum();
    }

    /** Fits the encoding of the given feature columns to the given rows. */
    public static FeatureEncoding fit(Dataset data, List<String> features, int[] rows) {
        return new FeatureEncoding(features.stream()
                .map(feature -> FeatureFit.fit(data.column(feature), rows))
                .toList());
    }

    /** Number of encoded inputs d. */
    public int width() {
        return width;
    }

    /** A name per input (d names), such as {@code history: log} or {@code channel = Web}. */
    public List<String> inputNames() {
        return coders.stream().flatMap(coder -> coder.inputNames().stream()).toList();
    }

    /** The feature columns that it was fitted on. */
    public List<String> features() {
        return coders.stream().map(FeatureCoder::feature).toList();
    }

    /**
     * The inputs of all rows: row-major (n x d).
     *
     * @throws BadInputException when a feature column is absent or of another type
     */
    public float[] encode(Dataset data) {
        var inputs = new float[Math.multiplyExact(data.rows(), width)];
        int offset = 0;
        for (var coder : coders) {
            var column = data.column(coder.feature());
            coder.check(data, column);
            coder.encode(column, inputs, offset, width);
            offset += coder.width();
        }
        return inputs;
    }

    /** All that was fitted, as JSON for the model file. */
    public String toJson() {
        var document = Json.object();
        var array = document.putArray("coders");
        coders.forEach(coder -> array.add(CoderJson.write(coder)));
        return Json.pretty(document);
    }

    /**
     * The encoding that {@link #toJson()} wrote.
     *
     * @throws BadInputException when it is none
     */
    public static FeatureEncoding fromJson(String json) {
        try {
            var coders = new ArrayList<FeatureCoder>();
            for (var node : Json.parse(json).path("coders")) {
                coders.add(CoderJson.read(node));
            }
            return new FeatureEncoding(coders);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new BadInputException(Message.data("encoding.damaged", String.valueOf(e.getMessage())));
        }
    }
}
