package promocast.engine.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.engine.plan.Offer;

class PreferenceTest {
    private static final AdvisorOptions OPTIONS = PracticeShop.options(3, 0.15, 0.5, 200);

    /** A coupon of 20 earns a little more than one of 5, but how much is hardly known; 5 is certain. */
    private static final PracticeShop RISKY = new PracticeShop(
            PracticeShop.coupons(1, 1, Double.POSITIVE_INFINITY).plan(),
            PracticeShop.coupons(1, 1, Double.POSITIVE_INFINITY).actions(),
            (line, changed) -> {
                double face = changed.offer() instanceof Offer.Coupon coupon ? coupon.faceValue() : 0;
                double gain = face == 0 ? 0 : face == 5 ? 1150 : face == 10 ? 1000 : 1300;
                return new LineResponse(gain, 0, face == 20 ? 400 : 10, false);
            },
            (line, offered) -> Optional.empty());

    @Test
    void theWorstCaseAvoidsWhatIsHardlyKnown() {
        var advisor = new Advisor(RISKY, OPTIONS);
        var average = advisor.advise(RISKY.plan(), Preference.defaults().withTrust(1), PracticeShop.SILENT);
        var worst = advisor.advise(
                RISKY.plan(), Preference.defaults().withTrust(1).withAim(Aim.WORST_CASE), PracticeShop.SILENT);

        assertThat(value(average)).isEqualTo(20.0);
        assertThat(value(worst)).isEqualTo(5.0);
        assertThat(worst.gain().value()).isCloseTo(150, within(1e-9));
    }

    @Test
    void inTheWorstCaseARivalMakesShallowDiscountsEarnLess() {
        var shop = PracticeShop.coupons(2, 1, Double.POSITIVE_INFINITY);
        var line = shop.plan().lines().get(0);
        var alone = new WorstCaseSource(shop, 0).response(shop.plan(), 0, line);
        var beside = new WorstCaseSource(shop, 0.4).response(shop.plan(), 0, line);

        assertThat(alone.gain())
                .isCloseTo(
                        shop.response(shop.plan(), 0, line).gain()
                                - WorstCaseSource.Z
                                        * shop.response(shop.plan(), 0, line).error(),
                        within(1e-9));
        assertThat(beside.gain()).isCloseTo(alone.gain() * (1 - 0.4 * 0.5), within(1e-9));
        var deepest = line.withOffer(Offer.Coupon.of(20, 60));
        assertThat(new WorstCaseSource(shop, 0.4).response(shop.plan(), 0, deepest))
                .isEqualTo(new WorstCaseSource(shop, 0).response(shop.plan(), 0, deepest));
    }

    @Test
    void oneOptionSetsTheRivalOfTheAdvisor() {
        var shop = PracticeShop.coupons(2, 1, Double.POSITIVE_INFINITY);
        var wished = Preference.defaults().withAim(Aim.WORST_CASE);
        var alone = new Advisor(shop, OPTIONS.withRival(0)).baselines(shop.plan(), wished, Progress.NONE);
        var beside = new Advisor(shop, OPTIONS.withRival(0.4)).baselines(shop.plan(), wished, Progress.NONE);
        var average =
                new Advisor(shop, OPTIONS.withRival(0.4)).baselines(shop.plan(), Preference.defaults(), Progress.NONE);
        double cost = shop.cost();

        assertThat(beside.none().value() + cost)
                .isCloseTo((alone.none().value() + cost) * (1 - 0.4 * 0.5), within(1e-6));
        assertThat(average.none().value()).isGreaterThan(alone.none().value());
    }

    @Test
    void baselinesOfTheWorstCaseAreWorstCases() {
        var advisor = new Advisor(RISKY, OPTIONS);
        var average = advisor.baselines(RISKY.plan(), Preference.defaults(), Progress.NONE);
        var worst = advisor.baselines(RISKY.plan(), Preference.defaults().withAim(Aim.WORST_CASE), Progress.NONE);

        assertThat(worst.none().value()).isCloseTo(average.none().value() - WorstCaseSource.Z * 10, within(1e-6));
        assertThat(worst.statik().value()).isCloseTo(1150 - WorstCaseSource.Z * 10, within(1e-6));
    }

    @Test
    void trustOrdersTheStepsAnewWithoutLearningAnew() {
        var advisor = new Advisor(RISKY, OPTIONS);
        var rounds = new AtomicInteger();
        var watcher = new Counting(rounds);
        var learned = advisor.advise(RISKY.plan(), Preference.defaults().withTrust(1), watcher);
        int before = rounds.get();
        var forecast = advisor.advise(RISKY.plan(), Preference.defaults().withTrust(0), watcher);

        assertThat(before).isPositive();
        assertThat(rounds).hasValue(before);
        assertThat(value(learned)).isEqualTo(20.0);
        assertThat(value(forecast)).isEqualTo(5.0);
        assertThat(forecast.options().get(0).score())
                .isGreaterThanOrEqualTo(forecast.options().get(1).score());
    }

    @Test
    void profitByPeriodAddsUpToThePlanHeldAndFollowsEachTweak() {
        var shop = PracticeShop.coupons(2, 2, Double.POSITIVE_INFINITY);
        var lowest =
                shop.with(shop.plan().withLine(0, shop.plan().lines().get(0).withOffer(Offer.Coupon.of(0, 30))));
        var advisor = new Advisor(lowest, OPTIONS);
        var advice = advisor.advise(lowest.plan(), Preference.defaults(), PracticeShop.SILENT);
        var now = advisor.byPeriod(lowest.plan(), Preference.defaults(), Optional.empty(), PracticeShop.SILENT);

        assertThat(now).hasSize(3);
        assertThat(now.stream().mapToDouble(v -> v).sum())
                .isCloseTo(
                        advisor.baselines(lowest.plan(), Preference.defaults(), Progress.NONE)
                                .none()
                                .value(),
                        within(1e-6));
        var chosen = advice.options().get(advice.chosen().orElseThrow());
        var then = advisor.byPeriod(lowest.plan(), Preference.defaults(), chosen.edit(), PracticeShop.SILENT);
        assertThat(then).isNotEqualTo(now);
    }

    @Test
    void sharesAreShares() {
        assertThatThrownBy(() -> Preference.defaults().withTrust(1.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trust");
    }

    private static Object value(Advice advice) {
        var edit = advice.options().get(advice.chosen().orElseThrow()).edit().orElseThrow();
        return ((promocast.engine.plan.PlanEdit.SetLever) edit).value();
    }

    private record Counting(AtomicInteger rounds) implements Advisor.Watcher {
        @Override
        public void episode(int number, double profit, double error, double epsilon) {
            rounds.incrementAndGet();
        }

        @Override
        public void report(double fraction, Message step) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
