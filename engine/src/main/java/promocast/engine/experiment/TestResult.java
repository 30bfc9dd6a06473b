package promocast.engine.experiment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import promocast.data.Message;
import promocast.data.Outcome;
import promocast.engine.EngineMessage;
import promocast.engine.Interval;

/**
 * What came out of a test.
 *
 * @param offered customers with the offer whose outcome is known
 * @param held customers held out whose outcome is known
 * @param missing customers of the test without an outcome
 * @param strangers rows of customers who are not in the test
 * @param mismatch chance of group sizes that differ so much from the draw, if nobody got lost on the way (chi-squared test of
 *     the sample ratio: Fabijan et al. 2019, Diagnosing Sample Ratio Mismatch)
 * @param findings one an outcome
 */
public record TestResult(
        long offered, long held, long missing, long strangers, double mismatch, List<Finding> findings) {
    /** Chance below which the group sizes count as wrong and nothing should be believed. */
    public static final double MISMATCH = 0.001;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    public TestResult {
        findings = List.copyOf(findings);
    }

    /**
     * What came out for one outcome, for each customer.
     *
     * @param outcome the outcome
     * @param with mean of those with the offer
     * @param without mean of those held out
     * @param difference with less without, averaged over the lines by their customers, with its 95 % range
     * @param chance of a difference at least as large if the offer did nothing (two-sided)
     * @param expected what the forecast said, if it is known
     * @param verdict how the two go together
     */
    public record Finding(
            Outcome outcome,
            double with,
            double without,
            Interval difference,
            double chance,
            Optional<Interval> expected,
            Agreement verdict) {}

    /** How a result goes together with its forecast. */
    public enum Agreement {
        /** No forecast to compare with. */
        UNKNOWN,
        /** Within what both allow. */
        AS_EXPECTED,
        /** Clearly more. */
        MORE,
        /** Clearly less. */
        LESS;

        /** The same in words. */
        public Message words() {
            return EngineMessage.of("experiment.agreement." + name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** Whether the groups have the sizes that the draw gave them. */
    public boolean isSound() {
        return mismatch >= MISMATCH;
    }

    /** Chance of counts that differ at least so much from the expected ones (chi-squared, one degree of freedom). */
    static double mismatch(double offered, double held, double holdout) {
        double n = offered + held;
        double gap = held - n * holdout;
        double chi = gap * gap / (n * holdout) + gap * gap / (n * (1 - holdout));
        return 1 - new ChiSquaredDistribution(null, 1).cumulativeProbability(chi);
    }

    /** The chance of a difference at least so many standard errors from 0. */
    static double chance(double difference, double error) {
        return error > 0 ? 2 * NORMAL.cumulativeProbability(-Math.abs(difference) / error) : difference == 0 ? 1 : 0;
    }

    static Agreement agreement(Interval measured, Optional<Interval> expected) {
        if (expected.isEmpty() || expected.get().isWithheld() || Double.isNaN(measured.lower())) {
            return Agreement.UNKNOWN;
        }
        double forecast = expected.get().value();
        double half = Math.hypot(
                measured.upper() - measured.value(),
                Double.isFinite(expected.get().upper()) ? expected.get().upper() - forecast : 0);
        double gap = measured.value() - forecast;
        return Math.abs(gap) <= half ? Agreement.AS_EXPECTED : gap > 0 ? Agreement.MORE : Agreement.LESS;
    }

    /** The findings by outcome. */
    public Map<Outcome, Finding> byOutcome() {
        var all = new EnumMap<Outcome, Finding>(Outcome.class);
        findings.forEach(finding -> all.put(finding.outcome(), finding));
        return all;
    }
}
