package promocast.engine.experiment;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Power of a two-sided test of two proportions by the normal approximation: the pooled proportion gives the standard error
 * under the null hypothesis, the two proportions that under the alternative (Fleiss, Levin and Paik 2003, Statistical Methods
 * for Rates and Proportions, section 4.2, equation 4.14 and its power).
 */
public final class Proportions {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final int HALVINGS = 100;

    private Proportions() {}

    /**
     * Chance that a test finds a difference that is there.
     *
     * @param base proportion without the offer, 0 to 1
     * @param difference proportion with the offer less that without; the sum lies within 0 to 1
     * @param offered customers with the offer
     * @param held customers without
     * @param alpha chance to find a difference where there is none
     */
    public static double power(double base, double difference, double offered, double held, double alpha) {
        if (offered <= 0 || held <= 0 || !(base + difference >= 0) || base + difference > 1) {
            return Double.NaN;
        }
        double other = base + difference;
        double pooled = (other * offered + base * held) / (offered + held);
        double none = Math.sqrt(pooled * (1 - pooled) * (1 / offered + 1 / held));
        double some = Math.sqrt(other * (1 - other) / offered + base * (1 - base) / held);
        return Means.power(Math.abs(difference), none, some, alpha);
    }

    /**
     * Customers of both groups together that a test needs; infinite where there is no difference to find.
     *
     * @param holdout share of them without the offer, above 0 and below 1
     * @param errors what the test may get wrong
     */
    public static double customers(double base, double difference, double holdout, TestErrors errors) {
        if (difference == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double other = base + difference;
        double pooled = other * (1 - holdout) + base * holdout;
        double scale = 1 / (1 - holdout) + 1 / holdout;
        double none = Math.sqrt(pooled * (1 - pooled) * scale);
        double some = Math.sqrt(other * (1 - other) / (1 - holdout) + base * (1 - base) / holdout);
        double sum = quantile(1 - errors.alpha() / 2) * none + quantile(errors.power()) * some;
        return sum * sum / (difference * difference);
    }

    /**
     * The smallest difference above 0 that a test finds with the wanted power; NaN where none is found.
     *
     * @param customers customers of both groups together
     */
    public static double detectable(double base, double customers, double holdout, TestErrors errors) {
        double low = 0;
        double high = 1 - base;
        if (!(power(base, high, customers * (1 - holdout), customers * holdout, errors.alpha()) >= errors.power())) {
            return Double.NaN;
        }
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            double power = power(base, middle, customers * (1 - holdout), customers * holdout, errors.alpha());
            if (power >= errors.power()) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    static double quantile(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }
}
