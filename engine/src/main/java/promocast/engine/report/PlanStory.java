package promocast.engine.report;

import java.util.Optional;
import promocast.engine.experiment.TestDesign;
import promocast.engine.scenario.Comparison;

/**
 * How the plan of a report was chosen, and how it will be proved.
 *
 * @param comparison the scenarios that it was compared with, itself included
 * @param notes the planner's notes; may be empty
 * @param test the test that is to prove it
 */
public record PlanStory(Optional<Comparison> comparison, String notes, Optional<TestDesign> test) {
    /** Nothing to tell. */
    public static PlanStory none() {
        return new PlanStory(Optional.empty(), "", Optional.empty());
    }
}
