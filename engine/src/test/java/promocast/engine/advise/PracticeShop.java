package promocast.engine.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import promocast.data.ActionSpace;
import promocast.data.Message;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.LoggedProfit;

/**
 * A shop whose response is a formula: saturating in the face value, falling in the threshold, different for each line and
 * seed; the truth is known, so that optima can be computed.
 */
record PracticeShop(
        CampaignPlan plan, ActionSpace actions, BiFunction<Integer, PlanLine, LineResponse> formula, Log log)
        implements AdviceSource {
    /** What the log says about an offer of a line. */
    interface Log {
        Optional<LoggedProfit> of(int line, PlanLine offered);
    }

    private static final Log NO_LOG = (line, offered) -> Optional.empty();

    static final Advisor.Watcher SILENT = new Advisor.Watcher() {
        @Override
        public void episode(int number, double profit, double error, double epsilon) {}

        @Override
        public void report(double fraction, Message step) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** Options of a table that learns with few practice campaigns. */
    static AdvisorOptions options(int periods, double fatigue, double recovery, int episodes) {
        return AdvisorOptions.defaults()
                .withPeriods(periods)
                .withAssumptions(Assumptions.stated(fatigue, recovery))
                .withLearner(Learner.TABULAR)
                .withLearning(new LearningOptions(episodes, 0.2, 1));
    }

    static PracticeShop coupons(long seed, int lines, double budget) {
        var random = new SplittableRandom(seed);
        double[] size = IntStream.range(0, lines)
                .mapToDouble(i -> random.nextDouble(200, 2000))
                .toArray();
        double[] pull = IntStream.range(0, lines)
                .mapToDouble(i -> random.nextDouble(0, 6))
                .toArray();
        double[] redeem = IntStream.range(0, lines)
                .mapToDouble(i -> random.nextDouble(0.05, 0.3))
                .toArray();
        BiFunction<Integer, PlanLine, LineResponse> formula = (line, changed) -> {
            var coupon = (Offer.Coupon) changed.offer();
            double share = 1 - Math.exp(-coupon.faceValue() / 8);
            double hurdle = coupon.minSpend() / 60;
            double gain = size[line] * pull[line] * share * (1.2 - 0.5 * hurdle);
            double cost = coupon.faceValue() * redeem[line] * size[line] * (1.3 - 0.4 * hurdle) * (0.5 + share);
            return new LineResponse(coupon.faceValue() == 0 ? 0 : gain, cost, 0.1 * gain, coupon.faceValue() > 20);
        };
        return new PracticeShop(plan(lines, budget), space(), formula, NO_LOG);
    }

    static PracticeShop arms(int lines) {
        BiFunction<Integer, PlanLine, LineResponse> formula = (line, changed) -> {
            boolean first = changed.offer().fields().get("arm").equals("Mens");
            return new LineResponse(first ? 100 + 50 * line : 180, 20, 15, false);
        };
        var arm = new ActionSpace.Lever(
                "segment", "arm", List.of("Mens", "None", "Womens"), List.of(0.0, 1.0, 2.0), List.of(10, 10, 10), 1);
        var plan = plan(lines, Double.POSITIVE_INFINITY);
        var changed = plan.lines().stream()
                .map(line -> line.withOffer(new Offer.Arm("Mens", 0)))
                .toList();
        return new PracticeShop(plan.withLines(changed), new ActionSpace(List.of(arm), true), formula, NO_LOG);
    }

    private static ActionSpace space() {
        var face = new ActionSpace.Lever(
                "face", "coupon.faceValue", List.of(), List.of(0.0, 5.0, 10.0, 20.0), List.of(9, 9, 9, 9), 0);
        var minimum = new ActionSpace.Lever(
                "min_spend", "coupon.minSpend", List.of(), List.of(30.0, 60.0), List.of(18, 18), 30);
        return new ActionSpace(List.of(face, minimum), false);
    }

    private static CampaignPlan plan(int lines, double budget) {
        var all = new ArrayList<PlanLine>();
        for (int i = 0; i < lines; i++) {
            all.add(PlanLine.of("recency = " + i, Offer.Coupon.of(10, 60)));
        }
        return new CampaignPlan(
                "Practice",
                "CNY",
                28,
                budget,
                Economics.defaults(),
                all,
                new CampaignPlan.Constraints(OptionalDouble.empty(), 4));
    }

    PracticeShop with(CampaignPlan changed) {
        return new PracticeShop(changed, actions, formula, log);
    }

    PracticeShop with(Log changed) {
        return new PracticeShop(plan, actions, formula, changed);
    }

    @Override
    public LineResponse response(CampaignPlan asked, int line, PlanLine changed) {
        return formula.apply(line, changed);
    }

    @Override
    public LineResponse settled(CampaignPlan asked, int line, PlanLine changed) {
        return changed.offer() instanceof Offer.NoOffer ? LineResponse.NOTHING : formula.apply(line, changed);
    }

    @Override
    public boolean touches(CampaignPlan asked, int line, String segment) {
        return segment.equals(asked.lines().get(line).segment());
    }

    @Override
    public Optional<LoggedProfit> logged(CampaignPlan asked, int line, PlanLine offered) {
        return log.of(line, offered);
    }

    /** Extra profit of the plan as it is. */
    double profit() {
        return total(LineResponse::profit);
    }

    /** Campaign cost of the plan as it is. */
    double cost() {
        return total(LineResponse::cost);
    }

    private double total(ToDoubleFunction<LineResponse> part) {
        return IntStream.range(0, plan.lines().size())
                .mapToDouble(
                        i -> part.applyAsDouble(settled(plan, i, plan.lines().get(i))))
                .sum();
    }

    /** The same with a line that is left alone. */
    PracticeShop pinned(int line) {
        return with(plan.withLine(line, plan.lines().get(line).withPinned(true)));
    }

    CampaignEnvironment environment(AdvisorOptions options) {
        return environment(options, Set.of());
    }

    CampaignEnvironment environment(AdvisorOptions options, Set<PlanEdit> rejected) {
        return CampaignEnvironment.of(this, plan, rejected, options);
    }
}
