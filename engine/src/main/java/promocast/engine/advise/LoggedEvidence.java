package promocast.engine.advise;

import java.util.Arrays;
import java.util.Optional;
import promocast.engine.Interval;
import promocast.engine.evaluate.PolicyEstimator;
import promocast.engine.evaluate.PolicySample;
import promocast.engine.whatif.LoggedProfit;

/**
 * What the log says about replacing one offer by another for the customers of a line: each estimator on the policies
 * "everybody gets the new offer" and "everybody gets the old one", and the difference with its 95 % range from the
 * paired rows. The range of the direct method holds the model's own error beside it, which the rows do not show.
 *
 * <p>Large weights are judged by the log's own: Switch-DR leaves out those above {@value #TAU} times the median weight,
 * DRos shrinks with {@value #LAMBDA} times its square. With a median of 1 these are the usual 5 and 10.
 */
final class LoggedEvidence {
    /** Effective customers below which the log cannot speak. */
    static final double LEAST_EFFECTIVE = 50;

    /** Effective customers below which no weighted estimate is shown. */
    static final double LEAST_SHOWN = 10;

    private static final double TAU = 5;
    private static final double LAMBDA = 10;

    private final PolicySample after;
    private final PolicySample before;
    private final double tau;
    private final double lambda;
    private final double modelVariance;

    private LoggedEvidence(LoggedProfit after, LoggedProfit before, double weight) {
        this.after = sample(after);
        this.before = sample(before);
        this.modelVariance = after.modelVariance() + before.modelVariance();
        this.tau = TAU * weight;
        this.lambda = LAMBDA * weight * weight;
    }

    /** Evidence about {@code after} against {@code before} on the same customers; empty where there are none. */
    static Optional<Advice.Evidence> of(LoggedProfit after, LoggedProfit before) {
        if (after.rho().length < 2 || after.rho().length != before.rho().length) {
            return Optional.empty();
        }
        double weight = Math.max(medianWeight(after.rho()), medianWeight(before.rho()));
        return Optional.of(new LoggedEvidence(after, before, weight).evidence());
    }

    private static PolicySample sample(LoggedProfit offer) {
        return PolicySample.of(offer.rho(), offer.reward(), offer.forecast(), offer.forecast());
    }

    private static double medianWeight(double[] rho) {
        double[] positive =
                Arrays.stream(rho).filter(weight -> weight > 0).sorted().toArray();
        return positive.length == 0 ? 1 : positive[positive.length / 2];
    }

    private Advice.Evidence evidence() {
        return new Advice.Evidence(
                weighted(PolicyEstimator.IPS),
                weighted(PolicyEstimator.SNIPS),
                widened(difference(PolicyEstimator.DM)),
                weighted(PolicyEstimator.DR),
                weighted(PolicyEstimator.SWITCH_DR),
                weighted(PolicyEstimator.DR_OS),
                effective(),
                after.size());
    }

    private double effective() {
        return Math.min(after.effectiveSize(), before.effectiveSize());
    }

    /** An estimate that leans on the weights; withheld where they leave too few rows. */
    private Interval weighted(PolicyEstimator estimator) {
        return effective() < LEAST_SHOWN ? Interval.withheld() : difference(estimator);
    }

    private Interval widened(Interval direct) {
        return Interval.around(
                direct.value(), Math.hypot(direct.upper() - direct.value(), Interval.Z95 * Math.sqrt(modelVariance)));
    }

    private Interval difference(PolicyEstimator estimator) {
        double[] terms = estimator.terms(after, tau, lambda);
        double[] less = estimator.terms(before, tau, lambda);
        for (int i = 0; i < terms.length; i++) {
            terms[i] -= less[i];
        }
        return PolicyEstimator.interval(terms);
    }

    /** Whether enough logged customers stand behind it. */
    static boolean enough(Advice.Evidence evidence) {
        return evidence.ess() >= LEAST_EFFECTIVE;
    }

    /** The estimate whose whole range lies on the other side of 0 than the forecast gain, if there is one. */
    static Optional<Interval> against(Advice.Evidence evidence, double gain) {
        return java.util.stream.Stream.of(
                        evidence.dr(),
                        evidence.snips(),
                        evidence.switchDr(),
                        evidence.drOs(),
                        evidence.ips(),
                        evidence.dm())
                .filter(estimate -> gain > 0 ? estimate.upper() < 0 : estimate.lower() > 0)
                .findFirst();
    }
}
