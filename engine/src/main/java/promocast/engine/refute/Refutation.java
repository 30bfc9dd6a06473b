package promocast.engine.refute;

import promocast.data.Message;
import promocast.data.Outcome;
import promocast.engine.Interval;

/**
 * One attempt to refute the average effect of an offer on an outcome.
 *
 * @param kind what was tried
 * @param offer the offer, as in the evaluation: an arm, or a column and its value
 * @param outcome the outcome
 * @param estimate the effect as estimated, with its 95 % range
 * @param found the effect found when refuted; withheld for a hidden trait
 * @param strength E-value of the end of the range that is nearer to no effect, at least 1; NaN for the other kinds
 * @param passed whether the effect stands
 * @param sentence what was done and what it says, for a planner
 */
public record Refutation(
        Kind kind,
        String offer,
        Outcome outcome,
        Interval estimate,
        Interval found,
        double strength,
        boolean passed,
        Message sentence) {
    /** What is tried. */
    public enum Kind {
        /** Offers handed round at random: no effect should be left. */
        PLACEBO,
        /** A trait drawn at random is added: the effect should stay. */
        RANDOM_TRAIT,
        /** A fifth of the rows is left out: the effect should stay. */
        SUBSET,
        /** How strong a trait that nobody logged would have to be to explain the effect (VanderWeele and Ding 2017). */
        HIDDEN_TRAIT
    }
}
