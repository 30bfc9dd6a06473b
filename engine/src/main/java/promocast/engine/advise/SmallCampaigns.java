package promocast.engine.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import promocast.data.ActionSpace;
import promocast.data.Progress;
import promocast.engine.EngineMessage;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.LineForecast;
import promocast.engine.whatif.LoggedContact;
import promocast.engine.whatif.LoggedProfit;

/**
 * Campaigns so small that their optimum can be computed: two lines of coupons over three periods, whose response is a
 * formula, saturating in the face value, falling in the threshold, different for each line and seed.
 */
final class SmallCampaigns {
    private static final int MOST_STATES = 500_000;
    /** A network that learns such campaigns in about a second. */
    static final DeepOptions DEEP = new DeepOptions(400, 300, 128, 48, 3, 5e-3);

    private SmallCampaigns() {}

    /**
     * How near the learners come to the optimum, from these seeds.
     *
     * @param table share that the table's policy stays below it, by campaign
     * @param deep the same for the deep network
     * @param violations masked actions that either took
     */
    record Found(List<Double> table, List<Double> deep, int violations) {}

    /** What a line earns by its offer (line, line as offered). */
    static BiFunction<Integer, PlanLine, LineResponse> formula(long seed, int lines) {
        var random = new SplittableRandom(seed);
        double[] size = draws(random, lines, 200, 2000);
        double[] pull = draws(random, lines, 0, 6);
        double[] redeem = draws(random, lines, 0.05, 0.3);
        return (line, changed) -> {
            var coupon = (Offer.Coupon) changed.offer();
            double share = 1 - Math.exp(-coupon.faceValue() / 8);
            double hurdle = coupon.minSpend() / 60;
            double gain = size[line] * pull[line] * share * (1.2 - 0.5 * hurdle);
            double cost = coupon.faceValue() * redeem[line] * size[line] * (1.3 - 0.4 * hurdle) * (0.5 + share);
            return new LineResponse(coupon.faceValue() == 0 ? 0 : gain, cost, 0.1 * gain, coupon.faceValue() > 20);
        };
    }

    private static double[] draws(SplittableRandom random, int count, double from, double to) {
        return IntStream.range(0, count)
                .mapToDouble(i -> random.nextDouble(from, to))
                .toArray();
    }

    /** Four face values and two thresholds. */
    static ActionSpace space() {
        var face = new ActionSpace.Lever(
                "face", "coupon.faceValue", List.of(), List.of(0.0, 5.0, 10.0, 20.0), List.of(9, 9, 9, 9), 0);
        var minimum = new ActionSpace.Lever(
                "min_spend", "coupon.minSpend", List.of(), List.of(30.0, 60.0), List.of(18, 18), 30);
        return new ActionSpace(List.of(face, minimum), false);
    }

    /** The budget of a campaign: narrow, wide or none, by its seed. */
    static double budget(long seed) {
        return seed % 3 == 0 ? 2500 : seed % 3 == 1 ? 900 : Double.POSITIVE_INFINITY;
    }

    private static AdvisorOptions options() {
        return AdvisorOptions.defaults()
                .withPeriods(3)
                .withAssumptions(Assumptions.stated(0.3, 0.4))
                .withLearning(LearningOptions.defaults().withEpisodes(2000));
    }

    /** Learns campaigns 1 to {@code count} both ways and compares with value iteration. */
    static Found measure(int count, Progress progress) {
        var table = new ArrayList<Double>();
        var deep = new ArrayList<Double>();
        int violations = 0;
        for (long seed = 1; seed <= count; seed++) {
            progress.report((seed - 1) / (double) count, EngineMessage.of("advise.bench.small", seed, count));
            var environment = environment(seed);
            var watcher = new SilentWatcher(progress);
            double optimum = new ValueIteration<>(environment, 1, MOST_STATES).value(environment.start());
            var code = new StateCode(environment);
            var policies = List.of(
                    new QLearning<CampaignState>(options()).learn(environment, watcher),
                    new DeepQLearning<CampaignState>(options(), DEEP).learn(environment, code, code.width(), watcher));
            for (int i = 0; i < policies.size(); i++) {
                var policy = policies.get(i);
                double sum = 0;
                for (var state = environment.start(); !environment.ended(state); ) {
                    int action = policy.greedy(state);
                    violations += environment.allowed(state, action) ? 0 : 1;
                    var step = environment.step(state, action);
                    sum += step.reward();
                    state = step.next();
                }
                (i == 0 ? table : deep).add((optimum - sum) / Math.abs(optimum));
            }
        }
        return new Found(table, deep, violations);
    }

    private static CampaignEnvironment environment(long seed) {
        var lines = List.of(
                PlanLine.of("recency = 0", Offer.Coupon.of(10, 60)),
                PlanLine.of("recency = 1", Offer.Coupon.of(10, 60)));
        var plan = CampaignPlan.empty("", "CNY").withBudget(budget(seed)).withLines(lines);
        return CampaignEnvironment.of(source(formula(seed, lines.size())), plan, Set.of(), options());
    }

    /** What a formula says, as an advisor asks it; there is no log behind it. */
    static AdviceSource source(BiFunction<Integer, PlanLine, LineResponse> formula) {
        return new Formula(formula);
    }

    private record Formula(BiFunction<Integer, PlanLine, LineResponse> response) implements AdviceSource {
        @Override
        public ActionSpace actions() {
            return space();
        }

        @Override
        public LineResponse response(CampaignPlan plan, int line, PlanLine changed) {
            return response.apply(line, changed);
        }

        @Override
        public LineResponse settled(CampaignPlan plan, int line, PlanLine changed) {
            return response.apply(line, changed);
        }

        @Override
        public Optional<LineForecast> forecast(CampaignPlan asked, int line, PlanLine changed) {
            return Optional.empty();
        }

        @Override
        public boolean touches(CampaignPlan plan, int line, String segment) {
            return false;
        }

        @Override
        public List<LoggedContact> contacts(CampaignPlan asked, int line, PlanLine offered) {
            return List.of();
        }

        @Override
        public Optional<LoggedProfit> logged(CampaignPlan plan, int line, PlanLine offered) {
            return Optional.empty();
        }
    }
}
