package promocast.ui.advisor;

import promocast.engine.advise.Advice;
import promocast.engine.advise.Aim;
import promocast.engine.advise.Feedback;
import promocast.engine.advise.Learner;
import promocast.ui.session.Advising;
import promocast.ui.session.AdvisorStep;
import promocast.ui.session.AdvisorStep.Verdict;
import promocast.ui.session.Session;

/**
 * Changes how the planner wants to be advised, and remembers what was decided.
 *
 * @param session keeps it with the plan
 */
record Wishes(Session session) {
    private static final double DECIMALS = 100;

    /** Aims at something else. */
    void aim(Aim changed) {
        set(now().with(now().preference().withAim(changed)));
    }

    /** Weighs what was learned by {@code changed}, 0 to 1; two decimals count. */
    void trust(double changed) {
        set(now().with(now().preference().withTrust(Math.round(changed * DECIMALS) / DECIMALS)));
    }

    /** Learns in another way. */
    void learner(Learner changed) {
        set(now().with(changed));
    }

    /** Makes the worst that the rival of the game can do count in the worst case, or not. */
    void rival(boolean counts) {
        var changed = now().withRival(counts);
        set(counts ? changed.with(changed.preference().withAim(Aim.WORST_CASE)) : changed);
    }

    /** Remembers a decision; {@link Verdict#PINNED} says nothing about the tweak. */
    void decided(AdvisorStep step) {
        var edit = step.suggestion().flatMap(Advice.Option::edit);
        var line = step.suggestion().map(Advice.Option::line).filter(index -> index >= 0);
        if (edit.isPresent() && line.isPresent()) {
            var decision = new Feedback.Decision(
                    edit.get(), step.plan().lines().get(line.get()), verdict(step.verdict()), step.note());
            set(now().with(now().preference().feedback().with(decision)));
        }
    }

    private static Feedback.Verdict verdict(Verdict decided) {
        return switch (decided) {
            case ACCEPTED, RUN -> Feedback.Verdict.ACCEPTED;
            case PINNED -> Feedback.Verdict.PINNED;
            case REJECTED -> Feedback.Verdict.REJECTED;
            case WAITING -> throw new IllegalArgumentException("decided: a step that waits is not decided");
        };
    }

    /** Forgets the last decision. */
    void takeBack() {
        set(now().with(now().preference().feedback().withoutLast()));
    }

    /** Forgets all decisions and results. */
    void forget() {
        set(now().with(Feedback.none()));
    }

    private Advising now() {
        return session.advisingProperty().get();
    }

    private void set(Advising changed) {
        if (!changed.equals(now())) {
            session.advisingProperty().set(changed);
        }
    }
}
