package promocast.ui.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.CancelledException;
import promocast.data.UnanswerableException;
import promocast.engine.Interval;
import promocast.engine.advise.Advice;
import promocast.engine.advise.Baselines;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.Curve;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.Ledger;
import promocast.engine.whatif.Totals;
import promocast.ui.Contexts;
import promocast.ui.room.RoomContext;
import promocast.ui.session.AdvisorStep.Verdict;
import promocast.ui.text.Texts;

final class AdvisorViewModelTest {
    private static final String FACE = "coupon.faceValue";

    @TempDir
    Path folder;

    private final List<Set<PlanEdit>> rejectedSeen = new ArrayList<>();
    private boolean cancels;
    private boolean breaks;
    private double best = 40;
    private boolean supported = true;
    private RoomContext room;
    private AdvisorViewModel model;

    /** An advisor that raises the face value by 5 up to {@code best}; pinned lines and rejected edits are left alone. */
    private Advice advise(CampaignPlan plan, Set<PlanEdit> rejected) {
        rejectedSeen.add(rejected);
        if (cancels) {
            throw new CancelledException();
        }
        if (breaks) {
            throw new IllegalStateException("broken");
        }
        double face = face(plan);
        PlanEdit edit = new PlanEdit.SetLever(0, FACE, face + 5);
        boolean open =
                face < best && !rejected.contains(edit) && !plan.lines().get(0).pinned();
        var option = new Advice.Option(
                Optional.of(edit),
                Texts.message("advisor.accept.name"),
                0,
                100,
                Interval.around(100, 40),
                100,
                !open,
                open ? Optional.empty() : Optional.of(Texts.message("advisor.reject.name")));
        return new Advice(
                new Advice.State(0, 4, 1000, List.of(0.2)),
                List.of(option),
                open ? Optional.of(0) : Optional.empty(),
                Interval.around(100, 40),
                Optional.empty(),
                supported,
                new Advice.Why(Texts.message("advisor.idle.reason"), List.of(), Texts.message("advisor.idle.reason")));
    }

    private static double face(CampaignPlan plan) {
        return (Double) plan.lines().get(0).offer().fields().get(FACE);
    }

    private double face() {
        return face(room.session().planProperty().getValue().orElseThrow());
    }

    private static CampaignPlan plan() {
        var offer = new Offer.Coupon(10, 0, 60, Double.POSITIVE_INFINITY, 14, false);
        var line = new PlanLine("", 1, PlanLine.Pick.BEST, Optional.empty(), offer, false, "");
        return new CampaignPlan(
                "Spring",
                "CNY",
                14,
                1000,
                Economics.defaults(),
                List.of(line),
                new CampaignPlan.Constraints(OptionalDouble.empty(), 1));
    }

    private static Forecast forecast(CampaignPlan plan) {
        var value = Interval.exact(face(plan));
        var totals = new Totals(value, value, value, value, value, value, value, value, value);
        var none = new Ledger.Entry(0, 0);
        return new Forecast(100, totals, totals, List.of(), new Ledger(none, none, none, none), List.of(), true);
    }

    @BeforeEach
    void start() {
        room = Contexts.direct(folder);
        room.session().startPlan(plan(), Texts.message("advisor.title", 1));
        var some = Interval.around(5, 1);
        var source = new AdvisorSource(
                (plan, advising, watcher) -> new AdvisorSource.Said(
                        advise(plan, advising.preference().feedback().rejected(plan)),
                        List.of(1.0, 2.0),
                        List.of(2.0, 3.0)),
                (plan, advising, progress) -> new Baselines(
                        some,
                        some,
                        some,
                        new Baselines.Exact(Optional.of(some), Texts.message("advisor.later.reason")),
                        some,
                        Texts.message("advisor.later.reason")),
                (plan, progress) -> forecast(plan),
                (plan, line, field, progress) -> new Curve(List.of()),
                (plan, options, progress) -> {
                    throw new UnanswerableException(Texts.message("advisor.later.reason"));
                });
        model = new AdvisorViewModel(room, new SimpleObjectProperty<>(Optional.of(source)));
    }

    @Test
    void askShowsASuggestionWithItsEffect() {
        model.ask();

        assertThat(model.stateProperty().get()).isEqualTo(AdvisorState.READY);
        assertThat(model.decidableProperty().getValue()).isTrue();
        assertThat(model.effectProperty().get().orElseThrow().addedCost()).isEqualTo(5);
        assertThat(face()).isEqualTo(10);
    }

    @Test
    void acceptIsAnEditAndAsksAgain() {
        model.ask();
        model.accept();

        assertThat(face()).isEqualTo(15);
        assertThat(model.stepsProperty()).hasSize(1);
        assertThat(model.stepsProperty().get(0).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(model.stateProperty().get()).isEqualTo(AdvisorState.READY);
        assertThat(rejectedSeen).hasSize(2);
    }

    @Test
    void undoBringsPlanAndSuggestionBack() {
        model.ask();
        model.accept();
        model.undo();

        assertThat(face()).isEqualTo(10);
        assertThat(model.stepsProperty()).isEmpty();
        assertThat(model.stateProperty().get()).isEqualTo(AdvisorState.READY);
        assertThat(model.suggestion()).isPresent();
    }

    @Test
    void rejectIsToldToTheAdvisorAndLeavesThePlan() {
        model.ask();
        model.reject();

        assertThat(face()).isEqualTo(10);
        assertThat(rejectedSeen.get(1)).containsExactly(new PlanEdit.SetLever(0, FACE, 15.0));
        assertThat(model.stepsProperty().get(0).verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(model.decidableProperty().getValue()).isFalse();
    }

    @Test
    void pinLocksTheLine() {
        model.ask();
        model.pin();

        var line =
                room.session().planProperty().getValue().orElseThrow().lines().get(0);
        assertThat(line.pinned()).isTrue();
        assertThat(model.suggestion()).isEmpty();
    }

    @Test
    void runTakesFiveStepsAndStops() {
        model.run();

        assertThat(face()).isEqualTo(35);
        assertThat(model.stepsProperty()).hasSize(5);
        assertThat(model.leftProperty().get()).isZero();
    }

    @Test
    void runStopsWhereNothingHelpsOrTheDataDoNotSupportIt() {
        best = 20;
        model.run();
        assertThat(face()).isEqualTo(20);

        best = 40;
        supported = false;
        model.run();
        assertThat(face()).isEqualTo(20);
        assertThat(model.leftProperty().get()).isZero();
    }

    @Test
    void handEditMakesTheSuggestionOutdated() {
        model.ask();
        room.session().edit(new PlanEdit.SetBudget(5));

        assertThat(model.stateProperty().get()).isEqualTo(AdvisorState.OUTDATED);
        model.accept();
        assertThat(face()).isEqualTo(10);
    }

    @Test
    void cancelledAndFailedQuestionsKeepThePlan() {
        cancels = true;
        model.ask();
        assertThat(face()).isEqualTo(10);
        assertThat(room.jobs().running()).isEmpty();

        cancels = false;
        breaks = true;
        model.ask();
        assertThat(model.stateProperty().get()).isEqualTo(AdvisorState.FAILED);
        assertThat(model.failureProperty().get()).isPresent();
    }

    @Test
    void wordsSayOptionsStepsAndChance() {
        var words = new AdviceViewModel(model);
        model.ask();
        model.accept();

        assertThat(words.optionsProperty().getValue()).hasSize(1);
        assertThat(words.stepsProperty().getValue()).hasSize(2);
        assertThat(words.gainProperty().getValue()).isEqualTo("+¥100");
        assertThat(words.chanceProperty().getValue()).isEqualTo("above 99%");
        assertThat(words.titleProperty().getValue()).isEqualTo("Step 2");
    }

    @Test
    void aNoteOnARejectionIsKeptAndADecisionCanBeForgotten() {
        model.ask();
        model.noteProperty().set("not in April");
        model.reject();

        assertThat(model.stepsProperty().get(0).note()).isEqualTo("not in April");
        assertThat(model.noteProperty().get()).isEmpty();
        var decided =
                room.session().advisingProperty().get().preference().feedback().decisions();
        assertThat(decided)
                .singleElement()
                .satisfies(one -> assertThat(one.note()).isEqualTo("not in April"));

        model.reset();
        assertThat(rejectedSeen.get(rejectedSeen.size() - 1)).isEmpty();
        assertThat(model.decidableProperty().getValue()).isTrue();
    }

    @Test
    void otherWishesAskAnew() {
        model.ask();
        int before = rejectedSeen.size();
        model.wishes().aim(promocast.engine.advise.Aim.WORST_CASE);
        model.wishes().aim(promocast.engine.advise.Aim.WORST_CASE);

        assertThat(rejectedSeen).hasSize(before + 1);
        assertThat(model.stateProperty().get()).isEqualTo(AdvisorState.READY);
    }

    @Test
    void aWrongFilterOfARuleIsMarkedAndARightOneBecomesARule() {
        var draft = new RuleDraft(Optional.empty());
        draft.valueProperty().set("20");
        draft.segmentProperty().set("recency <");
        assertThat(draft.rule()).isEmpty();
        assertThat(draft.problemProperty().get()).isPresent();

        draft.segmentProperty().set("recency < 3");
        assertThat(draft.rule())
                .contains(new promocast.engine.advise.Rule.LeverCap("recency < 3", "", "discount", 0.2));
        assertThat(draft.problemProperty().get()).isEmpty();

        draft.valueProperty().set("many");
        assertThat(draft.rule()).isEmpty();
    }

    @Test
    void aGameThatCannotBePlayedSaysWhy() {
        var game = new GameViewModel(
                room,
                new SimpleObjectProperty<>(Optional.of(new AdvisorSource(
                        (plan, advising, watcher) -> {
                            throw new IllegalStateException("not asked");
                        },
                        (plan, advising, progress) -> {
                            throw new IllegalStateException("not asked");
                        },
                        (plan, progress) -> forecast(plan),
                        (plan, line, field, progress) -> new Curve(List.of()),
                        (plan, options, progress) -> {
                            throw new UnanswerableException(Texts.message("advisor.later.reason"));
                        }))));

        game.play();
        assertThat(game.conditionProperty().getValue()).isInstanceOf(promocast.ui.control.Condition.Told.class);
        game.levels("ten");
        assertThat(game.gameProperty().get()).isEmpty();
        game.levels("0, 10; 20");
        assertThat(game.options().rivalLevels()).containsExactly(0.0, 10.0, 20.0);
    }
}
