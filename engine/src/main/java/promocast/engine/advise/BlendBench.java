package promocast.engine.advise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import promocast.data.Progress;
import promocast.engine.EngineMessage;
import promocast.engine.Interval;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;

/**
 * Measures how much to trust what was learned ({@link Preference#LEARNED_TRUST}): in simulated shops the forecast is the
 * truth plus an error of the size that it states; the advisor sees the forecast only, the planner accepts up to
 * {@value #STEPS} steps, and the plan is then run in the true shop. Shops to choose by and shops held out are apart.
 *
 * @param seeds shops of either kind
 */
public record BlendBench(int seeds) {
    /** Weights that are tried. */
    public static final List<Double> TRUSTS = List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);

    /** Errors of the forecast that are tried, as shares of its gain. */
    public static final List<Double> NOISES = List.of(0.1, 0.3, 0.6);

    private static final int STEPS = 5;
    private static final int LINES = 3;
    private static final long HELD_OUT = 100_000;
    private static final AdvisorOptions OPTIONS = AdvisorOptions.defaults()
            .withLearning(
                    LearningOptions.defaults().withLearner(Learner.TABULAR).withEpisodes(150));

    public BlendBench {
        if (seeds < 2) {
            throw new IllegalArgumentException("seeds: " + seeds + " is below 2");
        }
    }

    /**
     * What plans truly earned more with each weight than with what was learned alone.
     *
     * @param heldOut whether the shops are those that the weight was not chosen by
     * @param noise error of the forecast, as a share of its gain
     * @param leads mean lead over weight 1 as a share of the mean profit with weight 1, with its 95 % range over shops
     */
    public record Row(boolean heldOut, double noise, Map<Double, Interval> leads) {}

    /** Runs all shops. */
    public List<Row> run(Progress progress) {
        var rows = new ArrayList<Row>();
        for (boolean heldOut : new boolean[] {false, true}) {
            for (double noise : NOISES) {
                progress.report(rows.size() / (2.0 * NOISES.size()), EngineMessage.of("advise.bench.blend"));
                rows.add(row(heldOut, noise, progress));
            }
        }
        return rows;
    }

    private Row row(boolean heldOut, double noise, Progress progress) {
        double[][] profits = new double[seeds][];
        for (int i = 0; i < seeds; i++) {
            progress.checkCancelled();
            profits[i] = profits((heldOut ? HELD_OUT : 0) + i + 1, noise);
        }
        int alone = TRUSTS.size() - 1;
        double base = Arrays.stream(profits)
                .mapToDouble(each -> each[alone])
                .average()
                .orElse(0);
        var leads = new LinkedHashMap<Double, Interval>();
        for (int k = 0; k < TRUSTS.size(); k++) {
            int at = k;
            double[] more = Arrays.stream(profits)
                    .mapToDouble(each -> (each[at] - each[alone]) / Math.abs(base))
                    .toArray();
            leads.put(TRUSTS.get(k), mean(more));
        }
        return new Row(heldOut, noise, leads);
    }

    private static Interval mean(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double error = Math.sqrt(squares / (values.length - 1) / values.length);
        return Interval.around(mean, Interval.Z95 * error);
    }

    /** True extra profit after the accepted steps, by weight. */
    static double[] profits(long seed, double noise) {
        var truth = SmallCampaigns.formula(seed, LINES);
        var plan = plan();
        var advisor = new Advisor(SmallCampaigns.source(seen(truth, seed, noise)), OPTIONS);
        return TRUSTS.stream()
                .mapToDouble(trust -> profit(truth, after(advisor, plan, trust)))
                .toArray();
    }

    private static CampaignPlan plan() {
        var lines = new ArrayList<PlanLine>();
        for (int line = 0; line < LINES; line++) {
            lines.add(PlanLine.of("recency = " + line, Offer.Coupon.of(10, 60)));
        }
        return CampaignPlan.empty("", "CNY")
                .withBudget(Double.POSITIVE_INFINITY)
                .withLines(lines);
    }

    private static double profit(BiFunction<Integer, PlanLine, LineResponse> truth, CampaignPlan plan) {
        double sum = 0;
        for (int line = 0; line < plan.lines().size(); line++) {
            var planned = plan.lines().get(line);
            sum += planned.offer() instanceof Offer.NoOffer
                    ? 0
                    : truth.apply(line, planned).profit();
        }
        return sum;
    }

    private static CampaignPlan after(Advisor advisor, CampaignPlan plan, double trust) {
        var now = plan;
        for (int step = 0; step < STEPS; step++) {
            var wished = Preference.defaults().withTrust(trust);
            var advice = advisor.advise(now, wished, new SilentWatcher(Progress.NONE));
            var edit = advice.chosen().flatMap(i -> advice.options().get(i).edit());
            if (edit.isEmpty()) {
                return now;
            }
            now = edit.get().apply(now);
        }
        return now;
    }

    /** The shop as a forecast with errors sees it; half of the variance of a line's errors is common to its offers. */
    private static BiFunction<Integer, PlanLine, LineResponse> seen(
            BiFunction<Integer, PlanLine, LineResponse> truth, long seed, double noise) {
        return (line, changed) -> {
            if (!(changed.offer() instanceof Offer.Coupon coupon)) {
                return LineResponse.NOTHING;
            }
            var exact = truth.apply(line, changed);
            if (coupon.faceValue() == 0) {
                return exact;
            }
            // the fewer customers had such a coupon, the less is known: deep ones were rare
            double error = noise * Math.max(50, Math.abs(exact.gain())) * (0.5 + coupon.faceValue() / 20);
            long offer = (long) (coupon.faceValue() * 10 + coupon.minSpend());
            double own = new SplittableRandom(seed * 7919 + line * 131 + offer).nextGaussian();
            double common = new SplittableRandom(seed * 104_729 + line).nextGaussian();
            double gain = exact.gain() + error * (own + common) * Math.sqrt(0.5);
            return new LineResponse(gain, exact.cost(), error, exact.beyondData());
        };
    }
}
