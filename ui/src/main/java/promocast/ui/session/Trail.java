package promocast.ui.session;

import java.util.List;
import java.util.Optional;
import promocast.engine.advise.Baselines;

/**
 * A scenario that is not on the screen: where it stands and how it came there.
 *
 * @param draft its draft
 * @param undo steps that can be undone, newest last
 * @param redo steps that can be done again, next last
 * @param advice steps of the advisor about it
 * @param baselines what simple rules would earn, if the advisor was asked
 */
record Trail(
        Draft draft,
        List<History.Step> undo,
        List<History.Step> redo,
        List<AdvisorStep> advice,
        Optional<Baselines> baselines) {
    Trail {
        undo = List.copyOf(undo);
        redo = List.copyOf(redo);
        advice = List.copyOf(advice);
    }

    /** A draft without a past. */
    static Trail from(Draft draft) {
        return new Trail(draft, List.of(), List.of(), List.of(), Optional.empty());
    }

    /** The same without what the advisor said of it. */
    Trail withoutAdvice() {
        return new Trail(draft, undo, redo, List.of(), Optional.empty());
    }
}
