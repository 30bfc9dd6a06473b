package promocast.engine.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import promocast.engine.net.Dense;

/** Layers as little-endian floats, one after the other: W row by row, then b. */
final class Weights {
    private static final int WIDEST = 1 << 20;

    private Weights() {}

    /** Inputs and outputs of a layer. */
    record Shape(int inputs, int outputs) {
        Shape {
            if (inputs < 1 || outputs < 1 || inputs > WIDEST || outputs > WIDEST) {
                throw new IllegalArgumentException("shape: " + inputs + " x " + outputs + " is not a layer");
            }
        }

        long floats() {
            return (long) inputs * outputs + outputs;
        }
    }

    static List<Shape> shapes(List<Dense> layers) {
        return layers.stream()
                .map(layer -> new Shape(layer.inputs(), layer.outputs()))
                .toList();
    }

    static byte[] bytes(List<Dense> layers) {
        long floats = shapes(layers).stream().mapToLong(Shape::floats).sum();
        var buffer = ByteBuffer.allocate(Math.toIntExact(4 * floats)).order(ByteOrder.LITTLE_ENDIAN);
        for (var layer : layers) {
            for (float w : layer.weights()) {
                buffer.putFloat(w);
            }
            for (float b : layer.bias()) {
                buffer.putFloat(b);
            }
        }
        return buffer.array();
    }

    /** @throws IllegalArgumentException when the bytes are not just these layers, or hold a value that is not finite */
    static List<Dense> layers(List<Shape> shapes, byte[] bytes) {
        long floats = shapes.stream().mapToLong(Shape::floats).sum();
        if (bytes.length != 4 * floats) {
            throw new IllegalArgumentException("weights: " + bytes.length + " bytes for " + floats + " numbers");
        }
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var layers = new ArrayList<Dense>();
        for (var shape : shapes) {
            var weights = floats(buffer, shape.inputs * shape.outputs);
            layers.add(new Dense(shape.inputs, shape.outputs, weights, floats(buffer, shape.outputs)));
        }
        return layers;
    }

    private static float[] floats(ByteBuffer buffer, int count) {
        var values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = buffer.getFloat();
            if (!Float.isFinite(values[i])) {
                throw new IllegalArgumentException("weights: " + values[i] + " is not a number");
            }
        }
        return values;
    }
}
