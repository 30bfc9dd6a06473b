package promocast.engine.monitor;

import org.apache.commons.math3.special.Gamma;
import promocast.engine.Interval;

/**
 * How surprising counts are beside what was expected, in a way that stays valid however often one looks.
 *
 * <p>Under the forecast the count of a day is Poisson with mean theta x expected, theta = 1. The likelihood of a mixture over
 * theta ~ Gamma(k, k) against the forecast is a martingale that starts at 1, so by Ville (1939) the chance that it ever
 * reaches 1 / alpha is at most alpha (Robbins 1970; Howard, Ramdas, McAuliffe and Sekhon 2021, sections 2 and 3.2): one may
 * look daily and stop whenever one likes. The forecast is itself only known within its range, so it is compared with the
 * theta of that range that explains the counts best (universal inference, Wasserman, Ramdas and Balakrishnan 2020); what the
 * forecast owns up to never sets off an alarm. Customers who do or do not buy vary less than Poisson counts, which errs on
 * the quiet side; days that rise and fall together more than that err on the other. Money enters in units of its dispersion
 * as if it were a count, an approximation.
 *
 * @param least least theta that the forecast allows, above 0 and at most 1
 * @param most most theta that it allows, at least 1
 */
record Surprise(double least, double most) {
    /** Gamma(k, k) has a standard deviation of 1 / sqrt(k): deviations of a fifth are found soonest. */
    private static final double K = 25;

    private static final double FAR = 1e6;
    private static final int HALVINGS = 80;

    Surprise {
        if (!(least > 0 && least <= 1 && most >= 1)) {
            throw new IllegalArgumentException("least, most: " + least + ", " + most + " do not enclose 1");
        }
    }

    /** What a forecast with such a range allows; a range that reaches 0 allows almost any shortfall. */
    static Surprise of(Interval forecast) {
        double low = forecast.lower() / forecast.value();
        double high = forecast.upper() / forecast.value();
        return new Surprise(
                Double.isFinite(low) ? Math.max(1e-3, Math.min(1, low)) : 1,
                Double.isFinite(high) ? Math.max(1, high) : 1);
    }

    /**
     * Logarithm of the evidence against the forecast.
     *
     * @param count what happened in all
     * @param expected what was expected for the same time
     */
    double evidence(double count, double expected) {
        if (!(expected > 0)) {
            return 0;
        }
        double best = Math.max(least, Math.min(most, count / expected));
        return mixture(count, expected) - likelihood(best, count, expected);
    }

    /**
     * Actual over expected, with a range that holds the true ratio at all looks together with probability 1 - alpha.
     */
    static Interval ratio(double count, double expected, double alpha) {
        if (!(expected > 0)) {
            return Interval.withheld();
        }
        double found = count / expected;
        double bound = mixture(count, expected) + Math.log(alpha);
        double low = crossing(0, found, count, expected, bound);
        double high = crossing(found + FAR, found, count, expected, bound);
        return new Interval(found, low, high);
    }

    /** Where the likelihood falls to {@code bound} between {@code outside}, where it is lower, and {@code inside}. */
    private static double crossing(double outside, double inside, double count, double expected, double bound) {
        double out = outside;
        double in = inside;
        if (likelihood(out, count, expected) >= bound) {
            return out;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (out + in) / 2;
            if (likelihood(middle, count, expected) >= bound) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }

    private static double likelihood(double theta, double count, double expected) {
        return (count > 0 ? count * Math.log(theta) : 0) - theta * expected;
    }

    private static double mixture(double count, double expected) {
        return K * Math.log(K) + Gamma.logGamma(K + count) - Gamma.logGamma(K) - (K + count) * Math.log(K + expected);
    }
}
