package promocast.engine.evaluate;

import java.util.List;
import promocast.engine.Interval;

/**
 * What a candidate policy would have earned a row, by several estimators; 95 % ranges by the normal approximation.
 * Estimators that need an outcome model are withheld where there is none.
 *
 * @param ips inverse propensity score
 * @param snips self-normalised inverse propensity score
 * @param sndr self-normalised doubly robust
 * @param dm direct method
 * @param dr doubly robust
 * @param switchDr doubly robust, corrections with large weights left out
 * @param drOs doubly robust, weights shrunk
 * @param ess effective sample size
 * @param onPolicy mean reward of the policy that logged the rows
 */
public record PolicyEstimates(
        Interval ips,
        Interval snips,
        Interval sndr,
        Interval dm,
        Interval dr,
        Interval switchDr,
        Interval drOs,
        double ess,
        double onPolicy) {
    /**
     * All estimators on the same rows.
     *
     * @param tau threshold of Switch-DR on the importance weight, at least 0
     * @param lambda shrinkage of DRos, at least 0
     */
    public static PolicyEstimates of(PolicySample sample, double tau, double lambda) {
        return new PolicyEstimates(
                estimate(PolicyEstimator.IPS, sample, tau, lambda),
                estimate(PolicyEstimator.SNIPS, sample, tau, lambda),
                estimate(PolicyEstimator.SNDR, sample, tau, lambda),
                estimate(PolicyEstimator.DM, sample, tau, lambda),
                estimate(PolicyEstimator.DR, sample, tau, lambda),
                estimate(PolicyEstimator.SWITCH_DR, sample, tau, lambda),
                estimate(PolicyEstimator.DR_OS, sample, tau, lambda),
                sample.effectiveSize(),
                sample.onPolicy());
    }

    /** The six estimates that an agreement is about: IPS, SNIPS, DM, DR, Switch-DR, DRos. */
    public List<Interval> six() {
        return List.of(ips, snips, dm, dr, switchDr, drOs);
    }

    /** The same with all estimates withheld but the direct method, which uses no weights. */
    PolicyEstimates directOnly() {
        var no = Interval.withheld();
        return new PolicyEstimates(no, no, no, dm, no, no, no, ess, onPolicy);
    }

    /** The same with another estimate by the direct method. */
    PolicyEstimates withDm(Interval changed) {
        return new PolicyEstimates(ips, snips, sndr, changed, dr, switchDr, drOs, ess, onPolicy);
    }

    private static Interval estimate(PolicyEstimator estimator, PolicySample sample, double tau, double lambda) {
        return estimator.needsModel() && !sample.hasModel()
                ? Interval.withheld()
                : estimator.estimate(sample, tau, lambda);
    }
}
