package promocast.ui.plan;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.Curve;
import promocast.ui.job.Failure;
import promocast.ui.job.Jobs;

/**
 * Keeps the curve of one chart up with the plan: it is asked for anew when the forecast of a plan has settled, and the
 * old one stays, marked stale, until the new one is there.
 */
final class CurveFlow {
    private final PlanContext context;
    private final Jobs jobs;
    private final ObservableValue<Optional<ForecastSource>> source;
    private final String topic;
    private final ObservableValue<Optional<CurveQuestion>> question;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.empty());
    private final InvalidationListener follow = changed -> follow();
    private Optional<Asked> asked = Optional.empty();

    /**
     * What the chart shows.
     *
     * @param question what was asked
     * @param curve the answer; stays while a newer one is on its way
     * @param stale whether the answer is older than the plan
     * @param failure why there is no newer answer
     */
    record State(Optional<CurveQuestion> question, Optional<Curve> curve, boolean stale, Optional<Failure> failure) {
        static State empty() {
            return new State(Optional.empty(), Optional.empty(), false, Optional.empty());
        }

        private State waiting(CurveQuestion next) {
            boolean same = question.equals(Optional.of(next));
            return new State(Optional.of(next), same ? curve : Optional.empty(), true, Optional.empty());
        }
    }

    private record Asked(ForecastSource source, CurveQuestion question, CampaignPlan plan) {}

    /** @param topic name of the request on the what-if thread; a newer request of it replaces an older one */
    CurveFlow(
            PlanContext context,
            Jobs jobs,
            ObservableValue<Optional<ForecastSource>> source,
            String topic,
            ObservableValue<Optional<CurveQuestion>> question) {
        this.context = context;
        this.jobs = jobs;
        this.source = source;
        this.topic = topic;
        this.question = question;
        context.outlookProperty().addListener(follow);
        source.addListener(follow);
        question.addListener(follow);
        follow();
    }

    /** Stops following the plan. */
    void stop() {
        context.outlookProperty().removeListener(follow);
        source.removeListener(follow);
        question.removeListener(follow);
        asked = Optional.empty();
    }

    /** What the chart shows now. */
    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private void follow() {
        var plan = context.plan();
        var now = question.getValue().filter(one -> plan.isPresent() && one.fits(plan.get()));
        if (now.isEmpty() || source.getValue().isEmpty()) {
            asked = Optional.empty();
            state.set(State.empty());
            return;
        }
        var next = new Asked(source.getValue().get(), now.get(), plan.get());
        if (asked.equals(Optional.of(next))) {
            return;
        }
        state.set(state.get().waiting(next.question()));
        var outlook = context.outlook();
        if (outlook.settled() && outlook.plan().equals(plan)) {
            ask(next);
        }
    }

    private void ask(Asked next) {
        asked = Optional.of(next);
        jobs.ask(
                topic,
                progress -> next.source().curves().of(next.question(), next.plan(), progress),
                curve -> answered(
                        next, new State(Optional.of(next.question()), Optional.of(curve), false, Optional.empty())),
                failure -> answered(
                        next,
                        new State(Optional.of(next.question()), state.get().curve(), true, Optional.of(failure))));
    }

    private void answered(Asked of, State next) {
        if (asked.equals(Optional.of(of))) {
            state.set(next);
        }
    }
}
