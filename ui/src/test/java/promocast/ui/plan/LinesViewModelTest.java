package promocast.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinesViewModelTest {
    @TempDir
    Path folder;

    private Fixtures fixtures;
    private LinesViewModel model;

    @BeforeEach
    void plan() {
        fixtures = Fixtures.planned(folder);
        model = new LinesViewModel(fixtures.context);
    }

    private List<String> titles() {
        return model.rowsProperty().getValue().stream().map(LineRow::title).toList();
    }

    @Test
    void rowsNameLinesByLabelElseSegmentElseEveryone() {
        assertThat(titles()).containsExactly("Lapsed", "Everyone");
        assertThat(model.rowsProperty().getValue().get(0).offer()).isEqualTo("¥20 off ¥60");
        assertThat(model.rowsProperty().getValue().get(0).cost()).isEqualTo("–");
    }

    @Test
    void forecastAddsCostAndWhoIsLeft() {
        fixtures.show(Fixtures.forecast(true, false, -500));

        assertThat(model.rowsProperty().getValue().get(0).cost()).isEqualTo("¥12.0k");
        assertThat(model.rowsProperty().getValue().get(0).loses()).isTrue();
        assertThat(model.rowsProperty().getValue().get(1).loses()).isFalse();
        assertThat(model.restProperty().getValue()).isEqualTo("Everyone else, 2,000: no offer");
    }

    @Test
    void moveSwapsLinesAndKeepsTheChoice() {
        model.move(1);

        assertThat(titles()).containsExactly("Everyone", "Lapsed");
        assertThat(model.chosenProperty().get()).isEqualTo(1);
        fixtures.room.session().undo();
        assertThat(titles()).containsExactly("Lapsed", "Everyone");
    }

    @Test
    void moveBeyondTheEndsDoesNothing() {
        model.move(-1);

        assertThat(titles()).containsExactly("Lapsed", "Everyone");
    }

    @Test
    void duplicateAddsACopyBelowAndChoosesIt() {
        model.duplicate();

        assertThat(titles()).containsExactly("Lapsed", "Lapsed", "Everyone");
        assertThat(model.chosenProperty().get()).isEqualTo(1);
    }

    @Test
    void removeKeepsAValidChoice() {
        model.chosenProperty().set(1);
        model.remove();
        model.remove();

        assertThat(titles()).isEmpty();
        assertThat(model.chosenProperty().get()).isZero();
        model.add();
        assertThat(titles()).containsExactly("Everyone");
    }
}
