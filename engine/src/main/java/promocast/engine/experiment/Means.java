package promocast.engine.experiment;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Power of a two-sided test of two means with a known standard deviation by the normal approximation (Fleiss, Levin and Paik
 * 2003; the z test). A covariate from before the test that goes along with the outcome takes its part of the variance away
 * (CUPED: Deng, Xu, Kohavi and Walker 2013, Improving the Sensitivity of Online Controlled Experiments by Utilizing
 * Pre-Experiment Data, equation 4: the variance is multiplied by 1 - correlation^2).
 */
public final class Means {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private Means() {}

    /**
     * Chance that a test finds a difference of means that is there.
     *
     * @param deviation standard deviation of the outcome
     * @param difference mean with the offer less mean without
     * @param offered customers with the offer
     * @param held customers without
     * @param alpha chance to find a difference where there is none
     */
    public static double power(double deviation, double difference, double offered, double held, double alpha) {
        double error = deviation * Math.sqrt(1 / offered + 1 / held);
        return power(Math.abs(difference), error, error, alpha);
    }

    /**
     * Customers of both groups together that a test needs; infinite where there is no difference to find.
     *
     * @param holdout share of them without the offer, above 0 and below 1
     */
    public static double customers(double deviation, double difference, double holdout, TestErrors errors) {
        double sum = errors.sum() * deviation / Math.abs(difference);
        return sum * sum * (1 / (1 - holdout) + 1 / holdout);
    }

    /**
     * The smallest difference above 0 that a test finds with the wanted power.
     *
     * @param customers customers of both groups together
     */
    public static double detectable(double deviation, double customers, double holdout, TestErrors errors) {
        return errors.sum() * deviation * Math.sqrt((1 / (1 - holdout) + 1 / holdout) / customers);
    }

    /** Standard deviation of an outcome after a covariate with that correlation took its part away. */
    public static double adjusted(double deviation, double correlation) {
        return deviation * Math.sqrt(1 - correlation * correlation);
    }

    /** Power of a test with one standard error under the null hypothesis and another under the alternative, both tails. */
    static double power(double difference, double none, double some, double alpha) {
        double limit = Proportions.quantile(1 - alpha / 2) * none;
        return NORMAL.cumulativeProbability((difference - limit) / some)
                + NORMAL.cumulativeProbability((-difference - limit) / some);
    }
}
