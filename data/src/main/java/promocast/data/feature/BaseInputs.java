package promocast.data.feature;

import java.util.ArrayList;
import java.util.List;
import promocast.data.Dataset;

/**
 * The inputs of some columns for some rows, input by input.
 *
 * @param names a name per input
 * @param features the column of each input
 * @param values one array of n values for each of the d inputs; not copied
 * @param rows number of rows n
 */
record BaseInputs(List<String> names, List<String> features, double[][] values, int rows) {
    static BaseInputs of(Dataset sample, List<FeatureCoder> coders) {
        var names = new ArrayList<String>();
        var features = new ArrayList<String>();
        int n = sample.rows();
        var values = new double[coders.stream().mapToInt(FeatureCoder::width).sum()][n];
        for (var coder : coders) {
            int width = coder.width();
            var encoded = new float[Math.multiplyExact(n, width)];
            coder.encode(sample, encoded, 0, width);
            for (int j = 0; j < width; j++) {
                for (int i = 0; i < n; i++) {
                    values[names.size()][i] = encoded[i * width + j];
                }
                names.add(coder.inputNames().get(j));
                features.add(coder.feature());
            }
        }
        return new BaseInputs(names, features, values, n);
    }

    /** Number of inputs d. */
    int width() {
        return values.length;
    }

    String feature(int input) {
        return features.get(input);
    }

    /** The values of a product as a model sees them. */
    double[] product(Product product) {
        var result = new double[rows];
        for (int i = 0; i < rows; i++) {
            result[i] = product.of((float) values[product.left()][i], (float) values[product.right()][i]);
        }
        return result;
    }
}
