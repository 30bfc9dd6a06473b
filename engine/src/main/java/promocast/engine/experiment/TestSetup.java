package promocast.engine.experiment;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a plan is to be tested.
 *
 * @param holdout share of the customers reached who get no offer, above 0, at most 0.5
 * @param errors what the test may get wrong
 * @param perDay customers who get the offer on one day; empty where all get it on the first
 * @param covariate column from before the offer that takes variance away; empty for the one that does so most
 */
public record TestSetup(double holdout, TestErrors errors, OptionalDouble perDay, Optional<String> covariate) {
    public TestSetup {
        if (!(holdout > 0 && holdout <= 0.5)) {
            throw new IllegalArgumentException("holdout: " + holdout + " is not above 0 and at most 0.5");
        }
        if (perDay.isPresent() && !(perDay.getAsDouble() > 0)) {
            throw new IllegalArgumentException("perDay: " + perDay.getAsDouble() + " is not above 0");
        }
    }

    /** One customer in ten is held out; usual errors. */
    public static TestSetup defaults() {
        return new TestSetup(0.1, TestErrors.defaults(), OptionalDouble.empty(), Optional.empty());
    }

    /** The same with another share of customers held out. */
    public TestSetup withHoldout(double changed) {
        return new TestSetup(changed, errors, perDay, covariate);
    }

    /** The same with another number of customers a day. */
    public TestSetup withPerDay(OptionalDouble changed) {
        return new TestSetup(holdout, errors, changed, covariate);
    }
}
