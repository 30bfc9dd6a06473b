package promocast.ui.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.engine.plan.PlanEdit;
import promocast.ui.Contexts;
import promocast.ui.room.RoomContext;
import promocast.ui.session.AdvisorStep;
import promocast.ui.session.AdvisorStep.Verdict;
import promocast.ui.text.Texts;

final class AdvisorViewModelTest {
    private static final String FACE = ScriptedAdvisor.FACE;

    @TempDir
    Path folder;

    private final ScriptedAdvisor advisor = new ScriptedAdvisor();
    private RoomContext room;
    private AdvisorViewModel model;

    private double face() {
        return ScriptedAdvisor.face(room.session().planProperty().getValue().orElseThrow());
    }

    @BeforeEach
    void start() {
        room = Contexts.direct(folder);
        room.session().startPlan(ScriptedAdvisor.plan(), Texts.message("advisor.title", 1));
        model = new AdvisorViewModel(room, new SimpleObjectProperty<>(Optional.of(advisor.source())));
    }

    @Test
    void askShowsASuggestionWithItsEffect() {
        model.ask();

        assertThat(model.stateProperty().get()).isEqualTo(AdvisorState.READY);
        assertThat(model.decidableProperty().getValue()).isTrue();
        assertThat(model.effect().orElseThrow().addedCost()).isEqualTo(5);
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
        assertThat(advisor.rejectedSeen).hasSize(2);
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
        assertThat(advisor.rejectedSeen.get(1)).containsExactly(new PlanEdit.SetLever(0, FACE, 15.0));
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
        assertThat(model.stepsProperty()).extracting(AdvisorStep::verdict).containsOnly(Verdict.RUN);
        assertThat(model.runProperty().get()).isEqualTo(new RunOfSteps(5, 5, RunOfSteps.End.ALL_TAKEN));
    }

    @Test
    void runStopsWhereNothingHelpsOrTheDataDoNotSupportIt() {
        advisor.best = 20;
        model.run();
        assertThat(face()).isEqualTo(20);
        assertThat(model.runProperty().get().end()).isEqualTo(RunOfSteps.End.NOTHING_HELPS);

        advisor.best = 40;
        advisor.supported = false;
        room.session().edit(new PlanEdit.SetBudget(5));
        model.run();
        assertThat(face()).isEqualTo(20);
        assertThat(model.runProperty().get()).isEqualTo(new RunOfSteps(5, 0, RunOfSteps.End.NOT_SUPPORTED));
    }

    @Test
    void aRunIsAsLongAsThePlannerSays() {
        model.runLengthProperty().set(2);
        model.run();

        assertThat(face()).isEqualTo(20);
        assertThat(model.stepsProperty()).hasSize(2);
    }

    @Test
    void undoAfterARejectionTakesBackTheRejectionOnly() {
        model.ask();
        model.accept();
        model.reject();
        model.undo();

        assertThat(face()).isEqualTo(15);
        assertThat(model.stepsProperty()).extracting(AdvisorStep::verdict).containsExactly(Verdict.ACCEPTED);
        assertThat(model.decidableProperty().getValue()).isTrue();
        var feedback = room.session().advisingProperty().get().preference().feedback();
        assertThat(feedback.rejected(room.session().planProperty().getValue().orElseThrow()))
                .isEmpty();
    }

    @Test
    void undoAndRedoOfTheWindowKeepTheStoryInStep() {
        model.ask();
        model.accept();
        model.accept();
        room.session().undo();
        assertThat(model.stepsProperty()).hasSize(1);
        assertThat(model.step().orElseThrow().plan())
                .isEqualTo(room.session().planProperty().getValue().orElseThrow());
        assertThat(model.effect().orElseThrow().addedCost()).isEqualTo(5);

        room.session().undo();
        assertThat(model.stepsProperty()).isEmpty();
        room.session().redo();
        room.session().redo();
        assertThat(face()).isEqualTo(20);
        assertThat(model.stepsProperty()).extracting(AdvisorStep::verdict).containsOnly(Verdict.ACCEPTED);
        assertThat(model.stepsProperty()).hasSize(2);
        assertThat(room.session()
                        .advisingProperty()
                        .get()
                        .preference()
                        .feedback()
                        .standing())
                .hasSize(2);
    }

    @Test
    void aPinSaysNothingAgainstTheTweakAndCanBeTakenBack() {
        model.ask();
        model.pin();
        assertThat(model.stepsProperty()).extracting(AdvisorStep::verdict).containsExactly(Verdict.PINNED);
        var feedback = room.session().advisingProperty().get().preference().feedback();
        assertThat(feedback.rejected(room.session().planProperty().getValue().orElseThrow()))
                .isEmpty();

        model.undo();
        assertThat(model.stepsProperty()).isEmpty();
        assertThat(room.session().planProperty().getValue()).contains(ScriptedAdvisor.plan());
        assertThat(model.decidableProperty().getValue()).isTrue();
    }

    @Test
    void aRejectedStepComesBackOnlyWhenItsLineChanges() {
        model.ask();
        model.reject();
        assertThat(model.suggestion()).isEmpty();

        room.session().edit(new PlanEdit.SetBudget(5));
        model.ask();
        assertThat(model.suggestion()).isEmpty();

        room.session().edit(new PlanEdit.SetLever(0, FACE, 12.0));
        model.ask();
        assertThat(model.suggestion()).isPresent();
    }

    @Test
    void numbersOfNowMoveWithEachStep() {
        var words = new AdviceViewModel(model);
        var rate = words.storyData(StoryPicture.Measure.RATE);
        model.ask();
        model.accept();

        var drawn = rate.getValue().orElseThrow().series().get(0).points();
        assertThat(drawn).hasSize(2);
        assertThat(words.storyData(StoryPicture.Measure.PROFIT)
                        .getValue()
                        .orElseThrow()
                        .series()
                        .get(0)
                        .points())
                .extracting(point -> point.y().value())
                .containsExactly(10.0, 15.0);
        assertThat(words.factsProperty().getValue())
                .extracting(StateRows.Fact::name)
                .contains("Purchase rate");
    }

    @Test
    void whereNoActionIsAllowedTheRoomSaysWhyAndShowsTheWayOut() {
        var words = new AdviceViewModel(model);
        advisor.best = 0;
        for (var why : new String[] {"advise.reason.masked", "advise.reason.noBudget"}) {
            advisor.nothing = why;
            model.ask();

            var told = (promocast.ui.control.Condition.Told)
                    words.suggestion().nothingProperty().getValue();
            assertThat(told.reason().key()).isEqualTo(why);
            assertThat(told.act()).isPresent();
            assertThat(room.texts().say(told.reason())).isNotEmpty();
        }
        assertThat(face()).isEqualTo(10);
    }

    @Test
    void theRivalCountsInTheWorstCaseOnly() {
        var game = new GameViewModel(room, new SimpleObjectProperty<>(Optional.of(advisor.source())));
        model.ask();
        int before = advisor.rejectedSeen.size();
        game.count(true);

        assertThat(room.session().advisingProperty().get().options().rival())
                .isEqualTo(game.options().crossEffect());
        assertThat(game.countsProperty().getValue()).isTrue();
        assertThat(advisor.rejectedSeen).hasSize(before + 1);
        model.wishes().aim(promocast.engine.advise.Aim.AVERAGE);
        assertThat(game.countsProperty().getValue()).isFalse();
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
        advisor.cancels = true;
        model.ask();
        assertThat(face()).isEqualTo(10);
        assertThat(room.jobs().running()).isEmpty();

        advisor.cancels = false;
        advisor.breaks = true;
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
        assertThat(words.suggestion().gainProperty().getValue()).isEqualTo("+¥100");
        assertThat(words.suggestion().chanceProperty().getValue()).isEqualTo("above 99%");
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
        assertThat(advisor.rejectedSeen.get(advisor.rejectedSeen.size() - 1)).isEmpty();
        assertThat(model.decidableProperty().getValue()).isTrue();
    }

    @Test
    void otherWishesAskAnew() {
        model.ask();
        int before = advisor.rejectedSeen.size();
        model.wishes().aim(promocast.engine.advise.Aim.WORST_CASE);
        model.wishes().aim(promocast.engine.advise.Aim.WORST_CASE);

        assertThat(advisor.rejectedSeen).hasSize(before + 1);
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
        var game = new GameViewModel(room, new SimpleObjectProperty<>(Optional.of(advisor.source())));

        game.play();
        assertThat(game.conditionProperty().getValue()).isInstanceOf(promocast.ui.control.Condition.Told.class);
        game.levels("ten");
        assertThat(game.gameProperty().get()).isEmpty();
        game.levels("0, 10; 20");
        assertThat(game.options().rivalLevels()).containsExactly(0.0, 10.0, 20.0);
    }
}
