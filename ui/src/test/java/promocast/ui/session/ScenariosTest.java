package promocast.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;
import promocast.ui.text.Texts;

final class ScenariosTest {
    private static final CampaignPlan PLAN =
            CampaignPlan.empty("Spring", "CNY").withLines(List.of(PlanLine.of("", Offer.Coupon.of(10, 60))));

    private final Session session = new Session(Clock.systemUTC());
    private final Scenarios scenarios = session.scenarios();

    @BeforeEach
    void start() {
        session.startPlan(PLAN, Texts.message("plan.first.label"));
    }

    private double budget() {
        return session.planProperty().getValue().orElseThrow().budget();
    }

    private void budget(double money) {
        session.edit(new PlanEdit.SetBudget(money));
    }

    private List<String> names() {
        return scenarios.allProperty().get().stream()
                .map(one -> one.letter() + " " + scenarios.name(one, Locale.ENGLISH))
                .toList();
    }

    @Test
    void eachScenarioHasItsOwnPlanAndHistory() {
        budget(100);
        assertThat(scenarios.duplicate(0, "Bolder")).isEmpty();
        assertThat(names()).containsExactly("A Spring", "B Bolder");
        assertThat(session.history().undoSteps()).isEmpty();
        budget(200);
        scenarios.choose(0);
        assertThat(budget()).isEqualTo(100);
        session.undo();
        assertThat(budget()).isInfinite();
        scenarios.choose(1);
        assertThat(budget()).isEqualTo(200);
        session.undo();
        assertThat(budget()).isEqualTo(100);
        assertThat(session.redo().orElseThrow().in(Locale.ENGLISH)).contains("100");
        scenarios.choose(0);
        session.redo();
        assertThat(budget()).isEqualTo(100);
    }

    @Test
    void aClosedScenarioComesBackWithItsPast() {
        scenarios.duplicate(0, "Bolder");
        budget(200);
        scenarios.note(1, "try this first");
        scenarios.close(1);
        assertThat(names()).containsExactly("A Spring");
        assertThat(budget()).isInfinite();
        assertThat(scenarios.reopen()).isEmpty();
        assertThat(names()).containsExactly("A Spring", "B Bolder");
        assertThat(scenarios.chosen().notes()).isEqualTo("try this first");
        assertThat(budget()).isEqualTo(200);
        session.undo();
        assertThat(budget()).isInfinite();
        assertThat(scenarios.closedProperty().get()).isEmpty();
        assertThat(scenarios.reopen()).isPresent();
    }

    @Test
    void theLastScenarioStays() {
        scenarios.close(0);
        assertThat(names()).containsExactly("A Spring");
    }

    @Test
    void namesAreNeverTakenTwice() {
        scenarios.duplicate(0, "Spring");
        assertThat(names()).containsExactly("A Spring", "B Spring 2");
        assertThat(scenarios.rename(1, " spring ").orElseThrow().in(Locale.ENGLISH))
                .isEqualTo("Another scenario is called “spring”.");
        assertThat(scenarios.rename(1, "  ")).isPresent();
        assertThat(scenarios.rename(1, "x".repeat(61))).isPresent();
        assertThat(scenarios.rename(1, "Spring 2")).isEmpty();
        assertThat(scenarios.rename(0, "Autumn")).isEmpty();
        assertThat(names()).containsExactly("A Autumn", "B Spring 2");
        scenarios.close(1);
        scenarios.add(PLAN, "Spring 2");
        scenarios.reopen();
        assertThat(names()).containsExactly("A Autumn", "C Spring 2 2", "B Spring 2");
    }

    @Test
    void lettersStayWhenTabsMove() {
        scenarios.duplicate(0, "Two");
        scenarios.duplicate(0, "Three");
        assertThat(names()).containsExactly("A Spring", "C Three", "B Two");
        scenarios.move(1, 0);
        assertThat(names()).containsExactly("B Two", "A Spring", "C Three");
        scenarios.move(1, 99);
        assertThat(names()).containsExactly("A Spring", "C Three", "B Two");
    }

    @Test
    void thereIsOneScenarioALetter() {
        for (int k = 1; k < Scenario.MOST; k++) {
            assertThat(scenarios.add(PLAN, "More")).isEmpty();
        }
        assertThat(scenarios.add(PLAN, "More")).isPresent();
        assertThat(scenarios.allProperty().get()).hasSize(Scenario.MOST);
    }

    @Test
    void theHistoryCanBeEnteredAnywhere() {
        budget(100);
        session.edit(new PlanEdit.RemoveLine(0));
        budget(300);
        assertThat(session.history().undoSteps()).hasSize(4);
        session.jump(2);
        assertThat(budget()).isEqualTo(100);
        assertThat(session.planProperty().getValue().orElseThrow().lines()).hasSize(1);
        session.jump(4);
        assertThat(budget()).isEqualTo(300);
        session.jump(1);
        assertThat(session.planProperty().getValue()).contains(PLAN);
        assertThat(session.history().redoSteps()).hasSize(3);
    }
}
