package promocast.ui.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanFile;
import promocast.ui.Contexts;
import promocast.ui.room.FileChoice;
import promocast.ui.room.Notice;
import promocast.ui.room.RoomContext;
import promocast.ui.text.Texts;

final class PlanFilesTest {
    @TempDir
    Path folder;

    private RoomContext room;
    private PlanFiles files;
    private Path target;
    private int asked;
    private boolean left;

    @BeforeEach
    void start() {
        room = Contexts.direct(folder);
        files = new PlanFiles(room);
        target = folder.resolve("spring.json");
        room.desk().chooseWith(new FileChoice() {
            @Override
            public Optional<Path> toOpen() {
                return Optional.of(target);
            }

            @Override
            public Optional<Path> toSave(String name) {
                asked++;
                return Optional.of(target);
            }
        });
        room.session().startPlan(plan(1000), Texts.message("plan.first.label"));
    }

    private static CampaignPlan plan(double budget) {
        return new CampaignPlan(
                "Spring",
                "CNY",
                30,
                budget,
                Economics.defaults(),
                List.of(),
                new CampaignPlan.Constraints(OptionalDouble.empty(), 1));
    }

    private void edit(double budget) {
        room.session().edit(new PlanEdit.SetBudget(budget));
    }

    private void leave() {
        files.leave(() -> left = true);
    }

    private void answer(int index) {
        var question = room.desk().questionProperty().get().orElseThrow();
        room.desk().answer(question.answers().get(index));
    }

    @Test
    void asksForAFileOnceAndWritesToItFromThenOn() {
        edit(2000);
        files.save();
        edit(3000);
        assertThat(files.noteProperty().getValue()).isEqualTo("Not saved");
        files.save();
        assertThat(asked).isOne();
        assertThat(PlanFile.read(target).budget()).isEqualTo(3000);
        assertThat(files.noteProperty().getValue()).matches("Saved \\d\\d:\\d\\d");
        room.session().undo();
        assertThat(files.changedProperty().getValue()).isTrue();
    }

    @Test
    void asksNothingAfterJustLooking() {
        leave();
        assertThat(left).isTrue();
        assertThat(room.desk().questionProperty().get()).isEmpty();
    }

    @Test
    void savesBeforeItLeaves() {
        edit(2000);
        leave();
        assertThat(left).isFalse();
        answer(0);
        assertThat(left).isTrue();
        assertThat(PlanFile.read(target).budget()).isEqualTo(2000);
    }

    @Test
    void staysOnCancelAndLeavesOnDiscard() {
        edit(2000);
        leave();
        answer(2);
        assertThat(left).isFalse();
        leave();
        answer(1);
        assertThat(left).isTrue();
        assertThat(target).doesNotExist();
    }

    @Test
    void staysWhenThePlanCannotBeWritten() {
        edit(2000);
        target = folder;
        leave();
        answer(0);
        assertThat(left).isFalse();
        assertThat(room.desk().notices()).extracting(Notice::kind).containsExactly(Notice.Kind.FAILED);
        assertThat(files.changedProperty().getValue()).isTrue();
    }

    @Test
    void undoingAnOpeningReturnsToTheFileOfThePlanBefore() {
        files.save();
        var first = target;
        room.session().openPlan(plan(9000), folder.resolve("other.json"));
        assertThat(room.session().history().undoSteps()).hasSize(2);
        assertThat(files.changedProperty().getValue()).isFalse();
        room.session().undo();
        assertThat(room.session().planProperty().getValue()).contains(plan(1000));
        assertThat(room.session().keptProperty().getValue().file()).contains(first);
    }
}
