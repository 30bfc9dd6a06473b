package promocast.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import promocast.data.BadInputException;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.data.UnanswerableException;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.KnownShop;

class TestDesignerTest {
    private static final KnownShop SHOP = KnownShop.of(3000, 5);
    private static final CampaignPlan PLAN = CampaignPlan.empty("A", "CNY")
            .withLines(List.of(
                    PlanLine.of("recency > 60", Offer.Coupon.of(20, 60)), PlanLine.of("", Offer.Coupon.of(10, 60))));

    private static TestDesign design(TestSetup setup) {
        var whatIf = SHOP.whatIf();
        return TestDesigner.design(PLAN, whatIf.settle(PLAN, Progress.NONE), whatIf.log(), setup);
    }

    @Test
    void everyGoalHoldsTogether() {
        var setup = TestSetup.defaults();
        var design = design(setup);
        assertThat(design.held()).isEqualTo(Math.round(design.customers() * 0.1));
        assertThat(design.goals()).extracting(TestDesign.Goal::outcome).contains(Outcome.PURCHASE);
        for (var goal : design.goals()) {
            assertThat(goal.power()).isBetween(0.0, 1.0);
            boolean found = goal.needed() <= design.customers();
            assertThat(goal.days().isPresent()).isEqualTo(found);
            assertThat(goal.isReached(setup.errors())).isEqualTo(found);
            if (Double.isFinite(goal.enough())) {
                var with = design(setup.withHoldout(goal.enough())).goals().stream()
                        .filter(other -> other.outcome() == goal.outcome())
                        .findFirst()
                        .orElseThrow();
                assertThat(with.power()).isCloseTo(0.8, within(1e-6));
            }
        }
    }

    @Test
    void aLargerHoldoutDetectsSmallerEffectsAndCostsMore() {
        var small = design(TestSetup.defaults().withHoldout(0.05));
        var large = design(TestSetup.defaults().withHoldout(0.3));
        for (int k = 0; k < small.goals().size(); k++) {
            assertThat(large.goals().get(k).detectable())
                    .isLessThan(small.goals().get(k).detectable());
        }
        assertThat(Math.abs(large.forgone().value()))
                .isGreaterThan(Math.abs(small.forgone().value()));
    }

    @Test
    void daysFollowFromTheCustomersADay() {
        assertThat(design(TestSetup.defaults()).days()).isEqualTo(14);
        var slow = design(TestSetup.defaults().withPerDay(OptionalDouble.of(100)));
        assertThat(slow.days()).isEqualTo((int) Math.ceil(slow.customers() / 100.0) - 1 + 14);
    }

    @Test
    void theGroupsOfAPlanAreDrawnByLine() {
        var whatIf = SHOP.whatIf();
        var customers = whatIf.log().orElseThrow().data();
        var features = whatIf.log().orElseThrow().roles().features();
        var draw = new PlanAssignment.Draw(0.2, 42);
        var drawn = PlanAssignment.of(whatIf, PLAN, customers, Optional.empty(), features, draw);
        assertThat(drawn.numbered()).isTrue();
        assertThat(drawn.assignment().members()).hasSize(3000);
        assertThat(drawn.assignment().counts()).hasSize(2);
        assertThat(drawn.balance().isAlike()).isTrue();
        assertThat(PlanAssignment.of(whatIf, PLAN, customers, Optional.empty(), features, draw))
                .isEqualTo(drawn);
    }

    @Test
    void whatCannotBeTestedIsSaid() {
        assertThatThrownBy(() -> design(TestSetup.defaults().withHoldout(0.0001)))
                .isInstanceOf(UnanswerableException.class)
                .hasMessageContaining("at least two in each group");
        var unknown = new TestSetup(0.1, TestErrors.defaults(), OptionalDouble.empty(), Optional.of("shoe size"));
        assertThatThrownBy(() -> design(unknown))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("shoe size");
    }
}
