package promocast.engine.experiment;

/**
 * What a test may get wrong.
 *
 * @param alpha chance to find a difference where there is none, two-sided, above 0 and below 0.5
 * @param power chance to find a difference that is there, at least 0.5 and below 1
 */
public record TestErrors(double alpha, double power) {
    public TestErrors {
        if (!(alpha > 0 && alpha < 0.5)) {
            throw new IllegalArgumentException("alpha: " + alpha + " is not above 0 and below 0.5");
        }
        if (!(power >= 0.5 && power < 1)) {
            throw new IllegalArgumentException("power: " + power + " is not from 0.5 to below 1");
        }
    }

    /** The usual 5 % and 80 %. */
    public static TestErrors defaults() {
        return new TestErrors(0.05, 0.8);
    }

    /** Quantiles of both errors together, in standard errors. */
    double sum() {
        return Proportions.quantile(1 - alpha / 2) + Proportions.quantile(power);
    }
}
