package promocast.engine.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import promocast.data.UnanswerableException;
import promocast.engine.EngineMessage;
import promocast.engine.net.DivergedException;
import promocast.engine.net.EpochWatcher;
import promocast.engine.net.FunnelLoss;
import promocast.engine.net.FunnelMember;
import promocast.engine.net.FunnelSamples;
import promocast.engine.net.FunnelTrainer;
import promocast.engine.net.LinearTrainer;
import promocast.engine.net.NetworkOptions;
import promocast.engine.tree.TreeOptions;
import promocast.engine.tree.TreeTrainer;

/**
 * Members trained one after the other, member k without fold k, which tells it when to stop: so each training row has a
 * prediction by a member that has not learned from it (cross-fitting, Chernozhukov et al. 2018).
 *
 * <p>A member is a network, a linear learner and boosted trees of the same rows; how much each kind counts is chosen by the
 * loss on unseen rows.
 *
 * @param members one a fold, without the kinds that are useless
 * @param kinds the kinds that are left, in the order of a member's learners
 * @param shares one array a kind with its share of each head
 * @param unseen heads of all rows, each by the member that left its fold out; 0 for test rows
 * @param losses mean loss of each kind on unseen rows
 */
record CrossFit(List<Member> members, List<MemberKind> kinds, double[][] shares, float[][] unseen, double[] losses) {
    private static final double PRIOR_ROWS = 10_000;

    /**
     * One member.
     *
     * @param learners one a kind
     * @param seed seed of the network
     * @param epochs passes of the network until its best
     * @param loss mean loss of the network on its fold
     */
    record Member(List<FunnelMember> learners, long seed, int epochs, double loss) {
        Member only(List<Integer> kept) {
            return new Member(kept.stream().map(learners::get).toList(), seed, epochs, loss);
        }
    }

    static CrossFit fit(FunnelSamples samples, FoldPlan plan, TrainingOptions options, Work work) {
        var members = new ArrayList<Member>();
        int heads = samples.chanceHeads() + (samples.hasAmount() ? 1 : 0);
        var kinds = kinds(options);
        var unseen = new float[kinds.size()][heads][samples.rows()];
        for (int k = 0; k < plan.folds(); k++) {
            var member = member(samples, plan, options, k, work);
            members.add(member);
            for (int j = 0; j < kinds.size(); j++) {
                put(member.learners.get(j), samples, plan.in(k), work.threads(), unseen[j]);
            }
        }
        var training = plan.training();
        var shares = new Stacking(samples, training).shares(unseen);
        var kept = IntStream.range(0, kinds.size())
                .filter(j -> Arrays.stream(shares[j]).anyMatch(share -> share > 0))
                .boxed()
                .toList();
        return new CrossFit(
                members.stream().map(member -> member.only(kept)).toList(),
                kept.stream().map(kinds::get).toList(),
                kept.stream().map(j -> shares[j]).toArray(double[][]::new),
                mixed(unseen, shares),
                kept.stream()
                        .mapToDouble(j -> FunnelLoss.mean(pick(unseen[j], training), samples, training))
                        .toArray());
    }

    private static void put(FunnelMember from, FunnelSamples samples, int[] rows, int threads, float[][] unseen) {
        var found = from.heads(samples.customers(), samples.offers(), rows, threads);
        for (int h = 0; h < unseen.length; h++) {
            for (int i = 0; i < rows.length; i++) {
                unseen[h][rows[i]] = found[h][i];
            }
        }
    }

    private static float[][] mixed(float[][][] unseen, double[][] shares) {
        var mixed = new float[unseen[0].length][unseen[0][0].length];
        for (int j = 0; j < unseen.length; j++) {
            for (int h = 0; h < mixed.length; h++) {
                float share = (float) shares[j][h];
                for (int i = 0; i < mixed[h].length; i++) {
                    mixed[h][i] += share * unseen[j][h][i];
                }
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
        long seed = seed(options, k);
        var learned = plan.without(k);
        var watcher = watcher(k, options, work);
        var learners = new ArrayList<FunnelMember>();
        int epochs = 0;
        double loss = Double.NaN;
        for (var kind : kinds(options)) {
            switch (kind) {
                case NETWORK -> {
                    var fitted = network(samples, plan, options, k, work, watcher);
                    learners.add(fitted.network());
                    epochs = fitted.epochs();
                    loss = fitted.validationLoss();
                }
                case LINEAR -> learners.add(new LinearTrainer(work.threads()).fit(samples, learned));
                case TREES ->
                    learners.add(new TreeTrainer(TreeOptions.defaults(seed), work.threads())
                            .fit(samples, learned, plan.in(k), watcher));
            }
        }
        return new Member(learners, seed, epochs, loss);
    }

    private static List<MemberKind> kinds(TrainingOptions options) {
        return Arrays.stream(MemberKind.values())
                .filter(options.learners()::has)
                .toList();
    }

    private static FunnelTrainer.Fitted network(
            FunnelSamples samples, FoldPlan plan, TrainingOptions options, int k, Work work, EpochWatcher watcher) {
        var learned = plan.without(k);
        var network = new NetworkOptions(
                options.hidden(),
                options.learningRate(),
                options.batch(),
                options.maxEpochs(),
                options.patience(),
                options.l2() * weightOfPrior(learned.length),
                options.dropout(),
                seed(options, k));
        try {
            return new FunnelTrainer(network, work.threads()).fit(samples, learned, plan.in(k), watcher);
        } catch (DivergedException e) {
            throw new UnanswerableException(EngineMessage.of("model.diverged", options.learningRate()));
        }
    }

    private static long seed(TrainingOptions options, int k) {
        return options.seed() * 1_000_003 + k;
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
