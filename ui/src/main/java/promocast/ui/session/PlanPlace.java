package promocast.ui.session;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import promocast.engine.plan.CampaignPlan;

/**
 * Where a plan is kept. All drafts from the start or the opening of a plan on share one place: saving is no step of the
 * history, and undoing an opening returns to the file of the plan before.
 */
public final class PlanPlace {
    private final ReadOnlyObjectWrapper<Kept> kept;

    PlanPlace(Kept start) {
        kept = new ReadOnlyObjectWrapper<>(start);
    }

    /** What of the plan needs no saving. */
    public ReadOnlyObjectProperty<Kept> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** The plan was written to a file. */
    public void saved(CampaignPlan plan, Path file, LocalTime at) {
        kept.set(new Kept(Optional.of(plan), Optional.of(file), Optional.of(at)));
    }
}
