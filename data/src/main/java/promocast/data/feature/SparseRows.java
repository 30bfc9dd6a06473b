package promocast.data.feature;

/**
 * A matrix A (n x m) of which most values are 0, row by row.
 *
 * @param columns number of columns m
 * @param starts where each row begins in the other two; one more than there are rows
 * @param index column of each value
 * @param value the values
 */
record SparseRows(int columns, int[] starts, int[] index, float[] value) {
    int rows() {
        return starts.length - 1;
    }

    /** A X, for X (m x l). */
    double[][] times(double[][] x) {
        int width = x[0].length;
        var product = new double[rows()][width];
        for (int i = 0; i < product.length; i++) {
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                add(x[index[k]], value[k], product[i]);
            }
        }
        return product;
    }

    /** A' Y, for Y (n x l). */
    double[][] transposedTimes(double[][] y) {
        int width = y[0].length;
        var product = new double[columns][width];
        for (int i = 0; i < y.length; i++) {
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                add(y[i], value[k], product[index[k]]);
            }
        }
        return product;
    }

    private static void add(double[] from, double factor, double[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] += factor * from[j];
        }
    }
}
