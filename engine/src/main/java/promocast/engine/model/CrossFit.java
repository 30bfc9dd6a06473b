package promocast.engine.model;

import java.util.ArrayList;
import java.util.List;
import promocast.data.UnanswerableException;
import promocast.engine.EngineMessage;
import promocast.engine.net.DivergedException;
import promocast.engine.net.EpochWatcher;
import promocast.engine.net.FunnelLoss;
import promocast.engine.net.FunnelMember;
import promocast.engine.net.FunnelNetwork;
import promocast.engine.net.FunnelSamples;
import promocast.engine.net.FunnelTrainer;
import promocast.engine.net.LinearFunnel;
import promocast.engine.net.LinearTrainer;
import promocast.engine.net.NetworkOptions;

/**
 * Members trained one after the other, member k without fold k, which tells it when to stop: so each training row has a
 * prediction by a network that has not learned from it (cross-fitting, Chernozhukov et al. 2018).
 *
 * <p>A member is a network and a linear learner of the same rows; how much the linear ones count is chosen by the
 * loss on
 * unseen rows (stacking, Wolpert 1992).
 *
 * @param members one a fold
 * @param unseen heads of all rows, each by the member that left its fold out; 0 for test rows
 * @param linear how good the linear learners are
 */
record CrossFit(List<Member> members, float[][] unseen, Linear linear) {
    private static final double PRIOR_ROWS = 10_000;
    private static final int SHARES = 20;

    /**
     * One member.
     *
     * @param network as trained
     * @param line the linear learner of the same rows
     * @param seed seed of the network
     * @param epochs passes until its best
     * @param loss mean loss of the network on its fold
     */
    record Member(FunnelNetwork network, LinearFunnel line, long seed, int epochs, double loss) {}

    /** The linear learners' share of each member, 0 to 1, and their mean loss on unseen rows. */
    record Linear(double share, double loss) {}

    static CrossFit fit(FunnelSamples samples, FoldPlan plan, TrainingOptions options, Work work) {
        var members = new ArrayList<Member>();
        int heads = samples.chanceHeads() + (samples.hasAmount() ? 1 : 0);
        var networks = new float[heads][samples.rows()];
        var lines = new float[heads][samples.rows()];
        for (int k = 0; k < plan.folds(); k++) {
            var member = member(samples, plan, options, k, work);
            members.add(member);
            var rows = plan.in(k);
            put(member.network, samples, rows, work.threads(), networks);
            put(member.line, samples, rows, work.threads(), lines);
        }
        var training = plan.training();
        double share = share(networks, lines, samples, training);
        var linear = new Linear(share, FunnelLoss.mean(pick(lines, training), samples, training));
        return new CrossFit(members, mixed(networks, lines, share), linear);
    }

    private static void put(FunnelMember from, FunnelSamples samples, int[] rows, int threads, float[][] unseen) {
        var found = from.heads(samples.customers(), samples.offers(), rows, threads);
        for (int h = 0; h < unseen.length; h++) {
            for (int i = 0; i < rows.length; i++) {
                unseen[h][rows[i]] = found[h][i];
            }
        }
    }

    /** The share of the linear learners, in steps of 0.05, with the least loss on unseen rows. */
    private static double share(float[][] networks, float[][] lines, FunnelSamples samples, int[] rows) {
        var network = pick(networks, rows);
        var line = pick(lines, rows);
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int step = 0; step <= SHARES; step++) {
            double loss = FunnelLoss.mean(mixed(network, line, (double) step / SHARES), samples, rows);
            if (loss < least) {
                least = loss;
                best = (double) step / SHARES;
            }
        }
        return best;
    }

    private static float[][] mixed(float[][] networks, float[][] lines, double share) {
        var mixed = new float[networks.length][];
        for (int h = 0; h < mixed.length; h++) {
            mixed[h] = new float[networks[h].length];
            for (int i = 0; i < mixed[h].length; i++) {
                mixed[h][i] = (float) ((1 - share) * networks[h][i] + share * lines[h][i]);
            }
        }
        return mixed;
    }

    /** The heads of the given rows. */
    static float[][] pick(float[][] heads, int[] rows) {
        var picked = new float[heads.length][rows.length];
        for (int h = 0; h < heads.length; h++) {
            for (int i = 0; i < rows.length; i++) {
                picked[h][i] = heads[h][rows[i]];
            }
        }
        return picked;
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
            var line = new LinearTrainer(work.threads()).fit(samples, plan.without(k));
            return new Member(fitted.network(), line, seed, fitted.epochs(), fitted.validationLoss());
        } catch (DivergedException e) {
            throw new UnanswerableException(EngineMessage.of("model.diverged", options.learningRate()));
        }
    }

    /**
     * A fixed prior on the weights counts for less the more rows there are: decay on the mean loss goes with 1 / rows.
     */
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
