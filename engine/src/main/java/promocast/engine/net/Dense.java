package promocast.engine.net;

/**
 * Weights of one fully connected layer: y = x W + b. Not copied, not to be changed.
 *
 * @param inputs number of inputs
 * @param outputs number of outputs
 * @param weights W, row-major (inputs x outputs)
 * @param bias b (outputs)
 */
public record Dense(int inputs, int outputs, float[] weights, float[] bias) {
    public Dense {
        if (weights.length != (long) inputs * outputs || bias.length != outputs) {
            throw new IllegalArgumentException("weights, bias: %d and %d values do not make %d x %d"
                    .formatted(weights.length, bias.length, inputs, outputs));
        }
    }

    /**
     * The same layer with zero weights added until inputs are a multiple of 4 and outputs of 2, as the kernels need.
     */
    Dense padded() {
        int in = (inputs + 3) / 4 * 4;
        int out = (outputs + 1) / 2 * 2;
        if (in == inputs && out == outputs) {
            return this;
        }
        var wide = new float[in * out];
        for (int i = 0; i < inputs; i++) {
            System.arraycopy(weights, i * outputs, wide, i * out, outputs);
        }
        return new Dense(in, out, wide, java.util.Arrays.copyOf(bias, out));
    }

    /** The rows {@code from} to {@code to} of W without bias: what these inputs alone add. */
    Dense part(int from, int to) {
        var rows = java.util.Arrays.copyOfRange(weights, from * outputs, to * outputs);
        return new Dense(to - from, outputs, rows, new float[outputs]);
    }

    /** The layer whose output j is factor[j] times this one's plus shift[j]. */
    public Dense scaled(float[] factor, float[] shift) {
        var w = weights.clone();
        var b = bias.clone();
        for (int j = 0; j < outputs; j++) {
            for (int i = 0; i < inputs; i++) {
                w[i * outputs + j] *= factor[j];
            }
            b[j] = b[j] * factor[j] + shift[j];
        }
        return new Dense(inputs, outputs, w, b);
    }

    /** One layer with the outputs of both. */
    static Dense beside(Dense left, Dense right) {
        int outputs = left.outputs + right.outputs;
        var weights = new float[left.inputs * outputs];
        for (int i = 0; i < left.inputs; i++) {
            System.arraycopy(left.weights, i * left.outputs, weights, i * outputs, left.outputs);
            System.arraycopy(right.weights, i * right.outputs, weights, i * outputs + left.outputs, right.outputs);
        }
        var bias = java.util.Arrays.copyOf(left.bias, outputs);
        System.arraycopy(right.bias, 0, bias, left.outputs, right.outputs);
        return new Dense(left.inputs, outputs, weights, bias);
    }

    /** y = x W + b for one row. */
    public float[] apply(float[] x) {
        var y = bias.clone();
        for (int i = 0; i < inputs; i++) {
            float v = x[i];
            for (int j = 0; j < outputs; j++) {
                y[j] = Math.fma(v, weights[i * outputs + j], y[j]);
            }
        }
        return y;
    }
}
