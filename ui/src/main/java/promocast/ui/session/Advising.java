package promocast.ui.session;

import promocast.engine.advise.AdvisorOptions;
import promocast.engine.advise.Assumptions;
import promocast.engine.advise.Feedback;
import promocast.engine.advise.Learner;
import promocast.engine.advise.Preference;
import promocast.engine.advise.RuleTable;
import promocast.engine.advise.game.GameOptions;

/**
 * How the planner wants to be advised; kept with the plan.
 *
 * @param preference aim, trust and feedback
 * @param rules rules that no step may break
 * @param assumptions how customers take repeated contacts
 * @param learner which way the advisor learns
 * @param game what is assumed of a rival
 */
public record Advising(
        Preference preference, RuleTable rules, Assumptions assumptions, Learner learner, GameOptions game) {
    /** The usual settings, nothing decided yet. */
    public static Advising defaults() {
        var options = AdvisorOptions.defaults();
        return new Advising(
                Preference.defaults(),
                options.rules(),
                options.assumptions(),
                options.learner(),
                GameOptions.defaults());
    }

    /** The same as the advisor's options. */
    public AdvisorOptions options() {
        return AdvisorOptions.defaults()
                .withRules(rules)
                .withAssumptions(assumptions)
                .withLearner(learner);
    }

    /** The same with another aim or trust. */
    public Advising with(Preference changed) {
        return new Advising(changed, rules, assumptions, learner, game);
    }

    /** The same with other feedback. */
    public Advising with(Feedback changed) {
        return with(preference.withFeedback(changed));
    }

    /** The same with other rules. */
    public Advising with(RuleTable changed) {
        return new Advising(preference, changed, assumptions, learner, game);
    }

    /** The same with other assumptions. */
    public Advising with(Assumptions changed) {
        return new Advising(preference, rules, changed, learner, game);
    }

    /** The same with another learner. */
    public Advising with(Learner changed) {
        return new Advising(preference, rules, assumptions, changed, game);
    }

    /** The same with another rival. */
    public Advising with(GameOptions changed) {
        return new Advising(preference, rules, assumptions, learner, changed);
    }
}
