package promocast.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import promocast.data.CouponShop;
import promocast.data.Progress;
import promocast.engine.model.ForecastModel;
import promocast.engine.model.ForecastTrainer;
import promocast.engine.model.MemberSummary;
import promocast.engine.model.TrainingMonitor;
import promocast.engine.model.TrainingOptions;
import promocast.engine.whatif.WhatIf;
import promocast.ui.chart.LineChart;
import promocast.ui.control.LeverSlider;
import promocast.ui.room.FileChoice;
import promocast.ui.room.RoomId;
import promocast.ui.session.Prepared;
import promocast.ui.session.Session;
import promocast.ui.session.Source;
import promocast.ui.session.Trained;
import promocast.ui.text.Texts;

/** The model, plan, advisor and report rooms in a window without a display, with a small shop and a small model. */
final class RoomsTest {
    private static final int CUSTOMERS = 3_000;
    private static Prepared prepared;
    private static ForecastModel model;

    @TempDir
    Path config;

    private Studio studio;
    private Stage stage;

    @BeforeAll
    static void train(@TempDir Path folder) {
        Toolkit.start();
        var studio = Studios.english(folder);
        var shop = CouponShop.generate(CUSTOMERS, false, 5);
        var source = new Source(
                Texts.message("welcome.sample.shop"), Optional.empty(), shop, Optional.of(CouponShop.roles()), 0.1);
        prepared = prepare(studio, source);
        var usual = TrainingOptions.defaults();
        var options = new TrainingOptions(2, 16, usual.learningRate(), 512, 3, 2, usual.l2(), 0, 16, 0.3, 42);
        model = new ForecastTrainer(options).fit(prepared.log().orElseThrow(), new Silent());
    }

    @BeforeEach
    void open() {
        studio = Studios.english(config);
        stage = Toolkit.show(studio.scene(), 1280, 800);
        var ready = prepare(studio, prepared.source());
        var whatIf = new WhatIf(model, ready.table(), 1, Progress.NONE);
        Toolkit.run(() -> session().use(new Trained(1, model, ready, whatIf)));
    }

    private static Prepared prepare(Studio studio, Source source) {
        var session = studio.context().session();
        Toolkit.run(() -> studio.context().data().open(Texts.message("job.prepare"), p -> source, () -> {}, failure -> {
            throw new AssertionError(failure.what().toString());
        }));
        Toolkit.until(
                "the data are there", () -> session.preparedProperty().get().isPresent());
        return session.preparedProperty().get().orElseThrow();
    }

    @AfterEach
    void close() {
        Toolkit.run(stage::close);
    }

    @Test
    void planRoomForecastsWhenASliderMoves() {
        go(RoomId.PLAN);
        Toolkit.until(
                "the first forecast settles",
                () -> session().outlookProperty().get().settled());
        var before = session().planProperty().getValue().orElseThrow();
        press(first(LeverSlider.class), KeyCode.RIGHT);

        assertThat(session().planProperty().getValue().orElseThrow()).isNotEqualTo(before);
        Toolkit.until(
                "the moved plan settles",
                () -> session().outlookProperty().get().settled());
        Toolkit.until("the charts follow", () -> chart().getAccessibleText() != null);
        assertThat(session().outlookProperty().get().plan())
                .isEqualTo(session().planProperty().getValue());
        Toolkit.run(() -> session().undo());
        assertThat(session().planProperty().getValue()).contains(before);
        namesEveryControl();
    }

    @Test
    void scenariosWorkWithKeysAndMouse() {
        go(RoomId.PLAN);
        settled();
        var robot = new FxRobot();
        var names = session().scenarios();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        Toolkit.until("a copy is open", () -> names.allProperty().get().size() == 2);
        robot.push(KeyCode.F2);
        Toolkit.until("its name can be typed", () -> studio.scene().lookup("#scenario-name") != null);
        robot.write("Bolder").push(KeyCode.ENTER);
        Toolkit.until("it has that name", () -> names.chosen().name().equals("Bolder"));
        press(first(LeverSlider.class), KeyCode.RIGHT);
        var bolder = session().planProperty().getValue();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        Toolkit.until("it is undone", () -> !session().planProperty().getValue().equals(bolder));
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        Toolkit.until(
                "it is done again", () -> session().planProperty().getValue().equals(bolder));
        robot.clickOn("#scenario-A");
        Toolkit.until("A is on the screen", () -> names.chosen().letter().equals("A"));
        assertThat(session().planProperty().getValue()).isNotEqualTo(bolder);
        robot.push(KeyCode.CONTROL, KeyCode.M);
        Toolkit.until(
                "A and B are compared",
                () -> studio.scene().lookup("#verdict") instanceof javafx.scene.control.Label label
                        && !label.getText().isBlank());
        namesEveryControl();
        robot.clickOn("#compare-continue");
        Toolkit.until("a plan is back", () -> studio.scene().lookup("#comparison") == null);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        Toolkit.until("one is closed", () -> names.allProperty().get().size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        Toolkit.until("it is back", () -> names.allProperty().get().size() == 2);
        robot.push(KeyCode.CONTROL, KeyCode.H);
        Toolkit.until("the history is open", () -> studio.scene().lookup("#notes") != null);
        robot.clickOn("#notes").write("agreed");
        Toolkit.until("the note is taken", () -> names.chosen().notes().equals("agreed"));
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void aPlanIsTestedFromItsRoom() {
        var groups = config.resolve("groups.csv");
        studio.context().desk().chooseWith(new FileChoice() {
            @Override
            public Optional<Path> toOpen() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> toSave(String name) {
                return Optional.of(groups);
            }
        });
        go(RoomId.PLAN);
        settled();
        var robot = new FxRobot();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        Toolkit.until("the design is there", () -> summary().contains("300 (10%) get no offer"));
        robot.clickOn("#holdout").push(KeyCode.CONTROL, KeyCode.A).write("20").push(KeyCode.ENTER);
        Toolkit.until("more are held out", () -> summary().contains("600 (20%) get no offer"));
        namesEveryControl();
        robot.clickOn("#test-export");
        Toolkit.until("the groups are written", () -> java.nio.file.Files.exists(groups));
        robot.push(KeyCode.ESCAPE);
    }

    private String summary() {
        return studio.scene().lookup("#test-summary") instanceof javafx.scene.control.Label label
                ? label.getText()
                : "";
    }

    private void settled() {
        Toolkit.until(
                "the forecast settles", () -> session().outlookProperty().get().settled());
    }

    @Test
    void modelRoomShowsTheModelInUse() {
        go(RoomId.MODEL);
        Toolkit.pulses(5);

        assertThat(button("model.use.name").isVisible()).isTrue();
        namesEveryControl();
        Toolkit.run(() -> button("model.use.name").fire());
        Toolkit.until(
                "the plan room opens", () -> session().planProperty().getValue().isPresent());
    }

    @Test
    void advisorRoomSuggestsAndEnterAccepts() {
        go(RoomId.PLAN);
        go(RoomId.ADVISOR);
        Toolkit.run(() -> button("advisor.ask.name").fire());
        Toolkit.until(
                "the advisor has learned",
                () -> studio.context().jobs().running().isEmpty());
        Toolkit.pulses(5);
        var before = session().planProperty().getValue();
        boolean suggests = button("advisor.accept.name").getParent().isVisible();
        press(studio.scene().getRoot().lookup(".option-row"), KeyCode.ENTER);

        assertThat(session().planProperty().getValue().equals(before)).isNotEqualTo(suggests);
        Toolkit.run(() -> button("advisor.stop.name").fire());
        Toolkit.until("nothing runs", () -> studio.context().jobs().running().isEmpty());
        namesEveryControl();
    }

    @Test
    void reportRoomDrawsItsPages() {
        go(RoomId.PLAN);
        go(RoomId.REPORT);
        Toolkit.until(
                "the pages are drawn",
                () -> studio.scene().getRoot().lookupAll(".report-page").size() > 1);

        assertThat(button("report.export.name", 3).isDisabled()).isFalse();
        namesEveryControl();
    }

    private Session session() {
        return studio.context().session();
    }

    private void go(RoomId room) {
        Toolkit.run(() -> studio.context().desk().go(room));
        Toolkit.pulses(3);
    }

    private LineChart chart() {
        return first(LineChart.class);
    }

    private <N extends Node> N first(Class<N> kind) {
        return studio.scene().getRoot().lookupAll("*").stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private Button button(String key, Object... args) {
        var text = studio.context().texts().get(key, args);
        return studio.scene().getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(one -> text.equals(one.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text));
    }

    private void press(Node node, KeyCode code) {
        Toolkit.run(() -> {
            node.requestFocus();
            node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        });
    }

    /** Every control that the keyboard reaches says what it is. */
    private void namesEveryControl() {
        var nameless = studio.scene().getRoot().lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && node.isVisible())
                .filter(javafx.scene.control.Control.class::isInstance)
                .filter(node -> !(node instanceof javafx.scene.control.ScrollPane))
                .filter(node -> node.getAccessibleText() == null
                        || node.getAccessibleText().isBlank())
                .filter(node -> !(node instanceof javafx.scene.control.Labeled labeled)
                        || labeled.getText() == null
                        || labeled.getText().isBlank())
                .map(node -> node.getClass().getSimpleName() + " " + node.getStyleClass())
                .toList();
        assertThat(nameless).isEmpty();
    }

    private static final class Silent implements TrainingMonitor {
        @Override
        public void epoch(int member, int epoch, double trainLoss, double validationLoss, boolean best) {}

        @Override
        public void memberReady(MemberSummary member) {}

        @Override
        public void report(double fraction, promocast.data.Message step) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
