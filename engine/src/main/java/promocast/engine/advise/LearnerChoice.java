package promocast.engine.advise;

import promocast.data.Message;
import promocast.engine.EngineMessage;
import promocast.engine.format.Figure;

/**
 * Picks the learner of a campaign where the planner leaves it open. A table suits a campaign whose plans it can try one by
 * one; in larger ones table and deep network practise briefly, and the one whose policy then earns more learns on.
 *
 * @param learner the learner, never {@link Learner#AUTO}
 * @param words which one it is and why, in a sentence
 */
record LearnerChoice(Learner learner, Message words) {
    private static final int BRIEF_EPISODES = 300;
    private static final DeepOptions BRIEF = new DeepOptions(200, 150, 128, 64, 3, 5e-3);

    /** Share by which the deep network must earn more, as the table learns quicker. */
    private static final double WORTH_IT = 0.001;

    /** The learner that was asked for, or the one that suits the campaign. */
    static LearnerChoice of(
            CampaignEnvironment environment, String currency, AdvisorOptions options, Advisor.Watcher watcher) {
        if (options.learner() != Learner.AUTO) {
            return new LearnerChoice(
                    options.learner(),
                    EngineMessage.of("advise.learned.asked", options.learner().label()));
        }
        double plans = plans(environment);
        if (plans <= options.learning().episodes()) {
            return new LearnerChoice(Learner.TABULAR, EngineMessage.of("advise.learned.small", plans));
        }
        return compared(environment, currency, options, new SilentWatcher(watcher));
    }

    /** Plans that tweaks can make: all settings of all lines, with and without their offers. */
    static double plans(CampaignEnvironment environment) {
        return environment.menus().stream()
                .mapToDouble(menu -> 2.0 * menu.size())
                .reduce(1, (product, size) -> product * size);
    }

    private static LearnerChoice compared(
            CampaignEnvironment environment, String currency, AdvisorOptions options, Advisor.Watcher watcher) {
        var brief = options.withLearning(options.learning().withEpisodes(BRIEF_EPISODES));
        var code = new StateCode(environment);
        double table = earned(environment, brief, new QLearning<CampaignState>(brief).learn(environment, watcher));
        double deep = earned(
                environment,
                brief,
                new DeepQLearning<CampaignState>(brief, BRIEF).learn(environment, code, code.width(), watcher));
        boolean deeper = deep > table + WORTH_IT * Math.abs(table);
        return new LearnerChoice(
                deeper ? Learner.DEEP : Learner.TABULAR,
                EngineMessage.of(
                        deeper ? "advise.learned.deep" : "advise.learned.table",
                        Figure.money(table, currency),
                        Figure.money(deep, currency)));
    }

    private static double earned(
            CampaignEnvironment environment, AdvisorOptions options, Policy<CampaignState> policy) {
        var lookahead = new Lookahead(environment, policy, options.learning().gamma());
        return new Campaigns(environment, options)
                .run(environment.start(), lookahead::choose)
                .profit();
    }
}
