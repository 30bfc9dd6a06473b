package promocast.data.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import promocast.data.Column;

/** Fits the {@link TextCoder} of a column. */
final class TextFit {
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_TERMS = 4096;

    private TextFit() {}

    /** @param rows the training rows; of very many an even sample is looked at */
    static FeatureCoder fit(Column column, FeatureTraining training, int width) {
        var rows = training.sample(MOST_ROWS);
        var texts = new ArrayList<String>();
        for (int row : rows) {
            if (!column.isMissing(row)) {
                texts.add(column.text(row));
            }
        }
        boolean indicator = Arrays.stream(training.rows()).anyMatch(column::isMissing);
        var frequencies = frequencies(texts);
        var codes = vocabulary(frequencies);
        var idf = new float[codes.length];
        for (int term = 0; term < idf.length; term++) {
            idf[term] = (float) (StrictMath.log((1.0 + texts.size()) / (1 + frequencies.get(codes[term]))) + 1);
        }
        var weights =
                texts.stream().map(text -> TextCoder.weights(text, codes, idf)).toList();
        long seed = training.seed() * 31 + column.name().hashCode();
        var svd = TruncatedSvd.of(matrix(weights, codes.length), width, seed);
        int k = svd.values().length;
        if (k == 0) {
            return new FeatureCoder.Nothing(column.name());
        }
        var directions = new float[codes.length * k];
        for (int term = 0; term < codes.length; term++) {
            for (int j = 0; j < k; j++) {
                directions[term * k + j] = (float) svd.vectors()[term][j];
            }
        }
        return standardised(column.name(), codes, idf, directions, weights, k, indicator);
    }

    private static Map<Integer, Integer> frequencies(List<String> texts) {
        var frequencies = new HashMap<Integer, Integer>();
        for (var text : texts) {
            var found = TextTerms.of(text);
            for (int i = 0; i < found.length; i++) {
                if (i == 0 || found[i] != found[i - 1]) {
                    frequencies.merge(found[i], 1, Integer::sum);
                }
            }
        }
        return frequencies;
    }

    /** Terms of at least two texts, the commonest ones; ascending. */
    private static int[] vocabulary(Map<Integer, Integer> frequencies) {
        return frequencies.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TERMS)
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
    }

    private static SparseRows matrix(List<TextCoder.Weights> texts, int terms) {
        var starts = new int[texts.size() + 1];
        for (int i = 0; i < texts.size(); i++) {
            starts[i + 1] = starts[i] + texts.get(i).terms().length;
        }
        var index = new int[starts[texts.size()]];
        var value = new float[index.length];
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            System.arraycopy(text.terms(), 0, index, starts[i], text.terms().length);
            System.arraycopy(text.weights(), 0, value, starts[i], text.terms().length);
        }
        return new SparseRows(terms, starts, index, value);
    }

    private static FeatureCoder standardised(
            String feature,
            int[] codes,
            float[] idf,
            float[] directions,
            List<TextCoder.Weights> weights,
            int k,
            boolean indicator) {
        var places = new double[k][weights.size()];
        for (int i = 0; i < weights.size(); i++) {
            var place = TextCoder.project(weights.get(i), directions, k);
            for (int j = 0; j < k; j++) {
                places[j][i] = place[j];
            }
        }
        var means = new double[k];
        var deviations = new double[k];
        for (int j = 0; j < k; j++) {
            var moments = Moments.of(places[j]);
            means[j] = moments.mean();
            deviations[j] = moments.isConstant() ? 1 : moments.deviation();
        }
        return new TextCoder(feature, codes, idf, directions, means, deviations, indicator);
    }
}
