package promocast.engine.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import promocast.data.Outcome;
import promocast.engine.Interval;

/**
 * What a test of a plan can find.
 *
 * @param setup how the plan is tested
 * @param customers customers whom the plan reaches
 * @param held those of them who get no offer
 * @param days from the first offer until the outcomes of the last one are in
 * @param horizonDays days over which outcomes count
 * @param forgone extra profit that is expected to be lost with the customers held out, money; withheld without spend
 * @param goals one an outcome that the forecast has
 * @param covariate what takes variance of the spend away, where there is such a column
 */
public record TestDesign(
        TestSetup setup,
        long customers,
        long held,
        int days,
        int horizonDays,
        Interval forgone,
        List<Goal> goals,
        Optional<Covariate> covariate) {
    public TestDesign {
        goals = List.copyOf(goals);
    }

    /**
     * What the test can find of one outcome, for each customer reached: a rate, or money for spend.
     *
     * @param outcome the outcome
     * @param base its mean without the offer
     * @param deviation its standard deviation, for spend after the covariate took its part away
     * @param expected what the forecast says that the offer adds
     * @param detectable the smallest effect that is found with the wanted power; NaN where none is
     * @param power chance to find the expected effect
     * @param needed customers of both groups that finding the expected effect takes; infinite where there is none
     * @param enough smallest share held out that finds it among the customers reached; NaN where half is too few
     * @param days until it is found, outcomes included; empty where the customers are too few
     */
    public record Goal(
            Outcome outcome,
            double base,
            double deviation,
            Interval expected,
            double detectable,
            double power,
            double needed,
            double enough,
            OptionalInt days) {
        /** Whether the expected effect is found with the wanted power. */
        public boolean isReached(TestErrors errors) {
            return power >= errors.power();
        }
    }
}
