package promocast.data.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import promocast.data.Codes;
import promocast.data.Column;
import promocast.data.Dataset;

/**
 * A column of free text as a few numbers: the tf-idf weights of its terms (Salton and Buckley 1988: (1 + ln tf) times
 * ln((1 + n) / (1 + df)) + 1, of length 1) along the directions in which texts differ most (latent semantic analysis,
 * Deerwester et al. 1990), standardised.
 *
 * @param codes codes of the known terms, ascending (m)
 * @param idf weight of each term
 * @param directions row-major (m x k)
 * @param means of the k numbers over the training rows
 * @param deviations of the same
 */
record TextCoder(
        String feature,
        int[] codes,
        float[] idf,
        float[] directions,
        double[] means,
        double[] deviations,
        boolean indicator)
        implements FeatureCoder {
    TextCoder {
        if (idf.length != codes.length
                || directions.length != codes.length * means.length
                || deviations.length != means.length) {
            throw new IllegalArgumentException("text: " + codes.length + " terms do not fit");
        }
    }

    @Override
    public List<String> inputNames() {
        var names = new ArrayList<String>();
        for (int k = 1; k <= means.length; k++) {
            names.add(feature + ": text " + k);
        }
        if (indicator) {
            names.add(feature + " missing");
        }
        return names;
    }

    @Override
    public void encode(Column column, float[] inputs, int offset, int stride) {
        var texts = Codes.of(column);
        var known = new float[texts.count()][];
        for (int i = 0, at = offset; i < column.size(); i++, at += stride) {
            int code = texts.of(i);
            if (code == Codes.MISSING) {
                if (indicator) {
                    inputs[at + means.length] = 1;
                }
                continue;
            }
            if (known[code] == null) {
                known[code] = standardised(column.text(i));
            }
            System.arraycopy(known[code], 0, inputs, at, means.length);
        }
    }

    private float[] standardised(String text) {
        var place = project(weights(text, codes, idf), directions, means.length);
        var inputs = new float[place.length];
        for (int k = 0; k < inputs.length; k++) {
            inputs[k] = FeatureCoder.limited((place[k] - means[k]) / deviations[k]);
        }
        return inputs;
    }

    /**
     * Known terms of a text with their weights.
     *
     * @param terms places among the known terms, ascending
     * @param weights of length 1 together
     */
    record Weights(int[] terms, float[] weights) {}

    /** The tf-idf weights of a text. */
    static Weights weights(String text, int[] codes, float[] idf) {
        var found = TextTerms.of(text);
        var terms = new int[found.length];
        var weights = new float[found.length];
        int size = 0;
        double squares = 0;
        for (int i = 0; i < found.length; ) {
            int count = 1;
            while (i + count < found.length && found[i + count] == found[i]) {
                count++;
            }
            int term = Arrays.binarySearch(codes, found[i]);
            if (term >= 0) {
                terms[size] = term;
                weights[size] = (float) ((1 + StrictMath.log(count)) * idf[term]);
                squares += weights[size] * weights[size];
                size++;
            }
            i += count;
        }
        float factor = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < size; i++) {
            weights[i] *= factor;
        }
        return new Weights(Arrays.copyOf(terms, size), Arrays.copyOf(weights, size));
    }

    /** The place of a text along k directions. */
    static double[] project(Weights text, float[] directions, int k) {
        var place = new double[k];
        for (int i = 0; i < text.terms().length; i++) {
            int row = text.terms()[i] * k;
            for (int j = 0; j < k; j++) {
                place[j] += text.weights()[i] * directions[row + j];
            }
        }
        return place;
    }

    @Override
    public void check(Dataset data, Column column) {
        // anything can be read as text
    }
}
