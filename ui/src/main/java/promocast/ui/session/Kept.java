package promocast.ui.session;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;
import promocast.engine.plan.CampaignPlan;

/**
 * What of a plan needs no saving.
 *
 * @param plan the plan as it was started, opened or last saved; empty before there is one
 * @param file the file that it is saved to; empty until one was chosen
 * @param savedAt when it was last saved; empty for a plan that was only started or opened
 */
public record Kept(Optional<CampaignPlan> plan, Optional<Path> file, Optional<LocalTime> savedAt) {
    /** No plan yet. */
    public static Kept nothing() {
        return new Kept(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A plan that the studio has started: worth no saving until the planner has edited it. */
    public static Kept started(CampaignPlan plan) {
        return new Kept(Optional.of(plan), Optional.empty(), Optional.empty());
    }

    /** A plan as it stands in a file. */
    public static Kept opened(CampaignPlan plan, Path file) {
        return new Kept(Optional.of(plan), Optional.of(file), Optional.empty());
    }
}
