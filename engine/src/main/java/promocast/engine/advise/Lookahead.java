package promocast.engine.advise;

import java.util.function.ToIntFunction;

/**
 * The learned policy, improved once: each allowed action is tried on the environment and followed by the learned policy
 * to the end (the rollout of Tesauro and Galperin 1996, one step of Howard's policy improvement 1960). Its Q-values are
 * exact for the policy that follows, so they do not suffer from pairs that were tried too rarely.
 */
final class Lookahead {
    private final CampaignEnvironment environment;
    private final Policy<CampaignState> policy;
    private final double gamma;

    Lookahead(CampaignEnvironment environment, Policy<CampaignState> policy, double gamma) {
        this.environment = environment;
        this.policy = policy;
        this.gamma = gamma;
    }

    /** The same policy in another environment that differs by its start and its masks only. */
    Lookahead over(CampaignEnvironment changed) {
        return new Lookahead(changed, policy.over(changed), gamma);
    }

    /** The learned policy. */
    ToIntFunction<CampaignState> learned() {
        return policy::greedy;
    }

    /** Extra profit until the end when an allowed action is taken and the learned policy follows. */
    double q(CampaignState state, int action) {
        var step = environment.step(state, action);
        double sum = step.reward();
        double weight = gamma;
        for (var at = step.next(); !environment.ended(at); weight *= gamma) {
            var next = environment.step(at, policy.greedy(at));
            sum += weight * next.reward();
            at = next.next();
        }
        return sum;
    }

    /** The best allowed action; nothing where no tweak earns more. */
    int choose(CampaignState state) {
        int best = 0;
        double most = q(state, 0);
        for (int action = 1; action < environment.actions(); action++) {
            if (environment.allowed(state, action)) {
                double q = q(state, action);
                if (q > most + 1e-9 * Math.abs(most)) {
                    best = action;
                    most = q;
                }
            }
        }
        return best;
    }
}
