package promocast.engine.model;

/**
 * Encoded customers.
 *
 * @param inputs row-major (n x d), not copied, not to be changed
 * @param rows number of customers n
 * @param width number of inputs d
 */
public record Customers(float[] inputs, int rows, int width) {
    public Customers {
        if (inputs.length != (long) rows * width) {
            throw new IllegalArgumentException(
                    "inputs: " + inputs.length + " values do not make " + rows + " x " + width);
        }
    }
}
