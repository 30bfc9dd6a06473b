package promocast.engine.accuracy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import promocast.data.CouponShop;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.data.campaign.CampaignLog;
import promocast.engine.Interval;
import promocast.engine.model.ForecastModel;
import promocast.engine.model.ForecastTrainer;
import promocast.engine.model.TrainingOptions;
import promocast.engine.model.TrainingOptions.Learners;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;
import promocast.engine.plan.Segment;
import promocast.engine.whatif.WhatIf;

/**
 * How often ranges hold the truth: many small simulated shops, in each a model without networks, its average effects and
 * the settled totals of segments under logged offers and one between them, against the exact truth of just these customers.
 */
public final class CoverageStudy {
    private static final double[] FACES = {5, 10, 20};
    private static final double[] COUPONS = {5, 10, 15, 20};
    private static final double MIN_SPEND = 60;
    private static final List<String> SEGMENTS =
            List.of("", "recency > 60", "coupon_use > 0.3", "monetary > 40 and frequency >= 3");

    private final int rows;
    private final boolean confounded;
    private final int threads;

    /** Shops of so many rows. */
    public CoverageStudy(int rows, boolean confounded, int threads) {
        this.rows = rows;
        this.confounded = confounded;
        this.threads = threads;
    }

    /** What a range is about. */
    public enum Kind {
        /** Average effect of a face value on clicks, doubly robust. */
        EFFECT_ON_CLICKS,
        /** Average effect of a face value on purchases, doubly robust. */
        EFFECT_ON_PURCHASES,
        /** Purchases of a segment under an offer. */
        SEGMENT_PURCHASES,
        /** Purchases of a segment beyond those without an offer. */
        SEGMENT_EXTRA_PURCHASES,
        /** Revenue of a segment under an offer. */
        SEGMENT_REVENUE
    }

    /** A range and the truth; the middle of the range is the estimate. */
    public record Case(Kind kind, Interval range, double truth) {
        /** Whether the range, made one of another level (normal), holds the truth. @param z half-width in deviations */
        public boolean holds(double z) {
            double share = z / Interval.Z95;
            double lower = range.value() - share * (range.value() - range.lower());
            double upper = range.value() + share * (range.upper() - range.value());
            return truth >= lower && truth <= upper;
        }
    }

    /** The share of cases of each kind whose ranges hold the truth. @param z half-width in deviations */
    public static Map<Kind, Double> coverage(List<Case> cases, double z) {
        var shares = new EnumMap<Kind, Double>(Kind.class);
        for (var kind : Kind.values()) {
            cases.stream()
                    .filter(one -> one.kind == kind)
                    .mapToInt(one -> one.holds(z) ? 1 : 0)
                    .average()
                    .ifPresent(share -> shares.put(kind, share));
        }
        return shares;
    }

    /** Runs one shop. */
    public List<Case> run(long seed, Progress progress) {
        var shop = CouponShop.generate(rows, confounded, seed);
        var log = CampaignLog.of(shop, CouponShop.roles(confounded));
        var usual = TrainingOptions.defaults();
        var options = new TrainingOptions(
                        2,
                        16,
                        usual.learningRate(),
                        usual.batch(),
                        1,
                        usual.patience(),
                        usual.l2(),
                        usual.dropout(),
                        16,
                        .2,
                        seed)
                .withLearners(Learners.PLAIN);
        var model = new ForecastTrainer(options, threads, Clock.systemUTC()).fit(log, new Watched(progress));
        var cases = new ArrayList<Case>();
        effects(shop, model, cases);
        segments(shop, model, cases, progress);
        return cases;
    }

    private static void effects(Dataset shop, ForecastModel model, List<Case> cases) {
        for (double face : FACES) {
            var uplift = model.evaluation().uplift().get("face=" + (int) face);
            for (var outcome : List.of(Outcome.CLICK, Outcome.PURCHASE)) {
                var kind = outcome == Outcome.CLICK ? Kind.EFFECT_ON_CLICKS : Kind.EFFECT_ON_PURCHASES;
                cases.add(new Case(kind, uplift.get(outcome).ate(), effect(shop, face, outcome)));
            }
        }
    }

    /** The true average effect over the mix of the other levers among the rows that had a coupon. */
    private static double effect(Dataset shop, double face, Outcome outcome) {
        var faces = shop.column("face").numbers();
        var spends = shop.column("min_spend").numbers();
        var points = shop.column("points_mult").numbers();
        var channels = shop.column("channel").numbers();
        var counts = new LinkedHashMap<List<Double>, Integer>();
        int all = 0;
        for (int i = 0; i < faces.length; i++) {
            if (faces[i] > 0) {
                counts.merge(List.of(spends[i], points[i], channels[i]), 1, Integer::sum);
                all++;
            }
        }
        double sum = 0;
        for (var entry : counts.entrySet()) {
            var others = entry.getKey();
            double[] with = {face, others.get(0), others.get(1), others.get(2)};
            double[] without = {0, others.get(0), others.get(1), others.get(2)};
            double gap = mean(CouponShop.truth(shop, outcome, with)) - mean(CouponShop.truth(shop, outcome, without));
            sum += gap * entry.getValue() / all;
        }
        return sum;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private void segments(Dataset shop, ForecastModel model, List<Case> cases, Progress progress) {
        var whatIf = new WhatIf(model, shop, threads, progress);
        for (var segment : SEGMENTS) {
            var selected = Segment.parse(segment).select(shop);
            int[] members =
                    IntStream.range(0, shop.rows()).filter(row -> selected[row]).toArray();
            var customers = shop.select(members);
            for (double face : COUPONS) {
                var line = PlanLine.of(segment, Offer.Coupon.of(face, MIN_SPEND));
                var plan = CampaignPlan.empty("coverage", "CNY").withLines(List.of(line));
                var found = whatIf.settle(plan, progress).lines().get(0);
                double[] setting = {face, MIN_SPEND, 1, 0};
                double with = sum(customers, Outcome.PURCHASE, setting);
                double without = sum(customers, Outcome.PURCHASE, CouponShop.noOffer());
                cases.add(new Case(Kind.SEGMENT_PURCHASES, found.total().purchases(), with));
                cases.add(new Case(
                        Kind.SEGMENT_EXTRA_PURCHASES, found.incremental().purchases(), with - without));
                cases.add(new Case(
                        Kind.SEGMENT_REVENUE, found.total().revenue(), sum(customers, Outcome.SPEND, setting)));
            }
        }
    }

    private static double sum(Dataset customers, Outcome outcome, double[] setting) {
        return Arrays.stream(CouponShop.truth(customers, outcome, setting)).sum();
    }
}
