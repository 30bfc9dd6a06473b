package promocast.ui.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;
import promocast.ui.Contexts;
import promocast.ui.room.RoomContext;
import promocast.ui.text.Texts;

final class ScenariosViewModelTest {
    @TempDir
    Path folder;

    private RoomContext room;
    private ScenariosViewModel model;

    @BeforeEach
    void start() {
        room = Contexts.direct(folder);
        model = new ScenariosViewModel(room);
        var plan = CampaignPlan.empty("Spring", "CNY").withLines(List.of(PlanLine.of("", Offer.Coupon.of(10, 60))));
        room.session().startPlan(plan, Texts.message("plan.first.label"));
    }

    private List<String> tabs() {
        return model.tabsProperty().get().stream()
                .map(tab -> (tab.chosen() ? "*" : "") + tab.letter() + " " + tab.name())
                .toList();
    }

    private String lastNotice() {
        var all = room.desk().notices();
        return room.texts().say(all.get(all.size() - 1).text());
    }

    private void run(String key) {
        var action = model.actions().stream()
                .filter(one -> one.name().key().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(action.enabled().get()).as(key).isTrue();
        action.run().run();
    }

    @Test
    void tabsFollowEveryAct() {
        assertThat(tabs()).containsExactly("*A Spring");
        run("scenario.duplicate.name");
        run("scenario.new.name");
        assertThat(tabs()).containsExactly("A Spring", "B Spring 2", "*C New scenario");
        assertThat(room.session().planProperty().getValue().orElseThrow().lines())
                .isEmpty();
        run("scenario.left.name");
        assertThat(tabs()).containsExactly("A Spring", "*C New scenario", "B Spring 2");
        run("scenario.next.name");
        run("scenario.next.name");
        assertThat(tabs()).containsExactly("*A Spring", "C New scenario", "B Spring 2");
        run("scenario.previous.name");
        assertThat(tabs()).endsWith("*B Spring 2");
    }

    @Test
    void aClosedTabCanBeBroughtBackFromTheNotice() {
        run("scenario.duplicate.name");
        run("scenario.close.name");
        assertThat(tabs()).containsExactly("*A Spring");
        assertThat(lastNotice()).isEqualTo("Scenario “Spring 2” closed");
        room.desk().notices().get(0).act().orElseThrow().run().run();
        assertThat(tabs()).containsExactly("A Spring", "*B Spring 2");
    }

    @Test
    void aNameThatIsTakenKeepsTheFieldOpenAndSaysWhy() {
        run("scenario.duplicate.name");
        run("scenario.rename.name");
        assertThat(model.renamingProperty().get()).contains(1);
        model.rename("SPRING");
        assertThat(model.renamingProperty().get()).contains(1);
        assertThat(model.problemProperty().getValue().orElseThrow().in(Locale.ENGLISH))
                .isEqualTo("Another scenario is called “SPRING”.");
        model.rename("Bolder");
        assertThat(model.renamingProperty().get()).isEmpty();
        assertThat(tabs()).endsWith("*B Bolder");
    }

    @Test
    void comparingNeedsTwo() {
        run("scenario.compare.name");
        assertThat(lastNotice()).startsWith("There is only one scenario.");
        run("scenario.duplicate.name");
        run("scenario.compare.name");
        assertThat(model.comparedProperty().get()).containsExactly(0, 1);
        assertThat(model.comparisonName().getValue()).isEqualTo("A against B");
        assertThat(model.comparingProperty().get()).isTrue();
        model.close(1);
        assertThat(model.comparedProperty().get()).isEmpty();
        assertThat(model.comparingProperty().get()).isFalse();
    }

    @Test
    void theHistoryNamesEachEditAndGoesAnywhere() {
        room.session().edit(new PlanEdit.SetBudget(100));
        room.session().edit(new PlanEdit.SetLever(0, "coupon.faceValue", 20.0));
        var history = new HistoryViewModel(room, model.profits());
        assertThat(history.pointsProperty().get())
                .extracting(HistoryViewModel.Point::label)
                .startsWith("Line 1, face value ¥10 → ¥20", "Budget no limit → ¥100")
                .endsWith("Where it began");
        history.jump(2);
        assertThat(history.pointsProperty().get())
                .extracting(HistoryViewModel.Point::state)
                .containsExactly(
                        HistoryViewModel.State.UNDONE,
                        HistoryViewModel.State.NOW,
                        HistoryViewModel.State.DONE,
                        HistoryViewModel.State.DONE);
        history.note("agreed with finance");
        assertThat(model.tabsProperty().get().get(0).noted()).isTrue();
        history.leave();
    }
}
