package promocast.ui.advisor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import promocast.engine.plan.CampaignPlan;
import promocast.ui.session.AdvisorStep;
import promocast.ui.session.AdvisorStep.Verdict;
import promocast.ui.session.Session;

/**
 * The steps that were decided, in step with the plan: one that is undone, by the room or by the window, waits again with
 * all that was said about it, and one that is redone is decided again.
 */
final class Story {
    private final Session session;
    private final Wishes wishes;
    private final List<Told> told = new ArrayList<>();
    private final Deque<Told> undone = new ArrayDeque<>();
    private boolean own;

    /**
     * A step with all that the room showed of it.
     *
     * @param step the step
     * @param answer what was said
     */
    record Told(AdvisorStep step, AdvisorAnswer answer) {}

    Story(Session session, Wishes wishes) {
        this.session = session;
        this.wishes = wishes;
    }

    /** Decides about a step; a verdict that changes the plan does so. */
    void decide(Told waiting, Verdict verdict, String note) {
        undone.clear();
        record(new Told(waiting.step.with(verdict, note), waiting.answer));
        var change = told.get(told.size() - 1).step.change();
        own = true;
        change.ifPresent(session::step);
        own = false;
    }

    /**
     * Takes back what the planner did last: a rejection as such, anything else as the last edit of the plan, which
     * {@link #follow} notices.
     *
     * @return the rejected step, which waits again; empty after an edit
     */
    Optional<Told> undo() {
        if (!told.isEmpty()) {
            var last = told.get(told.size() - 1);
            boolean here = session.planProperty().getValue().equals(Optional.of(last.step.plan()));
            if (here && last.step.change().isEmpty()) {
                return Optional.of(takeBack());
            }
        }
        session.undo();
        return Optional.empty();
    }

    /**
     * Looks whether the plan has changed because a step was undone or redone.
     *
     * @return the step that waits again; empty where none does
     */
    Optional<Told> follow(Optional<CampaignPlan> was, Optional<CampaignPlan> now) {
        if (own || now.isEmpty()) {
            return Optional.empty();
        }
        if (!session.history().redoSteps().isEmpty()) {
            for (int i = told.size() - 1; i >= 0; i--) {
                var step = told.get(i).step;
                if (step.change().isPresent() && step.plan().equals(now.get())) {
                    return Optional.of(backTo(i));
                }
            }
        }
        redo(was, now);
        return Optional.empty();
    }

    /** Forgets all steps. */
    void clear() {
        told.clear();
        undone.clear();
    }

    private Told backTo(int index) {
        var last = takeBack();
        while (told.size() > index) {
            last = takeBack();
        }
        return last;
    }

    private Told takeBack() {
        var last = told.remove(told.size() - 1);
        session.advisorSteps().remove(session.advisorSteps().size() - 1);
        wishes.takeBack();
        undone.push(last);
        return new Told(last.step.with(Verdict.WAITING, ""), last.answer);
    }

    /** Decides again all that was undone up to the plan of now. */
    private void redo(Optional<CampaignPlan> was, Optional<CampaignPlan> now) {
        var next = undone.peek();
        if (next == null || was.isEmpty() || !next.step.plan().equals(was.get())) {
            return;
        }
        boolean same = next.step
                .change()
                .filter(edit -> edit.apply(was.get()).equals(now.get()))
                .isPresent();
        if (same) {
            record(undone.pop());
        } else {
            undone.clear();
        }
    }

    private void record(Told decided) {
        told.add(decided);
        session.advisorSteps().add(decided.step);
        wishes.decided(decided.step);
    }
}
