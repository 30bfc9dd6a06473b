package promocast.data.feature;

/**
 * The product of two inputs, standardised.
 *
 * @param name how the product is called
 * @param feature the two features
 * @param left place of one input among those of the columns
 * @param right place of the other
 * @param mean of the product over the training rows
 * @param deviation of the same
 */
record Product(String name, String feature, int left, int right, double mean, double deviation) {
    /** The product of two fitted inputs. */
    static Product fit(String name, String feature, int left, int right, double[] one, double[] other) {
        var values = new double[one.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = one[i] * other[i];
        }
        var moments = Moments.of(values);
        return new Product(name, feature, left, right, moments.mean(), moments.isConstant() ? 1 : moments.deviation());
    }

    /** The same product of inputs that stand elsewhere. */
    Product moved(int toLeft, int toRight) {
        return new Product(name, feature, toLeft, toRight, mean, deviation);
    }

    /** Whether the other multiplies the same two inputs. */
    boolean isSame(Product other) {
        return left == other.left && right == other.right || left == other.right && right == other.left;
    }

    /** Its value for two inputs. */
    float of(float one, float other) {
        return FeatureCoder.limited(((double) one * other - mean) / deviation);
    }
}
