package promocast.data.feature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The directions in which inputs vary most (principal component analysis, Pearson 1901), each of variance 1 over the
 * training rows; a direction with less than a twentieth of the first one's deviation is not blown up further.
 *
 * @param means of the d inputs
 * @param directions row-major (d x k), already divided by the deviation of each direction
 * @param shares share of the inputs' variance that each direction holds
 */
record PrincipalComponents(float[] means, float[] directions, double[] shares) {
    /** More inputs than this have to be selected from first. */
    static final int MOST_INPUTS = 1000;

    private static final double SMALLEST = 1e-9;
    private static final double FLOOR = 0.05;

    PrincipalComponents {
        if (shares.length == 0 || directions.length != means.length * shares.length) {
            throw new IllegalArgumentException(
                    "components: " + means.length + " inputs and " + shares.length + " directions do not fit");
        }
    }

    /**
     * At most {@code k} directions.
     *
     * @param inputs one array of n values for each of the d inputs
     */
    static PrincipalComponents fit(double[][] inputs, int k) {
        int d = inputs.length;
        var means = new double[d];
        for (int j = 0; j < d; j++) {
            means[j] = Moments.of(inputs[j]).mean();
        }
        var eigen = new EigenDecomposition(new Array2DRowRealMatrix(covariance(inputs, means), false));
        var variances = eigen.getRealEigenvalues();
        double all = IntStream.range(0, d)
                .mapToDouble(i -> Math.max(0, variances[i]))
                .sum();
        var order = new ArrayList<>(IntStream.range(0, d).boxed().toList());
        order.sort(Comparator.comparingDouble(i -> -variances[i]));
        double largest = variances[order.get(0)];
        var used = order.stream()
                .filter(i -> variances[i] > SMALLEST * largest)
                .limit(k)
                .toList();
        var kept = used.isEmpty() ? order.subList(0, 1) : used;
        var directions = new float[d * kept.size()];
        var shares = new double[kept.size()];
        for (int c = 0; c < shares.length; c++) {
            double variance = variances[kept.get(c)];
            shares[c] = all == 0 ? 0 : variance / all;
            double deviation = Math.sqrt(Math.max(variance, FLOOR * FLOOR * largest));
            var vector = eigen.getEigenvector(kept.get(c)).toArray();
            double sign = sign(vector);
            for (int j = 0; j < d; j++) {
                directions[j * shares.length + c] = (float) (deviation == 0 ? 0 : sign * vector[j] / deviation);
            }
        }
        var floats = new float[d];
        for (int j = 0; j < d; j++) {
            floats[j] = (float) means[j];
        }
        return new PrincipalComponents(floats, directions, shares);
    }

    /** The sign of a direction is free: its largest entry becomes positive. */
    private static double sign(double[] vector) {
        double largest = 0;
        for (double value : vector) {
            largest = Math.abs(value) > Math.abs(largest) ? value : largest;
        }
        return largest < 0 ? -1 : 1;
    }

    private static double[][] covariance(double[][] inputs, double[] means) {
        int d = inputs.length;
        int n = inputs[0].length;
        var covariance = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int row = 0; row < n; row++) {
                    sum += (inputs[i][row] - means[i]) * (inputs[j][row] - means[j]);
                }
                covariance[i][j] = sum / n;
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }

    /** Number of directions k. */
    int width() {
        return shares.length;
    }

    /** The names of the directions. */
    List<String> names() {
        return IntStream.rangeClosed(1, width()).mapToObj(i -> "component " + i).toList();
    }

    /** Places one row of inputs along the directions. */
    void apply(float[] row, float[] to, int at) {
        int k = width();
        for (int j = 0; j < row.length; j++) {
            float difference = row[j] - means[j];
            for (int c = 0; c < k; c++) {
                to[at + c] += difference * directions[j * k + c];
            }
        }
        for (int c = 0; c < k; c++) {
            to[at + c] = FeatureCoder.limited(to[at + c]);
        }
    }
}
