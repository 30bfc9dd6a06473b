package promocast.ui.advisor;

import promocast.engine.advise.Aim;
import promocast.engine.advise.Feedback;
import promocast.engine.advise.Learner;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;
import promocast.ui.session.Advising;
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

    /** Remembers a decision about an edit of one line. */
    void decided(CampaignPlan plan, PlanEdit edit, Verdict verdict, String reason) {
        int line = edit instanceof PlanEdit.SetLever lever ? lever.line() : ((PlanEdit.ReplaceLine) edit).index();
        var decision = new Feedback.Decision(
                edit,
                plan.lines().get(line),
                verdict == Verdict.REJECTED ? Feedback.Verdict.REJECTED : Feedback.Verdict.ACCEPTED,
                reason);
        set(now().with(now().preference().feedback().with(decision)));
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
