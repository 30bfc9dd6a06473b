package promocast.engine.report;

import promocast.engine.advise.Advice;

/**
 * A step of the advisor as a report tells it.
 *
 * @param advice what was suggested
 * @param decision what the planner made of it
 * @param note the planner's reason; may be empty
 */
public record StoryStep(Advice advice, Decision decision, String note) {
    /** What the planner made of a suggestion. */
    public enum Decision {
        /** The tweak was made. */
        ACCEPTED,
        /** The planner turned it down. */
        REJECTED,
        /** The planner pinned its line instead. */
        PINNED
    }

    /** A step that was made. */
    public static StoryStep accepted(Advice advice) {
        return new StoryStep(advice, Decision.ACCEPTED, "");
    }

    /** Whether the tweak was made. */
    public boolean accepted() {
        return decision == Decision.ACCEPTED;
    }
}
