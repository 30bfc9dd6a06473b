package promocast.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;
import promocast.ui.text.Texts;

final class HistoryTest {
    /** A clock that the test moves. */
    static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-04-05T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Hand clock = new Hand();
    private final Session session = new Session(clock);

    private static CampaignPlan plan() {
        var line = new PlanLine(
                "",
                1,
                PlanLine.Pick.RANDOM,
                Optional.empty(),
                new Offer.Coupon(10, 0, 60, Double.POSITIVE_INFINITY, 14, false),
                false,
                "everybody");
        return new CampaignPlan(
                "Spring",
                "CNY",
                14,
                1000,
                Economics.defaults(),
                List.of(line),
                new CampaignPlan.Constraints(OptionalDouble.empty(), 1));
    }

    private double face() {
        var fields = session.planProperty()
                .getValue()
                .orElseThrow()
                .lines()
                .get(0)
                .offer()
                .fields();
        return (Double) fields.get("coupon.faceValue");
    }

    private void drag(double value) {
        session.edit(new PlanEdit.SetLever(0, "coupon.faceValue", value));
    }

    @Test
    void dragOfASliderIsOneStep() {
        session.startPlan(plan(), Texts.message("edit.plan"));
        clock.pass(Duration.ofSeconds(5));
        for (double value = 11; value <= 20; value++) {
            drag(value);
            clock.pass(Duration.ofMillis(50));
        }
        assertThat(face()).isEqualTo(20);
        assertThat(session.undo().orElseThrow().in(Locale.ENGLISH)).isEqualTo("Line 1, face value ¥10 → ¥20");
        assertThat(face()).isEqualTo(10);
        session.redo();
        assertThat(face()).isEqualTo(20);
    }

    @Test
    void pauseStartsANewStep() {
        session.startPlan(plan(), Texts.message("edit.plan"));
        drag(15);
        clock.pass(History.MERGE_WINDOW);
        drag(20);
        session.undo();
        assertThat(face()).isEqualTo(15);
    }

    @Test
    void editsOfDifferentThingsDoNotMerge() {
        session.startPlan(plan(), Texts.message("edit.plan"));
        drag(15);
        session.edit(new PlanEdit.SetBudget(2000));
        session.undo();
        assertThat(session.planProperty().getValue().orElseThrow().budget()).isEqualTo(1000);
        assertThat(face()).isEqualTo(15);
    }

    @Test
    void editAfterUndoForgetsWhatWasUndone() {
        session.startPlan(plan(), Texts.message("edit.plan"));
        drag(15);
        session.undo();
        drag(12);
        assertThat(session.history().redoSteps()).isEmpty();
        assertThat(session.redo()).isEmpty();
        session.undo();
        assertThat(face()).isEqualTo(10);
    }

    @Test
    void editThatChangesNothingIsNoStep() {
        session.startPlan(plan(), Texts.message("edit.plan"));
        drag(10);
        assertThat(session.history().undoSteps()).hasSize(1);
    }

    @Test
    void editWithoutAPlanDoesNothing() {
        drag(10);
        assertThat(session.planProperty().getValue()).isEmpty();
        assertThat(session.undo()).isEmpty();
    }

    @Test
    void stepsSayWhatTheyDid() {
        session.startPlan(plan(), Texts.message("edit.plan"));
        drag(15);
        var said = new Texts(Locale.ENGLISH);
        assertThat(session.undo().map(said::say)).contains("Line 1, face value ¥10 → ¥15");
    }

    @Test
    void editsOfAWholeLineSayWhatTheyChanged() {
        session.startPlan(plan(), Texts.message("edit.plan"));
        var line = plan().lines().get(0);
        session.edit(new PlanEdit.ReplaceLine(0, line.withShare(0.5)));
        session.edit(new PlanEdit.AddLine(1, line.withLabel("again")));
        session.edit(new PlanEdit.MoveLine(1, 0));
        assertThat(session.history().undoSteps())
                .extracting(step -> step.label().in(Locale.ENGLISH))
                .endsWith("Line 1: share 100% → 50%", "Line added: again", "Line 2 moved to place 1");
    }
}
