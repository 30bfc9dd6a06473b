package promocast.engine.advise;

import java.util.List;

/** A process that notes every action which its masks forbid. */
class WatchedProcess implements DecisionProcess<CampaignState> {
    private final CampaignEnvironment inner;
    private final List<String> violations;

    WatchedProcess(CampaignEnvironment inner, List<String> violations) {
        this.inner = inner;
        this.violations = violations;
    }

    @Override
    public CampaignState start() {
        return inner.start();
    }

    @Override
    public boolean ended(CampaignState state) {
        return inner.ended(state);
    }

    @Override
    public int actions() {
        return inner.actions();
    }

    @Override
    public boolean allowed(CampaignState state, int action) {
        return inner.allowed(state, action);
    }

    @Override
    public Transition<CampaignState> step(CampaignState state, int action) {
        note(state, action);
        return inner.step(state, action);
    }

    @Override
    public double guess(CampaignState state, int action) {
        return inner.guess(state, action);
    }

    @Override
    public CampaignState amend(CampaignState state, int action) {
        note(state, action);
        return inner.amend(state, action);
    }

    private void note(CampaignState state, int action) {
        var tweak = inner.tweak(action);
        boolean allowed = inner.mask(state, action) == Mask.ALLOWED;
        boolean pinned = tweak.line() >= 0 && inner.rules().pinned().contains(tweak.line());
        if (!allowed || pinned) {
            violations.add(tweak + " in period " + state.period());
        }
    }

    /** What a policy earns in an environment from its start. */
    static double follow(CampaignEnvironment environment, Policy<CampaignState> policy) {
        double sum = 0;
        for (var state = environment.start(); !environment.ended(state); ) {
            var step = environment.step(state, policy.greedy(state));
            sum += step.reward();
            state = step.next();
        }
        return sum;
    }
}
