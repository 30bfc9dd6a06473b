package promocast.ui.session;

import java.util.Optional;
import promocast.engine.plan.CampaignPlan;

/** A scenario that was closed and can come back where it was, with its past. */
public final class ClosedScenario {
    private final Scenario scenario;
    private final int place;
    private final Trail trail;

    ClosedScenario(Scenario scenario, int place, Trail trail) {
        this.scenario = scenario;
        this.place = place;
        this.trail = trail;
    }

    /** What it was. */
    public Scenario scenario() {
        return scenario;
    }

    /** Its plan. */
    public Optional<CampaignPlan> plan() {
        return trail.draft().plan();
    }

    int place() {
        return place;
    }

    Trail trail() {
        return trail;
    }
}
