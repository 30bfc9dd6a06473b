package promocast.engine.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
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
import promocast.engine.whatif.LineForecast;
import promocast.engine.whatif.LoggedContact;
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
                .withLearning(
                        LearningOptions.defaults().withLearner(Learner.TABULAR).withEpisodes(episodes));
    }

    static PracticeShop coupons(long seed, int lines, double budget) {
        return new PracticeShop(
                plan(lines, budget), SmallCampaigns.space(), SmallCampaigns.formula(seed, lines), NO_LOG);
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
    public Optional<LineForecast> forecast(CampaignPlan asked, int line, PlanLine changed) {
        return Optional.empty();
    }

    @Override
    public boolean touches(CampaignPlan asked, int line, String segment) {
        return segment.equals(asked.lines().get(line).segment());
    }

    @Override
    public List<LoggedContact> contacts(CampaignPlan asked, int line, PlanLine offered) {
        return List.of();
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
