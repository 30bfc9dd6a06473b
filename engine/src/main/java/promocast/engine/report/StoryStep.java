package promocast.engine.report;

import promocast.engine.advise.Advice;

/**
 * A step of the advisor as a report tells it.
 *
 * @param advice what was suggested
 * @param accepted whether it was made; otherwise the planner turned it down
 * @param note the planner's reason; may be empty
 */
public record StoryStep(Advice advice, boolean accepted, String note) {
    /** A step that was made. */
    public static StoryStep accepted(Advice advice) {
        return new StoryStep(advice, true, "");
    }
}
