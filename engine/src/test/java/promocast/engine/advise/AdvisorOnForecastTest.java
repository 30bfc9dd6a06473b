package promocast.engine.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import promocast.data.BadInputException;
import promocast.data.Progress;
import promocast.data.UnanswerableException;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.KnownShop;

/** The advisor on the forecast of a coupon shop whose true response is known. */
class AdvisorOnForecastTest {
    private static final AdvisorOptions OPTIONS = PracticeShop.options(4, 0.15, 0.5, 400);

    private static final KnownShop SHOP = KnownShop.of(2000, 4);
    private final CampaignPlan plan = CampaignPlan.empty("Spring", "CNY")
            .withEconomics(new Economics(0.35, 0.02, 0.01, 0.2, 0, 4))
            .withBudget(1000)
            .withLines(List.of(
                    PlanLine.of("recency > 45", Offer.Coupon.of(20, 30)).withPlatform(Optional.of("1")),
                    PlanLine.of("", Offer.Coupon.of(5, 60)).withPlatform(Optional.of("0"))));

    @Test
    void acceptedStepsRaiseTheTrueProfitWithinTheBudget() {
        var advisor = new Advisor(SHOP.whatIf(), OPTIONS);
        var now = plan;
        int steps = 0;
        for (boolean content = false; !content && steps < 6; steps++) {
            var advice = advisor.advise(now, Set.of(), PracticeShop.SILENT);
            var edit = advice.chosen()
                    .flatMap(chosen -> advice.options().get(chosen).edit());
            content = edit.isEmpty();
            now = edit.isPresent() ? edit.get().apply(now) : now;
        }
        assertThat(steps).isGreaterThan(1);
        assertThat(SHOP.profit(now)).isGreaterThan(SHOP.profit(plan) + 50);
        assertThat(SHOP.cost(now)).isLessThan(1000 * 1.1);
    }

    @Test
    void gainIsThatOfTheSettledForecastAndTheLogJudgesIt() {
        var advice = new Advisor(SHOP.whatIf(), OPTIONS).advise(plan, Set.of(), PracticeShop.SILENT);
        var edit = advice.options().get(advice.chosen().orElseThrow()).edit().orElseThrow();
        double before = settled(plan);
        double after = settled(edit.apply(plan));

        assertThat(advice.gain().value()).isCloseTo(after - before, within(1e-6));
        var evidence = advice.evidence().orElseThrow();
        assertThat(evidence.logged()).isBetween(100L, 2000L);
        assertThat(evidence.ess()).isPositive().isLessThan(evidence.logged());
        assertThat(advice.supported())
                .isEqualTo(LoggedEvidence.enough(evidence)
                        && LoggedEvidence.against(evidence, advice.gain().value())
                                .isEmpty());
        assertThat(advice.reason().in(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
    }

    @Test
    void theLogAloneCanTeachToo() {
        var options = OPTIONS.withLearner(Learner.OFFLINE);
        var advice = new Advisor(SHOP.whatIf(), options).advise(plan, Set.of(), PracticeShop.SILENT);

        assertThat(advice.options()).isNotEmpty();
        var narrow = plan.withLines(List.of(PlanLine.of("recency > 364", Offer.Coupon.of(20, 30))));
        assertThatThrownBy(() -> new Advisor(SHOP.whatIf(), options).advise(narrow, Set.of(), PracticeShop.SILENT))
                .isInstanceOf(UnanswerableException.class)
                .hasMessageContaining("200");
    }

    @Test
    void aLineThatTheModelCannotUnderstandIsNamed() {
        var strange = plan.withLine(1, PlanLine.of("", new Offer.Arm("Womens E-Mail", 0)));

        assertThatThrownBy(() -> new Advisor(SHOP.whatIf(), OPTIONS).advise(strange, Set.of(), PracticeShop.SILENT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("2");
    }

    @Test
    void theUnchangedPlanIsItsForecast() {
        var free = plan.withBudget(Double.POSITIVE_INFINITY);
        var baselines = new Advisor(SHOP.whatIf(), OPTIONS).baselines(free, Progress.NONE);

        assertThat(baselines.none().value()).isCloseTo(settled(free), within(1e-6));
        assertThat(baselines.advisor().value()).isGreaterThan(baselines.none().value());
    }

    private double settled(CampaignPlan asked) {
        return SHOP.whatIf().settle(asked, Progress.NONE).incremental().profit().value();
    }
}
