package promocast.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.engine.plan.PlanEdit;
import promocast.engine.whatif.Overlap;

final class OverlapViewModelTest {
    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private Fixtures fixtures;
    private OverlapViewModel model;

    @BeforeEach
    void plan() {
        fixtures = Fixtures.planned(folder);
        var shared = new Overlap(
                1200,
                List.of(
                        new Overlap.Shared(0, 1, 1000, 50, 100, 300, Optional.of(350.0), Set.of("coupon", "points")),
                        new Overlap.Shared(0, 2, 200, 50, 100, -30, Optional.empty(), Set.of("coupon"))));
        var source = new ForecastSource(
                (question, plan, progress) -> Fixtures.hill(),
                (plan, progress) -> {
                    throw new AssertionError("not asked here");
                },
                (plan, progress) -> {
                    asked.incrementAndGet();
                    return shared;
                },
                (plan, progress) -> {
                    throw new AssertionError("not asked here");
                });
        model = new OverlapViewModel(
                fixtures.context, fixtures.room.jobs(), new SimpleObjectProperty<>(Optional.of(source)));
    }

    @Test
    void pairsAreAskedForOnceAPlanHasSettledAndSayWhoTakesTheCustomers() {
        fixtures.show(Fixtures.forecast(false, false, 1_000));
        assertThat(model.rowsProperty().getValue()).isEmpty();

        fixtures.show(Fixtures.forecast(true, false, 1_000));
        fixtures.show(Fixtures.forecast(true, false, 1_000));
        assertThat(asked).hasValue(1);
        assertThat(model.contestedProperty().getValue()).isEqualTo("1,200");
        var rows = model.rowsProperty().getValue();
        assertThat(rows.get(0).title()).isEqualTo("Lines 1 and 2: 1,000 customers");
        assertThat(rows.get(0).words())
                .isEqualTo("Line 1 takes them: +¥100. Line 2 would earn +¥300. Both together +¥350.");
        assertThat(rows).extracting(OverlapViewModel.Row::costs).containsExactly(true, false);
    }

    @Test
    void mendMovesTheLineThatEarnsMoreBeforeTheOther() {
        fixtures.show(Fixtures.forecast(true, false, 1_000));
        fixtures.context.edit(new PlanEdit.AddLine(
                1, fixtures.context.plan().orElseThrow().lines().get(0).withShare(0.25)));
        model.mend(model.rowsProperty().getValue().get(0));
        assertThat(fixtures.context.plan().orElseThrow().lines().get(0).share()).isEqualTo(0.25);
    }
}
