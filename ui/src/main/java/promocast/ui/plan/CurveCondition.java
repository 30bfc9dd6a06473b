package promocast.ui.plan;

import java.util.Optional;
import promocast.ui.control.Condition;
import promocast.ui.text.Texts;

/** The condition of a chart from the state of its curve. */
final class CurveCondition {
    private CurveCondition() {}

    static Condition of(CurveFlow.State state) {
        if (state.failure().isPresent() && state.curve().isEmpty()) {
            return new Condition.Told(
                    Condition.Tone.FAILED,
                    Texts.message("plan.chart.failed"),
                    state.failure().get().what(),
                    Optional.empty());
        }
        if (state.curve().isEmpty()) {
            return new Condition.Loading(Texts.message("plan.chart.loading"));
        }
        if (state.curve().get().points().isEmpty()) {
            return new Condition.Told(
                    Condition.Tone.WITHHELD,
                    Texts.message("plan.chart.nothing"),
                    Texts.message("plan.chart.nothing.reason"),
                    Optional.empty());
        }
        return state.stale() ? new Condition.Stale() : Condition.ready();
    }
}
