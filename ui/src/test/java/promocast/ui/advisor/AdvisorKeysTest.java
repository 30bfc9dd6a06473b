package promocast.ui.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import promocast.ui.Contexts;
import promocast.ui.Toolkit;
import promocast.ui.job.Threads;
import promocast.ui.room.RoomContext;
import promocast.ui.session.AdvisorStep;
import promocast.ui.session.AdvisorStep.Verdict;
import promocast.ui.text.Texts;

/** The advisor room under keys and mouse, without a display; what it says is scripted. */
final class AdvisorKeysTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final ScriptedAdvisor advisor = new ScriptedAdvisor();
    private RoomContext room;
    private AdvisorViewModel model;
    private Stage stage;

    @BeforeAll
    static void toolkit() {
        Toolkit.start();
    }

    @BeforeEach
    void open() {
        stage = Toolkit.show(
                Toolkit.on(() -> {
                    room = Contexts.on(folder, Threads.beside(Platform::runLater));
                    room.session().startPlan(ScriptedAdvisor.plan(), Texts.message("advisor.title", 1));
                    var source = new SimpleObjectProperty<>(Optional.of(advisor.source()));
                    model = new AdvisorViewModel(room, source);
                    return new Scene(
                            new AdvisorView(room, new AdviceViewModel(model), new GameViewModel(room, source)));
                }),
                1280,
                800);
    }

    @AfterEach
    void close() {
        advisor.ready.countDown();
        Toolkit.run(stage::close);
    }

    private void click(String id) {
        robot.clickOn(node(id));
        Toolkit.pulses(2);
    }

    private Node node(String id) {
        return Toolkit.on(() -> stage.getScene().lookup(id));
    }

    /** A press and its release, as the window reports them: the second of a double click says that it is the second. */
    private static void press(Node button, int clicks) {
        Toolkit.run(() -> List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)
                .forEach(kind -> button.fireEvent(new MouseEvent(
                        kind,
                        5,
                        5,
                        5,
                        5,
                        MouseButton.PRIMARY,
                        clicks,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null))));
    }

    /** Presses a button as the space bar does. */
    private void fire(String id) {
        Toolkit.run(() -> ((Button) stage.getScene().lookup(id)).fire());
        Toolkit.pulses(2);
    }

    private void ask() {
        fire("#advisor-ask");
        waits();
    }

    /** Waits until something is suggested and its button has the focus. */
    private void waits() {
        Toolkit.until("a suggestion", () -> model.decidableProperty().getValue());
        Toolkit.pulses(3);
    }

    private void settles(BooleanSupplier condition) {
        Toolkit.until(
                "the room is calm",
                () -> model.stateProperty().get() != AdvisorState.LEARNING && condition.getAsBoolean());
        Toolkit.pulses(2);
    }

    private double face() {
        return ScriptedAdvisor.face(room.session().planProperty().getValue().orElseThrow());
    }

    private int decided() {
        return model.stepsProperty().size();
    }

    @Test
    void enterAcceptsAndDeleteRejects() {
        ask();
        assertThat(Toolkit.on(() -> stage.getScene().getFocusOwner())).isEqualTo(node("#advisor-accept"));
        robot.push(KeyCode.ENTER);
        settles(() -> decided() == 1);
        assertThat(face()).isEqualTo(15);

        waits();
        robot.push(KeyCode.DELETE);
        settles(() -> decided() == 2);
        assertThat(face()).isEqualTo(15);
        assertThat(model.stepsProperty())
                .extracting(AdvisorStep::verdict)
                .containsExactly(Verdict.ACCEPTED, Verdict.REJECTED);
    }

    @Test
    void aKeyThatIsHeldDownDecidesOnce() {
        ask();
        var view = Toolkit.on(() -> stage.getScene().getRoot());
        for (int repeat = 0; repeat < 3; repeat++) {
            Toolkit.run(() -> view.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
            waits();
        }
        assertThat(decided()).isEqualTo(1);

        Toolkit.run(() ->
                view.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.ENTER, false, false, false, false)));
        Toolkit.run(() ->
                view.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
        settles(() -> decided() == 2);
    }

    @Test
    void aDoubleClickDecidesOnce() {
        ask();
        var accept = node("#advisor-accept");
        for (int clicks = 1; clicks <= 2; clicks++) {
            press(accept, clicks);
            waits();
        }

        assertThat(decided()).isEqualTo(1);
        assertThat(face()).isEqualTo(15);
    }

    @Test
    void twoClicksAtOnceAskOnce() {
        advisor.slow = 1;
        Toolkit.run(() -> {
            ((Button) stage.getScene().lookup("#advisor-ask")).fire();
            ((Button) stage.getScene().lookup("#advisor-run")).fire();
            model.ask();
        });
        advisor.ready.countDown();
        waits();

        assertThat(advisor.rejectedSeen).hasSize(1);
        assertThat(decided()).isZero();
    }

    @Test
    void buttonsRejectPinAndUndo() {
        ask();
        robot.clickOn(node("#advisor-note")).write("not in April");
        click("#advisor-reject");
        settles(() -> decided() == 1);
        assertThat(model.stepsProperty().get(0).note()).isEqualTo("not in April");
        assertThat(model.suggestion()).isEmpty();

        click("#advisor-undo");
        waits();
        assertThat(decided()).isZero();
        click("#advisor-pin");
        settles(() -> decided() == 1);
        assertThat(model.stepsProperty().get(0).verdict()).isEqualTo(Verdict.PINNED);
        var line =
                room.session().planProperty().getValue().orElseThrow().lines().get(0);
        assertThat(line.pinned()).isTrue();
    }

    @Test
    void enterInTheNoteRejectsAndDeleteThereDeletes() {
        ask();
        robot.clickOn(node("#advisor-note")).write("no");
        robot.push(KeyCode.HOME).push(KeyCode.DELETE);
        assertThat(((TextField) node("#advisor-note")).getText()).isEqualTo("o");
        assertThat(decided()).isZero();

        robot.push(KeyCode.ENTER);
        settles(() -> decided() == 1);
        assertThat(model.stepsProperty().get(0).verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(face()).isEqualTo(10);
    }

    @Test
    void aStopInTheMiddleOfARunKeepsWhatWasAccepted() {
        advisor.slow = 3;
        fire("#advisor-run");
        Toolkit.until("two steps are taken", () -> decided() == 2);
        Toolkit.until("it learns again", () -> advisor.rejectedSeen.size() == 3);
        click("#advisor-stop");
        settles(() -> true);

        assertThat(model.stateProperty().get()).isEqualTo(AdvisorState.CANCELLED);
        assertThat(face()).isEqualTo(20);
        assertThat(model.runProperty().get()).isEqualTo(new RunOfSteps(5, 2, RunOfSteps.End.STOPPED));
        assertThat(room.jobs().running()).isEmpty();
    }

    @Test
    void aStopInTheMiddleOfLearningKeepsThePlanAndShowsTheCurvesUntilThen() {
        advisor.slow = 1;
        fire("#advisor-ask");
        Toolkit.until(
                "curves are drawn while it learns",
                () -> model.learning().roundsProperty().get().size() > 2);
        assertThat(model.stateProperty().get()).isEqualTo(AdvisorState.LEARNING);
        var words = Toolkit.on(() -> new LearningViewModel(model));
        assertThat(words.learningData().getValue()).isPresent();
        assertThat(words.errorData().getValue()).isPresent();
        assertThat(words.triesData().getValue()).isPresent();
        click("#advisor-stop");
        settles(() -> true);

        assertThat(model.stateProperty().get()).isEqualTo(AdvisorState.CANCELLED);
        assertThat(face()).isEqualTo(10);
        advisor.ready.countDown();
        ask();
        assertThat(model.suggestion()).isPresent();
    }

    @Test
    void aFailureIsSaidAndTheNextQuestionIsAnswered() {
        advisor.breaks = true;
        fire("#advisor-ask");
        Toolkit.until("it has failed", () -> model.stateProperty().get() == AdvisorState.FAILED);
        assertThat(face()).isEqualTo(10);

        advisor.breaks = false;
        ask();
        assertThat(model.failureProperty().get()).isEmpty();
    }
}
