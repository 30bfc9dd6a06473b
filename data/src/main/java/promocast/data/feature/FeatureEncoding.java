package promocast.data.feature;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.Json;
import promocast.data.Message;

/**
 * Turns the feature columns of a table into numbers for a model: fitted on training rows only, then immutable.
 * Amounts with a heavy tail enter as rank-Gauss and as a standardised logarithm, other numbers standardised,
 * categories one-hot (an unseen value is all zeros, or in a shared input where there are very many), free text along
 * the directions in which texts differ, missing values as the mean with an indicator. Then products may be added,
 * inputs selected and components taken, as {@link FeatureOptions} say.
 */
public final class FeatureEncoding {
    /** Rows from which on several inputs are encoded at the same time. */
    private static final int MANY_ROWS = 50_000;

    private final List<FeatureCoder> coders;
    private final InputStages stages;
    private final List<FeatureSummary> summaries;

    private FeatureEncoding(List<FeatureCoder> coders, InputStages stages, List<FeatureSummary> summaries) {
        this.coders = List.copyOf(coders);
        this.stages = stages;
        this.summaries = List.copyOf(summaries);
    }

    /** Fits the plain encoding of the given feature columns to the given rows: column by column, nothing selected. */
    public static FeatureEncoding fit(Dataset data, List<String> features, int[] rows) {
        return fit(FeatureTraining.of(data, features, rows), FeatureOptions.plain());
    }

    /**
     * Fits an encoding to training rows.
     *
     * @throws BadInputException when a feature is absent, or a pair names none
     * @throws promocast.data.UnanswerableException when components are asked for of too many inputs
     */
    public static FeatureEncoding fit(FeatureTraining training, FeatureOptions options) {
        var fit = new FeatureFit(training, options);
        var coders = training.features().stream()
                .flatMap(feature -> fit.fit(feature).stream())
                .toList();
        if (!InputChoice.isNeeded(training, options)) {
            return new FeatureEncoding(coders, InputStages.none(width(coders)), List.of());
        }
        var chosen = new InputChoice(training, options, coders).choose();
        return new FeatureEncoding(chosen.coders(), chosen.stages(), chosen.summaries());
    }

    private static int width(List<FeatureCoder> coders) {
        return coders.stream().mapToInt(FeatureCoder::width).sum();
    }

    /** Number of encoded inputs d. */
    public int width() {
        return stages.width();
    }

    /** A name per input (d names), such as {@code history: log} or {@code channel = Web}. */
    public List<String> inputNames() {
        return stages.names(
                coders.stream().flatMap(coder -> coder.inputNames().stream()).toList());
    }

    /** The feature columns that it reads. */
    public List<String> features() {
        return coders.stream().map(FeatureCoder::feature).distinct().toList();
    }

    /** What each input tells and why it is kept or not, the most telling first; empty where nothing was measured. */
    public List<FeatureSummary> summaries() {
        return summaries;
    }

    /**
     * The inputs of all rows: row-major (n x d).
     *
     * @throws BadInputException when a feature column is absent or of another type
     */
    public float[] encode(Dataset data) {
        int base = width(coders);
        var inputs = new float[Math.multiplyExact(data.rows(), base)];
        var offsets = new int[coders.size()];
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = offsets[i - 1] + coders.get(i - 1).width();
        }
        var each = IntStream.range(0, offsets.length);
        (data.rows() < MANY_ROWS ? each : each.parallel())
                .forEach(i -> coders.get(i).encode(data, inputs, offsets[i], base));
        return stages.isEmpty() ? inputs : stages.apply(inputs, data.rows());
    }

    /** All that was fitted, as JSON for the model file. */
    public String toJson() {
        var document = Json.object();
        var array = document.putArray("coders");
        coders.forEach(coder -> array.add(CoderJson.write(coder)));
        if (!stages.isEmpty()) {
            document.set("stages", StageJson.write(stages));
        }
        if (!summaries.isEmpty()) {
            var told = document.putArray("summaries");
            summaries.forEach(summary -> told.add(StageJson.write(summary)));
        }
        return Json.pretty(document);
    }

    /**
     * The encoding that {@link #toJson()} wrote.
     *
     * @throws BadInputException when it is none
     */
    public static FeatureEncoding fromJson(String json) {
        try {
            var document = Json.parse(json);
            var coders = new ArrayList<FeatureCoder>();
            for (var node : document.path("coders")) {
                coders.add(CoderJson.read(node));
            }
            var summaries = new ArrayList<FeatureSummary>();
            for (var node : document.path("summaries")) {
                summaries.add(StageJson.summary(node));
            }
            int base = width(coders);
            var stages =
                    document.has("stages") ? StageJson.read(document.path("stages"), base) : InputStages.none(base);
            return new FeatureEncoding(coders, stages, summaries);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new BadInputException(Message.data("encoding.damaged", String.valueOf(e.getMessage())));
        }
    }
}
