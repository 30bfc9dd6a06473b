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
 * @param rival whether that rival counts where the aim is the worst case
 */
public record Advising(
        Preference preference,
        RuleTable rules,
        Assumptions assumptions,
        Learner learner,
        GameOptions game,
        boolean rival) {
    /** The usual settings, nothing decided yet. */
    public static Advising defaults() {
        var options = AdvisorOptions.defaults();
        return new Advising(
                Preference.defaults(),
                options.rules(),
                options.assumptions(),
                options.learner(),
                GameOptions.defaults(),
                false);
    }

    /** The same as the advisor's options. */
    public AdvisorOptions options() {
        return AdvisorOptions.defaults()
                .withRules(rules)
                .withAssumptions(assumptions)
                .withLearner(learner)
                .withRival(rival ? game.crossEffect() : 0);
    }

    /** Whether the advisor would say the same, but for what was decided since. */
    public boolean asksTheSameAs(Advising other) {
        return options().equals(other.options())
                && preference.withFeedback(Feedback.none()).equals(other.preference.withFeedback(Feedback.none()))
                && preference
                        .feedback()
                        .actuals()
                        .equals(other.preference.feedback().actuals());
    }

    /** The same with another aim or trust. */
    public Advising with(Preference changed) {
        return new Advising(changed, rules, assumptions, learner, game, rival);
    }

    /** The same with other feedback. */
    public Advising with(Feedback changed) {
        return with(preference.withFeedback(changed));
    }

    /** The same with other rules. */
    public Advising with(RuleTable changed) {
        return new Advising(preference, changed, assumptions, learner, game, rival);
    }

    /** The same with other assumptions. */
    public Advising with(Assumptions changed) {
        return new Advising(preference, rules, changed, learner, game, rival);
    }

    /** The same with another learner. */
    public Advising with(Learner changed) {
        return new Advising(preference, rules, assumptions, changed, game, rival);
    }

    /** The same with another rival. */
    public Advising with(GameOptions changed) {
        return new Advising(preference, rules, assumptions, learner, changed, rival);
    }

    /** The same with the rival counting or not. */
    public Advising withRival(boolean counts) {
        return new Advising(preference, rules, assumptions, learner, game, counts);
    }
}
