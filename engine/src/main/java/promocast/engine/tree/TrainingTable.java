package promocast.engine.tree;

/**
 * Rows to learn from. Arrays are not copied.
 *
 * @param inputs row-major (n x width), finite
 * @param labels one value a row
 * @param width number of inputs
 */
record TrainingTable(float[] inputs, float[] labels, int width) {
    TrainingTable {
        if (inputs.length != (long) labels.length * width) {
            throw new IllegalArgumentException(
                    "inputs: " + inputs.length + " values for " + labels.length + " rows of " + width);
        }
    }

    int rows() {
        return labels.length;
    }

    double mean() {
        double sum = 0;
        for (float label : labels) {
            sum += label;
        }
        return labels.length == 0 ? 0 : sum / labels.length;
    }

    /** Whether all labels are the same, or there are none. */
    boolean constant() {
        for (float label : labels) {
            if (label != labels[0]) {
                return false;
            }
        }
        return true;
    }
}
