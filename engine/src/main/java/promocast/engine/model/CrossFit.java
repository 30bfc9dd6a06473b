package promocast.engine.model;

import java.util.ArrayList;
import java.util.List;
import promocast.data.UnanswerableException;
import promocast.engine.EngineMessage;
import promocast.engine.net.DivergedException;
import promocast.engine.net.EpochWatcher;
import promocast.engine.net.FunnelNetwork;
import promocast.engine.net.FunnelSamples;
import promocast.engine.net.FunnelTrainer;
import promocast.engine.net.NetworkOptions;

/**
 * Members trained one after the other, member k without fold k, which tells it when to stop: so each training row has a
 * prediction by a network that has not learned from it (cross-fitting, Chernozhukov et al. 2018).
 *
 * @param members one a fold
 * @param unseen heads of all rows, each by the member that left its fold out; 0 for test rows
 */
record CrossFit(List<Member> members, float[][] unseen) {
    private static final double PRIOR_ROWS = 10_000;

    /**
     * One member.
     *
     * @param network as trained
     * @param seed its seed
     * @param epochs passes until its best
     * @param loss mean loss on its fold
     */
    record Member(FunnelNetwork network, long seed, int epochs, double loss) {}

    static CrossFit fit(FunnelSamples samples, FoldPlan plan, TrainingOptions options, Work work) {
        var members = new ArrayList<Member>();
        int heads = samples.chanceHeads() + (samples.hasAmount() ? 1 : 0);
        var unseen = new float[heads][samples.rows()];
        for (int k = 0; k < plan.folds(); k++) {
            var member = member(samples, plan, options, k, work);
            members.add(member);
            var rows = plan.in(k);
            var found = member.network.heads(samples.customers(), samples.offers(), rows, work.threads());
            for (int h = 0; h < heads; h++) {
                for (int i = 0; i < rows.length; i++) {
                    unseen[h][rows[i]] = found[h][i];
                }
            }
        }
        return new CrossFit(members, unseen);
    }

    private static Member member(FunnelSamples samples, FoldPlan plan, TrainingOptions options, int k, Work work) {
        long seed = options.seed() * 1_000_003 + k;
        var network = new NetworkOptions(
                options.hidden(),
                options.learningRate(),
                options.batch(),
                options.maxEpochs(),
                options.patience(),
                options.l2() * weightOfPrior(plan.without(k).length),
                options.dropout(),
                seed);
        try {
            var fitted = new FunnelTrainer(network, work.threads())
                    .fit(samples, plan.without(k), plan.in(k), watcher(k, options, work));
            return new Member(fitted.network(), seed, fitted.epochs(), fitted.validationLoss());
        } catch (DivergedException e) {
            throw new UnanswerableException(EngineMessage.of("model.diverged", options.learningRate()));
        }
    }

    /** A fixed prior on the weights counts for less the more rows there are: decay on the mean loss goes with 1 / rows. */
    private static double weightOfPrior(int rows) {
        return Math.min(4, PRIOR_ROWS / rows);
    }

    private static EpochWatcher watcher(int k, TrainingOptions options, Work work) {
        var monitor = work.monitor();
        monitor.report(
                work.share(k, options.members()), EngineMessage.of("model.step.member", k + 1, options.members()));
        return new EpochWatcher() {
            @Override
            public void step() {
                monitor.checkCancelled();
            }

            @Override
            public void epoch(int epoch, double trainLoss, double validationLoss, boolean best) {
                monitor.epoch(k, epoch, trainLoss, validationLoss, best);
                double done = k + Math.min(1.0, (double) epoch / options.maxEpochs());
                monitor.report(
                        work.share(done, options.members()),
                        EngineMessage.of("model.step.member", k + 1, options.members()));
            }
        };
    }
}
