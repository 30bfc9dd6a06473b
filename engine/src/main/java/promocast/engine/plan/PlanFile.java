package promocast.engine.plan;

import java.nio.file.Path;

/** Reads and writes {@code plan.json}. */
public final class PlanFile {
    private PlanFile() {}

    /** @throws promocast.data.BadInputException when it is not a valid plan; names the key or the line */
    public static CampaignPlan read(Path file) {
        throw new UnsupportedOperationException();
    }

    /** Writes to a temporary file beside it, then moves it into place. */
    public static void write(CampaignPlan plan, Path file) {
        throw new UnsupportedOperationException();
    }

    /** The plan as JSON. */
    public static String toJson(CampaignPlan plan) {
        throw new UnsupportedOperationException();
    }

    /** The plan that {@link #toJson} wrote; {@code source} names the file in errors. */
    public static CampaignPlan fromJson(String json, String source) {
        throw new UnsupportedOperationException();
    }
}
