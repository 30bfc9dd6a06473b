package promocast.engine.net;

import java.util.Arrays;

/** Reads layers from DL4J's flat parameter vector: layer by layer, W column by column, then b. */
final class ParameterReader {
    private final float[] flat;
    private int at;

    ParameterReader(float[] flat) {
        this.flat = flat;
    }

    /** The next layer. */
    Dense dense(int inputs, int outputs) {
        var weights = new float[inputs * outputs];
        for (int j = 0; j < outputs; j++) {
            for (int i = 0; i < inputs; i++) {
                weights[i * outputs + j] = flat[at++];
            }
        }
        var bias = Arrays.copyOfRange(flat, at, at + outputs);
        at += outputs;
        return new Dense(inputs, outputs, weights, bias);
    }

    /** Checks that all parameters were read. */
    void expectEnd() {
        if (at != flat.length) {
            throw new IllegalStateException("parameters: " + at + " read of " + flat.length);
        }
    }

    /** One layer with the outputs of both. */
    static Dense beside(Dense left, Dense right) {
        int outputs = left.outputs() + right.outputs();
        var weights = new float[left.inputs() * outputs];
        for (int i = 0; i < left.inputs(); i++) {
            System.arraycopy(left.weights(), i * left.outputs(), weights, i * outputs, left.outputs());
            System.arraycopy(
                    right.weights(), i * right.outputs(), weights, i * outputs + left.outputs(), right.outputs());
        }
        var bias = Arrays.copyOf(left.bias(), outputs);
        System.arraycopy(right.bias(), 0, bias, left.outputs(), right.outputs());
        return new Dense(left.inputs(), outputs, weights, bias);
    }
}
