package promocast.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.engine.plan.PlanEdit;

final class CurveFlowTest {
    @TempDir
    Path folder;

    private final List<CurveQuestion> asked = new ArrayList<>();
    private final SimpleObjectProperty<Optional<CurveQuestion>> question =
            new SimpleObjectProperty<>(Optional.of(new CurveQuestion.Targeting(0)));
    private boolean broken;
    private Fixtures fixtures;
    private CurveFlow flow;

    @BeforeEach
    void plan() {
        fixtures = Fixtures.planned(folder);
        var source = new ForecastSource(
                (which, plan, progress) -> {
                    asked.add(which);
                    if (broken) {
                        throw new IllegalStateException("broken");
                    }
                    return Fixtures.hill();
                },
                (plan, progress) -> {
                    throw new AssertionError("not asked here");
                });
        flow = new CurveFlow(
                fixtures.context,
                fixtures.room.jobs(),
                new SimpleObjectProperty<>(Optional.of(source)),
                "test",
                question);
    }

    @Test
    void curveIsAskedOnceTheForecastHasSettled() {
        fixtures.show(Fixtures.forecast(false, false, 1_000));
        assertThat(asked).isEmpty();

        fixtures.show(Fixtures.forecast(true, false, 1_000));
        assertThat(asked).containsExactly(new CurveQuestion.Targeting(0));
        assertThat(flow.stateProperty().get().stale()).isFalse();

        fixtures.show(Fixtures.forecast(true, false, 1_000));
        assertThat(asked).hasSize(1);
    }

    @Test
    void oldCurveStaysStaleWhileThePlanMoves() {
        fixtures.show(Fixtures.forecast(true, false, 1_000));
        fixtures.context.edit(new PlanEdit.SetLever(0, "coupon.faceValue", 25.0));
        fixtures.show(Fixtures.forecast(false, false, 1_000));

        assertThat(flow.stateProperty().get().stale()).isTrue();
        assertThat(flow.stateProperty().get().curve()).contains(Fixtures.hill());
    }

    @Test
    void otherLineStartsWithoutACurve() {
        fixtures.show(Fixtures.forecast(true, false, 1_000));
        question.set(Optional.of(new CurveQuestion.Targeting(7)));

        assertThat(flow.stateProperty().get().curve()).isEmpty();
        assertThat(asked).hasSize(1);
    }

    @Test
    void failureKeepsTheLastCurve() {
        fixtures.show(Fixtures.forecast(true, false, 1_000));
        broken = true;
        question.set(Optional.of(new CurveQuestion.Targeting(1)));

        assertThat(flow.stateProperty().get().failure()).isPresent();
        assertThat(CurveCondition.of(flow.stateProperty().get()).toString()).contains("FAILED");
    }

    @Test
    void stoppedFlowAsksNoMore() {
        flow.stop();
        fixtures.show(Fixtures.forecast(true, false, 1_000));

        assertThat(asked).isEmpty();
    }
}
