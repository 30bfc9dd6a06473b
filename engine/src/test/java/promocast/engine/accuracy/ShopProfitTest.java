package promocast.engine.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import promocast.engine.Interval;

class ShopProfitTest {
    /** No coupon and one coupon for four customers; the coupon gains 3, 1, -1 and 2 before it costs 1 each. */
    private static final double[][] GROSS = {{1, 1, 1, 1}, {4, 2, 0, 3}};

    private static final double[][] COST = {{0, 0, 0, 0}, {1, 1, 1, 1}};

    @Test
    void theTruthLosesNothing() {
        assertThat(ShopProfit.regret(GROSS, COST, GROSS, COST)).isCloseTo(0, within(1e-12));
        assertThat(ShopProfit.regretAtBudget(GROSS, COST, GROSS, COST, .25)).isCloseTo(0, within(1e-9));
    }

    @Test
    void whoGivesNothingLosesAll() {
        double[][] hopeless = {{1, 1, 1, 1}, {1, 1, 1, 1}};

        assertThat(ShopProfit.regret(hopeless, COST, GROSS, COST)).isCloseTo(100, within(1e-9));
    }

    @Test
    void theWrongCustomerAtTheSameBudgetLosesTheDifference() {
        double[][] upsideDown = {{1, 1, 1, 1}, {1.1, 1.2, 5, 1.3}};

        // a budget for one of four: the best gains 3 / 4, the wrong one -1 / 4
        double regret = ShopProfit.regretAtBudget(upsideDown, COST, GROSS, COST, .25);

        assertThat(regret).isCloseTo(100 * (.75 + .25) / (.75 - .25), within(1e-6));
    }

    @Test
    void coverageCountsRangesOfEachKind() {
        var kind = CoverageStudy.Kind.SEGMENT_PURCHASES;
        var cases = List.of(
                new CoverageStudy.Case(kind, new Interval(10, 8, 12), 11.9),
                new CoverageStudy.Case(kind, new Interval(10, 8, 12), 12.1));

        assertThat(CoverageStudy.coverage(cases, Interval.Z95)).isEqualTo(Map.of(kind, .5));
        assertThat(CoverageStudy.coverage(cases, 1.645)).isEqualTo(Map.of(kind, 0.));
    }

    @Test
    void meanAndSpreadOfTrials() {
        var trials = List.of(new Trial(1, Map.of(Measure.QINI, .05)), new Trial(2, Map.of(Measure.QINI, .07)));

        assertThat(Trial.mean(trials, Measure.QINI)).isCloseTo(.06, within(1e-12));
        assertThat(Trial.spread(trials, Measure.QINI)).isCloseTo(.02 / Math.sqrt(2), within(1e-12));
        assertThat(Trial.spread(trials.subList(0, 1), Measure.QINI)).isNaN();
    }
}
