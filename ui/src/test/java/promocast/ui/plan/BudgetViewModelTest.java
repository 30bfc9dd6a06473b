package promocast.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.engine.whatif.Curve;

final class BudgetViewModelTest {
    @TempDir
    Path folder;

    private final ObjectProperty<CurveFlow.State> curve = new SimpleObjectProperty<>(CurveFlow.State.empty());
    private Fixtures fixtures;
    private BudgetViewModel model;

    @BeforeEach
    void plan() {
        fixtures = Fixtures.planned(folder);
        model = new BudgetViewModel(fixtures.context, curve);
        fixtures.show(Fixtures.forecast(true, false, 1_000));
    }

    private void curve(Curve.Point... points) {
        curve.set(new CurveFlow.State(
                Optional.empty(), Optional.of(new Curve(List.of(points))), false, Optional.empty()));
    }

    @Test
    void sentenceSaysWhatOneMoreEarns() {
        curve(Fixtures.point(0, 0), Fixtures.point(30_000, 15_000));

        assertThat(model.sentenceProperty().getValue()).isEqualTo("¥1 more budget would earn ¥0.50 of extra profit.");
        assertThat(model.fractionProperty().getValue()).isEqualTo(0.8);
    }

    @Test
    void sentenceSaysWhereThePeakLies() {
        curve(Fixtures.point(0, 0), Fixtures.point(15_000, 9_000), Fixtures.point(30_000, 2_000));

        assertThat(model.sentenceProperty().getValue())
                .contains("highest at ¥15.0k")
                .contains("earn ¥9,000");
        assertThat(model.peakProperty().getValue()).isEqualTo(0.75);
    }

    @Test
    void sentenceSaysThatOffersNeverPay() {
        curve(Fixtures.point(0, 0), Fixtures.point(15_000, -3_000));

        assertThat(model.sentenceProperty().getValue()).contains("less than no offer");
    }

    @Test
    void typedBudgetIsAnEditAndBlankTakesTheLimitAway() {
        assertThat(model.type("1.2万")).isEmpty();
        assertThat(fixtures.context.plan().orElseThrow().budget()).isEqualTo(12_000);
        assertThat(model.overProperty().getValue()).isTrue();

        assertThat(model.type("")).isEmpty();
        assertThat(model.textProperty().getValue()).isEqualTo("no limit");
        assertThat(model.type("much").orElseThrow().key()).isEqualTo("plan.form.notNumber");
    }
}
