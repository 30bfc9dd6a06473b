package promocast.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.monocle.TaskQueue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import promocast.data.Outcome;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.resources.Samples;
import promocast.ui.room.Notice;
import promocast.ui.room.RoomId;
import promocast.ui.session.AdvisorStep;
import promocast.ui.session.Session;

/** The main job of a planner through all rooms, on real data, with mouse and keyboard, without a display. */
final class JourneyTest {
    private static final int ONE_IN = 8;
    private static final int MOVES = 40;
    private static final double LONGEST_MS = 50;
    private static final int CUSTOMERS = 64_000 / ONE_IN;

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private final String usualHome = System.getProperty("user.home");
    private Studio studio;
    private Stage stage;

    private static TaskQueue tasks;

    @BeforeAll
    static void start() {
        Toolkit.start();
        tasks = Toolkit.on(TaskQueue::install);
    }

    @BeforeEach
    void open() {
        System.setProperty("user.home", home.toString());
        studio = Studios.english(home.resolve("config"));
        stage = Toolkit.show(studio.scene(), 1280, 800);
    }

    @AfterEach
    void close() {
        Toolkit.run(stage::close);
        System.setProperty("user.home", usualHome);
    }

    private Session session() {
        return studio.context().session();
    }

    private void until(String what, BooleanSupplier condition) {
        try {
            await(what, condition);
        } catch (AssertionError | RuntimeException problem) {
            Toolkit.picture(studio.scene(), Path.of("target", "journey-failed.png"));
            throw problem;
        }
    }

    private void await(String what, BooleanSupplier condition) {
        Toolkit.until(what, () -> {
            var failed = studio.context().desk().notices().stream()
                    .filter(notice -> notice.kind() == Notice.Kind.FAILED)
                    .map(notice -> studio.context().texts().say(notice.text()) + notice.details())
                    .toList();
            assertThat(failed).as("before: " + what).isEmpty();
            return condition.getAsBoolean();
        });
        Toolkit.pulses(3);
    }

    private void untilRoom(RoomId room) {
        until(
                "the room is " + room,
                () -> studio.context().desk().roomProperty().get() == room);
    }

    private String arm() {
        var offer =
                session().planProperty().getValue().orElseThrow().lines().get(0).offer();
        return ((Offer.Arm) offer).arm();
    }

    @Test
    void dataBecomeAReport() {
        openTheData();
        turnAFixOn();
        train();
        watched("data and model");
        plan();
        watched("plan");
        moveLevers();
        takeAdvice();
        export();
        watched("advice and report");
    }

    /**
     * Once the room stands, nothing that follows a lever may hold the JavaFX thread; what it does for the first time (code
     * that is not compiled yet) comes before.
     */
    private void moveLevers() {
        var plan = session().planProperty().getValue().orElseThrow();
        for (int move = 0; move < 2 * MOVES; move++) {
            if (move == MOVES) {
                watched("levers for the first time");
            }
            var share = 0.5 + 0.4 * move / (2 * MOVES);
            Toolkit.run(() -> session().edit(new PlanEdit.SetLever(0, "share", share)));
            Toolkit.pulses(2);
        }
        until(
                "the moved plan is settled",
                () -> session().outlookProperty().get().settled());
        assertThat(watched("levers")).isLessThan(LONGEST_MS);
        Toolkit.run(() -> session().edit(new PlanEdit.ReplacePlan(plan)));
        until("the plan is back", () -> session().outlookProperty().get().settled());
    }

    /** Notes the longest tasks of the JavaFX thread since the last note; the longest, in milliseconds of processor time. */
    private static double watched(String part) {
        var done = tasks.take();
        var words = new StringBuilder(part + ": " + done.size() + " tasks\n");
        done.stream()
                .filter(task -> task.millis() > LONGEST_MS)
                .forEach(task ->
                        words.append(String.format(Locale.ROOT, "  %.0f ms  %s%n", task.millis(), task.stack())));
        try {
            Files.writeString(
                    Path.of("target", "fx-tasks.txt"),
                    words,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return done.isEmpty() ? 0 : done.get(0).millis();
    }

    /** One in eight customers of the e-mail sample, so that training takes seconds on a busy machine. */
    private Path excerpt() {
        var file = home.resolve("e-mail test.csv");
        try (var sample = new GZIPInputStream(Samples.hillstrom());
                var lines = new BufferedReader(new InputStreamReader(sample, StandardCharsets.UTF_8))) {
            var all = lines.lines().toList();
            var kept = new ArrayList<String>(List.of(all.get(0)));
            for (int i = 1; i < all.size(); i += ONE_IN) {
                kept.add(all.get(i));
            }
            return Files.write(file, kept);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void openTheData() {
        var file = excerpt();
        Toolkit.run(() -> studio.open(file));
        until("the first rows are shown", () -> pressable("Load"));
        robot.push(KeyCode.ENTER);
        untilRoom(RoomId.DATA);
        var ready = session().preparedProperty().get().orElseThrow();
        assertThat(ready.table().rows()).isEqualTo(CUSTOMERS);
        assertThat(ready.log()).isPresent();
    }

    private void turnAFixOn() {
        until("findings have switches", () -> studio.scene().lookup(".switch") != null);
        robot.clickOn(Toolkit.on(() -> (CheckBox) studio.scene().lookup(".switch")));
        until(
                "the fix is on",
                () -> !session()
                        .preparedProperty()
                        .get()
                        .orElseThrow()
                        .preparation()
                        .fixes()
                        .isEmpty());
        assertThat(session().history().undoSteps()).hasSize(1);
    }

    private void train() {
        robot.clickOn("#train-model");
        untilRoom(RoomId.MODEL);
        robot.clickOn("Quick look");
        robot.push(KeyCode.CONTROL, KeyCode.T);
        until("a training runs", () -> !studio.context().jobs().running().isEmpty());
        until("a model is there", () -> session().trainedProperty().get().isPresent());
        var model = session().trainedProperty().get().orElseThrow().model();
        var uplift = model.evaluation().uplift();
        assertThat(uplift.get("Mens E-Mail").get(Outcome.CLICK).ate().value()).isBetween(0.03, 0.13);
        assertThat(uplift.get("Womens E-Mail").get(Outcome.CLICK).ate().value()).isBetween(0.0, 0.09);
    }

    private void plan() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        untilRoom(RoomId.PLAN);
        until("the forecast is settled", () -> session().outlookProperty().get().settled());
        var before = session().outlookProperty().get().forecast().orElseThrow();
        assertThat(before.total().reach().value()).isEqualTo(CUSTOMERS);
        var first = arm();
        var other = "No E-Mail";
        assertThat(first).isNotEqualTo(other);
        robot.clickOn(other);
        until("the line has the other arm", () -> arm().equals(other));
        until(
                "the forecast is settled again",
                () -> session().outlookProperty().get().settled());
        var after = session().outlookProperty().get().forecast().orElseThrow();
        assertThat(before.incremental().clicks().value()).isPositive();
        assertThat(after.incremental().clicks().value()).isZero();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until("undo brings the arm back", () -> arm().equals(first));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        until("redo brings the other arm back", () -> arm().equals(other));
        until(
                "the forecast is settled after redo",
                () -> session().outlookProperty().get().settled());
    }

    private void takeAdvice() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        untilRoom(RoomId.ADVISOR);
        var before = session().planProperty().getValue();
        robot.clickOn("Ask");
        until("the advisor has a suggestion", () -> pressable("Accept"));
        robot.clickOn("Accept");
        until(
                "the step is accepted",
                () -> session().advisorSteps().stream()
                        .anyMatch(step -> step.verdict() == AdvisorStep.Verdict.ACCEPTED));
        assertThat(session().advisorSteps().get(0).advice().gain().value()).isPositive();
        assertThat(session().planProperty().getValue()).isNotEqualTo(before);
        assertThat(arm()).isNotEqualTo("No E-Mail");
        until("its forecast is settled", () -> session().outlookProperty().get().settled());
    }

    private boolean pressable(String text) {
        return studio.scene().getRoot().lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && text.equals(button.getText()))
                .anyMatch(node -> !node.isDisabled() && shown(node));
    }

    private static boolean shown(Node node) {
        return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
    }

    private void export() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
        untilRoom(RoomId.REPORT);
        until("the report is drawn", () -> studio.context().jobs().running().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.E);
        until("the report is written", () -> endings().containsAll(List.of("html", "pdf")));
        assertThat(studio.context().desk().notices()).extracting(Notice::kind).contains(Notice.Kind.DONE);
    }

    private List<String> endings() {
        if (!Files.isDirectory(home.resolve("Promocast"))) {
            return List.of();
        }
        try (var files = Files.walk(home.resolve("Promocast"))) {
            return files.map(Path::toString)
                    .map(name -> name.substring(name.lastIndexOf('.') + 1))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
