package promocast.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.engine.plan.PlanEdit;

final class CostsViewModelTest {
    @TempDir
    Path folder;

    private Fixtures fixtures;
    private CostsViewModel model;

    @BeforeEach
    void plan() {
        fixtures = Fixtures.planned(folder);
        model = new CostsViewModel(fixtures.context);
    }

    private CostField field(String name) {
        return model.fieldsProperty().getValue().stream()
                .filter(field -> field.nameKey().equals("plan.cost." + name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void typedShareChangesThePlan() {
        assertThat(field("margin").type("40")).isEmpty();

        assertThat(fixtures.context.plan().orElseThrow().economics().marginRate())
                .isEqualTo(0.4);
        assertThat(field("margin").textProperty().getValue()).isEqualTo("40%");
    }

    @Test
    void wrongAmountsAreSaidAndNotTaken() {
        assertThat(field("margin").type("150%").orElseThrow().key()).isEqualTo("plan.cost.notShare");
        assertThat(field("message").type("−1").orElseThrow().key()).isEqualTo("plan.cost.notRange");
        assertThat(field("message").type("cheap").orElseThrow().key()).isEqualTo("plan.cost.notNumber");
        assertThat(fixtures.context.plan().orElseThrow().economics())
                .isEqualTo(Fixtures.plan().economics());
    }

    @Test
    void validityBelongsToTheLine() {
        assertThat(field("valid").type("7 days")).isEmpty();

        assertThat(OfferParts.validDays(fixtures.context.line().orElseThrow().offer()))
                .isEqualTo(7);
    }

    @Test
    void fieldsStayWhileTheirValuesChange() {
        var before = model.fieldsProperty().getValue();
        fixtures.context.edit(new PlanEdit.SetLever(0, "coupon.faceValue", 25.0));

        assertThat(model.fieldsProperty().getValue()).isSameAs(before);
        fixtures.context.edit(new PlanEdit.SetLever(0, "points.multiplier", 2.0));
        assertThat(model.fieldsProperty().getValue()).hasSizeGreaterThan(before.size());
    }
}
