package promocast.data.feature;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The largest singular values and the right singular vectors of a sparse matrix A (n x m), by the randomised range
 * finder with subspace iterations of Halko, Martinsson and Tropp (2011, algorithms 4.4 and 5.1): the range of A is
 * found from A times a few random vectors, then the small matrix B = Q'A is decomposed.
 *
 * @param values singular values, descending
 * @param vectors the right singular vectors as columns (m x k); the largest entry of each is above 0
 */
record TruncatedSvd(double[] values, double[][] vectors) {
    private static final int OVERSAMPLING = 8;
    private static final int ITERATIONS = 4;
    private static final double SMALLEST = 1e-6;

    /** At most {@code k} of them; those below a millionth of the largest are left out. */
    static TruncatedSvd of(SparseRows a, int k, long seed) {
        int width = Math.min(k + OVERSAMPLING, Math.min(a.rows(), a.columns()));
        if (width == 0 || a.value().length == 0) {
            return new TruncatedSvd(new double[0], new double[a.columns()][0]);
        }
        var q = a.times(normal(a.columns(), width, new SplittableRandom(seed)));
        orthonormalise(q);
        for (int step = 0; step < ITERATIONS; step++) {
            var z = a.transposedTimes(q);
            orthonormalise(z);
            q = a.times(z);
            orthonormalise(q);
        }
        return decompose(a.transposedTimes(q), k);
    }

    private static double[][] normal(int rows, int columns, RandomGenerator random) {
        var matrix = new double[rows][columns];
        for (var row : matrix) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextGaussian();
            }
        }
        return matrix;
    }

    /** Gram-Schmidt, twice, on the columns; a column in the span of those before it becomes 0. */
    static void orthonormalise(double[][] matrix) {
        int columns = matrix[0].length;
        for (int j = 0; j < columns; j++) {
            double before = norm(matrix, j);
            for (int pass = 0; pass < 2; pass++) {
                for (int i = 0; i < j; i++) {
                    double product = 0;
                    for (var row : matrix) {
                        product += row[i] * row[j];
                    }
                    for (var row : matrix) {
                        row[j] -= product * row[i];
                    }
                }
            }
            double norm = norm(matrix, j);
            double factor = norm > 1e-12 * before ? 1 / norm : 0;
            for (var row : matrix) {
                row[j] *= factor;
            }
        }
    }

    private static double norm(double[][] matrix, int column) {
        double sum = 0;
        for (var row : matrix) {
            sum += row[column] * row[column];
        }
        return Math.sqrt(sum);
    }

    /** Of B' (m x l): the eigenvectors of B B' give the rotation, B' times them the right singular vectors. */
    private static TruncatedSvd decompose(double[][] transposed, int k) {
        int width = transposed[0].length;
        var gram = new double[width][width];
        for (var row : transposed) {
            for (int i = 0; i < width; i++) {
                for (int j = 0; j < width; j++) {
                    gram[i][j] += row[i] * row[j];
                }
            }
        }
        var eigen = new EigenDecomposition(new Array2DRowRealMatrix(gram, false));
        var squares = eigen.getRealEigenvalues();
        double largest = Arrays.stream(squares).max().orElse(0);
        var order = IntStream.range(0, width)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -squares[i]))
                .filter(i -> squares[i] > SMALLEST * SMALLEST * largest)
                .limit(k)
                .toList();
        var values = new double[order.size()];
        var vectors = new double[transposed.length][values.length];
        for (int c = 0; c < values.length; c++) {
            var rotation = eigen.getEigenvector(order.get(c)).toArray();
            values[c] = Math.sqrt(squares[order.get(c)]);
            for (int i = 0; i < transposed.length; i++) {
                for (int j = 0; j < width; j++) {
                    vectors[i][c] += transposed[i][j] * rotation[j] / values[c];
                }
            }
            orient(vectors, c);
        }
        return new TruncatedSvd(values, vectors);
    }

    /** Makes the largest entry of a column positive: the sign of a singular vector is free. */
    static void orient(double[][] vectors, int column) {
        double largest = 0;
        for (var row : vectors) {
            largest = Math.abs(row[column]) > Math.abs(largest) ? row[column] : largest;
        }
        for (var row : vectors) {
            row[column] *= largest < 0 ? -1 : 1;
        }
    }
}
