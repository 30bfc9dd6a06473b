package promocast.engine.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.Message;
import promocast.data.UnanswerableException;
import promocast.engine.EngineMessage;
import promocast.engine.Interval;
import promocast.engine.format.Figure;

/**
 * What a log says about a candidate policy, and how far that can be trusted.
 *
 * @param estimates the estimates; those that cannot be trusted are withheld
 * @param agreement whether IPS, SNIPS, DM, DR, Switch-DR and DRos tell the same story
 * @param withheld why estimates are withheld, a sentence each; empty where none is
 * @param cautions what to keep in mind about those that are shown
 * @param candidateLog mean reward of the candidate in its own log, where there is one
 */
public record PolicyReport(
        PolicyEstimates estimates,
        Agreement agreement,
        List<Message> withheld,
        List<Message> cautions,
        Optional<Interval> candidateLog) {
    /** Effective rows below which no weighted estimate is shown; a tenth of the rows where the log is that short. */
    static final double LEAST_EFFECTIVE = 10;

    /** Effective rows below which the range, a normal approximation, is not to be taken at its word. */
    static final double THIN = 50;

    /** Probability on actions that were never logged above which no weighted estimate is shown. */
    static final double MOST_UNSEEN = 0.05;

    private static final double Z_999 = 3.29;

    public PolicyReport {
        withheld = List.copyOf(withheld);
        cautions = List.copyOf(cautions);
    }

    /**
     * Judges a candidate.
     *
     * @param tau threshold of Switch-DR on the importance weight, at least 0
     * @param lambda shrinkage of DRos, at least 0
     * @throws UnanswerableException when no estimate can be trusted
     */
    static PolicyReport of(PolicySample sample, Unseen unseen, double tau, double lambda) {
        if (sample.largestWeight() == 0) {
            throw new UnanswerableException(
                    EngineMessage.of("evaluate.policy.noOverlap", String.valueOf(sample.size())));
        }
        var withheld = withheld(sample, unseen);
        if (!withheld.isEmpty() && !sample.hasModel()) {
            throw new UnanswerableException(withheld.get(0));
        }
        var all = PolicyEstimates.of(sample, tau, lambda);
        var shown = withheld.isEmpty() ? all : all.directOnly();
        return new PolicyReport(
                shown, Agreement.of(shown.six()), withheld, cautions(sample, unseen, withheld), Optional.empty());
    }

    /**
     * The same for an outcome model that was learned from the log itself: the range of the direct method then also holds
     * the error of the model's level, that of a mean of as many rows.
     */
    PolicyReport withLearnedModel(PolicySample sample) {
        var dm = estimates.dm();
        var level = PolicyEstimator.interval(sample.residuals());
        double half = Math.hypot(dm.upper() - dm.value(), level.upper() - level.value());
        var wider = estimates.withDm(Interval.around(dm.value(), half));
        return new PolicyReport(wider, Agreement.of(wider.six()), withheld, cautions, candidateLog);
    }

    /** The same with the candidate's own log beside it. */
    PolicyReport beside(Interval candidate) {
        return new PolicyReport(estimates, agreement, withheld, cautions, Optional.of(candidate));
    }

    /**
     * What the candidate would do that was never logged.
     *
     * @param actions names of these actions
     * @param mass probability that the candidate puts on them, mean of the rows
     */
    record Unseen(List<String> actions, double mass) {
        Unseen {
            actions = List.copyOf(actions);
        }

        private String names() {
            return actions.size() <= 6 ? String.join(", ", actions) : String.join(", ", actions.subList(0, 6)) + " …";
        }
    }

    private static List<Message> withheld(PolicySample sample, Unseen unseen) {
        var reasons = new ArrayList<Message>();
        if (unseen.mass > MOST_UNSEEN) {
            reasons.add(EngineMessage.of("evaluate.policy.neverLogged", unseen.names(), share(unseen.mass)));
        }
        double least = Math.min(LEAST_EFFECTIVE, sample.size() / 10.0);
        if (sample.effectiveSize() < least) {
            reasons.add(EngineMessage.of("evaluate.policy.fewEffective", sample.effectiveSize(), sample.size(), least));
        }
        return reasons;
    }

    private static List<Message> cautions(PolicySample sample, Unseen unseen, List<Message> withheld) {
        var notes = new ArrayList<Message>();
        if (!withheld.isEmpty()) {
            notes.add(EngineMessage.of("evaluate.policy.directAlone"));
            return notes;
        }
        if (unseen.mass > 0) {
            notes.add(EngineMessage.of("evaluate.policy.someNeverLogged", unseen.names(), share(unseen.mass)));
        }
        if (sample.effectiveSize() < THIN) {
            notes.add(EngineMessage.of("evaluate.policy.thin", sample.effectiveSize()));
        }
        double expected = 1 - unseen.mass;
        double error =
                Math.sqrt(sample.size() / sample.effectiveSize() - 1) * sample.meanRho() / Math.sqrt(sample.size());
        if (Math.abs(sample.meanRho() - expected) > Z_999 * error + 1e-3) {
            notes.add(EngineMessage.of("evaluate.policy.weights", sample.meanRho()));
        }
        return notes;
    }

    private static Figure share(double mass) {
        return Figure.of(Figure.Kind.SHARE, mass);
    }
}
