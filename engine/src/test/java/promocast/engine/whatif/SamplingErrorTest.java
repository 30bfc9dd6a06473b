package promocast.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import promocast.data.CouponShop;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.engine.Interval;
import promocast.engine.model.OutcomeMeans;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;

class SamplingErrorTest {
    private static final int N = 9000;
    private static final int SAMPLE = 500;
    private static final int DRAWS = 60;

    private final ShopCustomers shop = new ShopCustomers(CouponShop.generate(N, false, 7), 1);
    private final LineSpec spec = spec();
    private final Reached blend = reached(new Random(0), 0);
    private final Reached live = reached(new Random(1), 0.1);

    @Test
    void exactSumLiesInTheRangeOfMostSamples() {
        var exact = blend.sums(spec);
        var inside = new int[2];
        for (int draw = 0; draw < DRAWS; draw++) {
            var rows = new Random(draw)
                    .ints(0, N)
                    .distinct()
                    .limit(SAMPLE)
                    .sorted()
                    .toArray();
            var sampled = live.sums(spec)
                    .corrected(
                            (double) N / SAMPLE,
                            blend.among(rows).sums(spec),
                            live.among(rows).sums(spec));
            var error = SamplingError.of(spec, blend.among(rows), live.among(rows), N);
            var q = Quantity.PURCHASE;
            var off = sampled.treated()[q.ordinal()] - exact.treated()[q.ordinal()];
            var offExtra = sampled.extra(q) - exact.extra(q);
            inside[0] += Math.abs(off) <= Interval.Z95 * N * Math.sqrt(error.total()[q.ordinal()]) ? 1 : 0;
            inside[1] += Math.abs(offExtra) <= Interval.Z95 * N * Math.sqrt(error.extra()[q.ordinal()]) ? 1 : 0;
        }

        assertThat(inside[0]).isBetween(52, 60);
        assertThat(inside[1]).isBetween(52, 60);
    }

    @Test
    void sampleOfEverybodyLeavesNothingOpen() {
        var error = SamplingError.of(spec, blend, live, N);

        assertThat(error.total()).containsOnly(0);
        assertThat(error.extra()).containsOnly(0);
    }

    @Test
    void fourTimesTheSampleHalvesTheError() {
        var few = IntStream.range(0, 400).toArray();
        var many = IntStream.range(0, 1600).toArray();

        var wide = SamplingError.of(spec, blend.among(few), live.among(few), 1_000_000);
        var narrow = SamplingError.of(spec, blend.among(many), live.among(many), 1_000_000);

        assertThat(Math.sqrt(narrow.total()[0] / wide.total()[0])).isCloseTo(0.5, within(0.05));
    }

    private LineSpec spec() {
        var line = PlanLine.of("", Offer.Coupon.of(10, 60));
        var plan = CampaignPlan.empty("test", "CNY").withLines(java.util.List.of(line));
        return new Workbench(
                        shop,
                        CouponShop.generate(N, false, 7),
                        Optional.of(shop.log()),
                        Optional.empty(),
                        Progress.NONE)
                .specs()
                .of(plan)
                .get(0);
    }

    /** The true response, each customer's moved by chance. */
    private Reached reached(Random random, double spread) {
        var rows = IntStream.range(0, N).toArray();
        return new Reached(
                rows,
                Means.of(moved(shop.blend(rows, spec.setting()), random, spread)),
                Means.of(moved(shop.blend(rows, shop.actions().control()), random, spread)));
    }

    private static OutcomeMeans moved(OutcomeMeans means, Random random, double spread) {
        var arrays = new EnumMap<Outcome, float[]>(Outcome.class);
        for (var outcome : means.outcomes()) {
            var values = means.of(outcome).clone();
            for (int i = 0; i < values.length; i++) {
                values[i] *= (float) Math.exp(spread * random.nextGaussian());
            }
            arrays.put(outcome, values);
        }
        return new OutcomeMeans(arrays);
    }
}
