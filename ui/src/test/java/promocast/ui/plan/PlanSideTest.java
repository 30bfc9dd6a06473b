package promocast.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.engine.plan.PlanEdit;
import promocast.ui.text.Texts;

/** Ledger, support, warnings, edits and the segment of a line. */
final class PlanSideTest {
    @TempDir
    Path folder;

    private Fixtures fixtures;

    @BeforeEach
    void plan() {
        fixtures = Fixtures.planned(folder);
    }

    @Test
    void ledgerSharesAddUpAndLossesAreMarked() {
        var ledger = new LedgerViewModel(fixtures.context);
        fixtures.show(Fixtures.forecast(true, false, -700));

        var parts = ledger.partsProperty().getValue();
        assertThat(parts.stream().mapToDouble(LedgerViewModel.Part::fraction).sum())
                .isEqualTo(1, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(parts.get(1).share()).isEqualTo("50.0%");
        var lines = ledger.linesProperty().getValue();
        assertThat(lines.get(0).loses()).isTrue();
        assertThat(lines.get(0).extra()).isEqualTo("−¥700");
        assertThat(lines.get(1).fractions().get(0))
                .isLessThan(lines.get(0).fractions().get(0));
    }

    @Test
    void supportIsPartialWhenOneLineLiesBeyond() {
        var support = new SupportViewModel(fixtures.context);
        assertThat(support.verdictProperty().getValue()).isEqualTo(SupportViewModel.Verdict.UNKNOWN);

        fixtures.show(Fixtures.forecast(true, false, 1_000));
        assertThat(support.verdictProperty().getValue()).isEqualTo(SupportViewModel.Verdict.YES);

        fixtures.show(Fixtures.forecast(true, true, 1_000));
        assertThat(support.verdictProperty().getValue()).isEqualTo(SupportViewModel.Verdict.PARTLY);
        assertThat(support.rowsProperty().getValue().get(0).bars()).isZero();
    }

    @Test
    void warningAboutALosingLineOffersToLeaveItOut() {
        var warnings = new WarningsViewModel(fixtures.context);
        fixtures.show(Fixtures.forecast(true, false, -700, Texts.message("plan.warning.names", 1)));

        var warning = warnings.warningsProperty().getValue().get(0);
        assertThat(warning.act()).isEqualTo("Leave line 1 out");
        warnings.mend(warning);
        assertThat(fixtures.context.plan().orElseThrow().lines()).hasSize(1);
        fixtures.room.session().undo();
        assertThat(fixtures.context.plan().orElseThrow().lines()).hasSize(2);
    }

    @Test
    void editsSayWhatEachDidToTheProfit() {
        var edits = new EditsViewModel(fixtures.context);
        fixtures.show(Fixtures.forecast(true, false, 1_000));
        fixtures.context.edit(new PlanEdit.SetLever(0, "coupon.faceValue", 25.0));
        assertThat(edits.editsProperty().getValue().get(0).label()).isEqualTo("Line 1, face value ¥20 → ¥25");
        assertThat(edits.editsProperty().getValue().get(0).change()).isEmpty();

        fixtures.show(Fixtures.forecast(true, false, 600));
        assertThat(edits.editsProperty().getValue().get(0).change()).isEqualTo("−¥400");
        edits.undo();
        assertThat(edits.editsProperty().getValue()).isEmpty();
    }

    @Test
    void segmentIsCheckedWhileTypedAndTakenOnlyWhenUnderstood() {
        fixtures.ground(Fixtures.levers());
        var line = new AudienceViewModel(fixtures.context, fixtures.room.jobs());
        var column = fixtures.grounds.get().orElseThrow().customers().columns().stream()
                .filter(one -> one.type() != promocast.data.ColumnType.TEXT)
                .findFirst()
                .orElseThrow()
                .name();

        line.segmentProperty().set(column + " >");
        assertThat(line.problemProperty().get()).isPresent();
        line.take();
        assertThat(fixtures.context.line().orElseThrow().segment()).isEqualTo("history > 200");

        line.segmentProperty().set(column + " < 1e9");
        assertThat(line.problemProperty().get()).isEmpty();
        assertThat(line.fittingProperty().getValue()).isEqualTo("300 customers fit");
        line.take();
        assertThat(fixtures.context.line().orElseThrow().segment()).isEqualTo(column + " < 1e9");
    }

    @Test
    void pinAndShareAreEdits() {
        var line = new LineViewModel(fixtures.context, fixtures.room.jobs());
        line.togglePin();
        assertThat(line.pinnedProperty().getValue()).isTrue();
        assertThat(line.takeShare("50")).isTrue();
        assertThat(line.shareProperty().getValue()).isEqualTo("50%");
        assertThat(line.takeShare("200%")).isFalse();
        fixtures.room.session().undo();
        assertThat(fixtures.context.plan()).contains(Fixtures.plan());
    }
}
