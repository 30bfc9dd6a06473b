package promocast.engine.evaluate;

/**
 * A gain curve along a ranking; starts at (0, 0).
 *
 * @param customers customers so far, ascending
 * @param gain extra responses so far, as many as {@code customers}
 */
public record GainCurve(double[] customers, double[] gain) {
    public GainCurve {
        if (customers.length != gain.length) {
            throw new IllegalArgumentException("gain: " + gain.length + " values for " + customers.length + " points");
        }
        customers = customers.clone();
        gain = gain.clone();
    }

    /** Number of points. */
    public int size() {
        return gain.length;
    }

    /** Area under the curve, by trapezoids. */
    public double area() {
        double area = 0;
        for (int i = 1; i < gain.length; i++) {
            area += (customers[i] - customers[i - 1]) * (gain[i] + gain[i - 1]) / 2;
        }
        return area;
    }
}
