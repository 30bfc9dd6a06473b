package promocast.engine.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;

/**
 * How much to trust what was learned: in simulated shops the forecast is the truth plus an error of the size that it
 * states; the advisor sees the forecast only, the planner accepts up to {@value #STEPS} steps, and the plan is then run in
 * the true shop. {@link #main} prints the table of {@code docs/benchmarks.md}.
 */
final class BlendSimulation {
    /** Steps that are accepted at most. */
    static final int STEPS = 5;

    /** Money that profits are counted in. */
    private static final double SCALE = 1000;

    private static final AdvisorOptions OPTIONS = PracticeShop.options(4, 0.15, 0.5, 150);

    private BlendSimulation() {}

    /** True extra profit after the accepted steps, by trust, in thousands. */
    static List<Double> run(long seed, double noise, List<Double> trusts) {
        var truth = PracticeShop.coupons(seed, 3, Double.POSITIVE_INFINITY);
        var forecast = forecast(truth, seed, noise);
        var profits = new ArrayList<Double>();
        for (double trust : trusts) {
            var advisor = new Advisor(forecast, OPTIONS);
            profits.add(truth.with(after(advisor, truth.plan(), trust)).profit() / SCALE);
        }
        return profits;
    }

    private static CampaignPlan after(Advisor advisor, CampaignPlan plan, double trust) {
        var now = plan;
        for (int step = 0; step < STEPS; step++) {
            var advice = advisor.advise(now, Preference.defaults().withTrust(trust), PracticeShop.SILENT);
            var edit = advice.chosen().flatMap(i -> advice.options().get(i).edit());
            if (edit.isEmpty()) {
                return now;
            }
            now = edit.get().apply(now);
        }
        return now;
    }

    /** The shop as a forecast with errors sees it; half of the variance of a line's errors is common to its offers. */
    private static PracticeShop forecast(PracticeShop truth, long seed, double noise) {
        BiFunction<Integer, PlanLine, LineResponse> seen = (line, changed) -> {
            var exact = truth.formula().apply(line, changed);
            if (!(changed.offer() instanceof Offer.Coupon coupon) || coupon.faceValue() == 0) {
                return exact;
            }
            // the fewer customers had such a coupon, the less is known: deep ones were rare
            double error = noise * Math.max(50, Math.abs(exact.gain())) * (0.5 + coupon.faceValue() / 20);
            double own = new SplittableRandom(
                            seed * 7919 + line * 131 + (long) (coupon.faceValue() * 10 + coupon.minSpend()))
                    .nextGaussian();
            double common = new SplittableRandom(seed * 104_729 + line).nextGaussian();
            return new LineResponse(
                    exact.gain() + error * (own + common) * Math.sqrt(0.5), exact.cost(), error, exact.beyondData());
        };
        return new PracticeShop(truth.plan(), truth.actions(), seen, (line, offered) -> Optional.empty());
    }

    /** Prints how much more is earned than with trust 1, with 95 % ranges, for tuning and held-out seeds; the argument is their number. */
    public static void main(String[] arguments) {
        int seeds = Integer.parseInt(arguments[0]);
        var trusts = List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
        for (int part = 0; part < 2; part++) {
            for (double noise : new double[] {0.1, 0.3, 0.6}) {
                double[] sum = new double[trusts.size()];
                double[] squares = new double[trusts.size()];
                for (int i = 0; i < seeds; i++) {
                    var profits = run(1000L * (part + 1) + i, noise, trusts);
                    double most = Math.max(
                            1, profits.stream().mapToDouble(v -> v).max().orElse(1));
                    for (int k = 0; k < sum.length; k++) {
                        double lead = profits.get(k) - profits.get(profits.size() - 1);
                        sum[k] += lead;
                        squares[k] += lead * lead;
                    }
                }
                var text = new StringBuilder(part == 0 ? "tuning " : "held out ").append(noise);
                for (int k = 0; k < sum.length; k++) {
                    double mean = sum[k] / seeds;
                    double error = 1.96 * Math.sqrt(Math.max(0, squares[k] / seeds - mean * mean) / seeds);
                    text.append(String.format(Locale.ROOT, "  %.1f: %+.4f±%.4f", trusts.get(k), mean, error));
                }
                System.out.println(text);
            }
        }
    }
}
