package promocast.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeverViewModelTest {
    @TempDir
    Path folder;

    private final ObjectProperty<CurveFlow.State> profit = new SimpleObjectProperty<>(CurveFlow.State.empty());
    private Fixtures fixtures;

    @BeforeEach
    void plan() {
        fixtures = Fixtures.planned(folder);
    }

    private LeverViewModel lever(int index) {
        return new LeverViewModel(fixtures.context, Fixtures.levers().levers().get(index), profit);
    }

    @Test
    void moveEditsThePlanAtANotch() {
        var face = lever(0);
        face.move(23.4);

        assertThat(face.valueProperty().getValue()).isEqualTo(23.0);
        assertThat(face.words(face.valueProperty().getValue())).isEqualTo("¥23");
        fixtures.room.session().undo();
        assertThat(face.valueProperty().getValue()).isEqualTo(20.0);
    }

    @Test
    void moveBeyondTheDataIsAllowedAndSaid() {
        var face = lever(0);
        face.move(1_000);

        assertThat(face.valueProperty().getValue()).isEqualTo(60.0);
        assertThat(face.beyondProperty().getValue()).isTrue();
        assertThat(face.supportProperty().getValue()).isEqualTo("Nobody had more than ¥40.");
    }

    @Test
    void supportCountsTheCustomersWithTheValue() {
        assertThat(lever(0).supportProperty().getValue()).isEqualTo("700 customers had this");
    }

    @Test
    void bestIsThePeakOfTheProfitWithinTheData() {
        var face = lever(0);
        profit.set(new CurveFlow.State(Optional.empty(), Optional.of(Fixtures.hill()), false, Optional.empty()));

        assertThat(face.bestProperty().getValue()).hasValue(20);
    }

    @Test
    void fewMultipliersAreButtons() {
        assertThat(lever(1).choice()).isTrue();
        assertThat(lever(0).choice()).isFalse();
        lever(1).set(2);
        assertThat(lever(1).valueProperty().getValue()).isEqualTo(2.0);
    }

    @Test
    void armsAreChosenByName() {
        var arm = new LeverViewModel(fixtures.context, Fixtures.arms().levers().get(0), profit);
        arm.set(0);

        assertThat(arm.valueProperty().getValue()).isZero();
        assertThat(fixtures.context.line().orElseThrow().offer().fields()).containsEntry("arm", "Mens E-Mail");
    }
}
