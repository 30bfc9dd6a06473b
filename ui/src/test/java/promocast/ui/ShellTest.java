package promocast.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanFile;
import promocast.ui.room.RoomId;
import promocast.ui.text.Texts;
import promocast.ui.theme.Theme;

/** The window in the hands of a planner: mouse and keyboard, without a display. */
final class ShellTest {
    @TempDir
    Path config;

    private final FxRobot robot = new FxRobot();
    private Studio studio;
    private Stage stage;

    @BeforeAll
    static void start() {
        Toolkit.start();
    }

    @BeforeEach
    void open() {
        studio = Studios.english(config);
        stage = Toolkit.show(studio.scene(), 1280, 800);
        Toolkit.until(
                "the window is idle", () -> studio.context().jobs().running().isEmpty());
    }

    @AfterEach
    void close() {
        Toolkit.run(stage::close);
    }

    private <T> T find(String id, Class<T> type) {
        return Toolkit.on(() -> type.cast(studio.scene().lookup(id)));
    }

    private String text(String id) {
        return Toolkit.on(() -> ((Labeled) studio.scene().lookup(id)).getText());
    }

    private void choose(String menu, String item) {
        robot.clickOn(menu);
        Toolkit.run(() -> ((MenuButton) studio.scene().lookup(menu))
                .getItems().stream()
                        .filter(one -> item.equals(one.getText()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void languageAndThemeSwitchWithoutRestartAndAreKept() {
        assertThat(text("#room-data")).isEqualTo("Data");
        robot.clickOn("中文");
        assertThat(text("#room-data")).isEqualTo("数据");
        robot.clickOn("#theme");
        assertThat(studio.scene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
        var again = Studios.english(config).context().settings();
        assertThat(again.localeProperty().get()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(again.themeProperty().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void roomsOpenWhenTheyCanAndSayWhyWhenNot() {
        assertThat(find("#room-data", ToggleButton.class).isDisabled()).isTrue();
        robot.clickOn("#sample-email");
        Toolkit.until(
                "the sample is open",
                () -> studio.context().desk().roomProperty().get() == RoomId.DATA);
        assertThat(find("#room-data", ToggleButton.class).isSelected()).isTrue();
        assertThat(find("#room-data", ToggleButton.class).isDisabled()).isFalse();
        robot.clickOn("#room-welcome");
        assertThat(studio.context().desk().roomProperty().get()).isEqualTo(RoomId.WELCOME);
    }

    @Test
    void paletteRunsWhatIsTyped() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        Toolkit.until(
                "the palette is open",
                () -> studio.scene().lookup("#palette").getParent().isVisible());
        Toolkit.until("it has the keyboard", () -> studio.scene().getFocusOwner() instanceof TextField);
        robot.write("dark");
        robot.push(KeyCode.ENTER);
        Toolkit.until(
                "the theme is dark",
                () -> studio.context().settings().themeProperty().get() == Theme.DARK);
        assertThat(Toolkit.on(
                        () -> studio.scene().lookup("#palette").getParent().isVisible()))
                .isFalse();
    }

    @Test
    void undoTakesBackARole() {
        robot.clickOn("#sample-email");
        Toolkit.until(
                "the sample is open",
                () -> studio.context().desk().roomProperty().get() == RoomId.DATA);
        Toolkit.until(
                "the roles are guessed",
                () -> studio.scene().lookup("#role-recency") instanceof Labeled role
                        && role.getText().equals("feature"));
        choose("#role-recency", "ignored");
        Toolkit.until(
                "the role has changed",
                () -> ((Labeled) studio.scene().lookup("#role-recency"))
                        .getText()
                        .equals("ignored"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        Toolkit.until(
                "the role is back",
                () -> ((Labeled) studio.scene().lookup("#role-recency"))
                        .getText()
                        .equals("feature"));
        assertThat(text("#status")).isEqualTo("Undone: recency is now: ignored");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        Toolkit.until(
                "the role has changed again",
                () -> ((Labeled) studio.scene().lookup("#role-recency"))
                        .getText()
                        .equals("ignored"));
    }

    @Test
    void shortcutsAreListedOnF1() {
        robot.push(KeyCode.F1);
        Toolkit.until(
                "the sheet is open",
                () -> studio.scene().lookup("#shortcuts").getParent().isVisible());
        robot.push(KeyCode.ESCAPE);
        Toolkit.until(
                "the sheet is closed",
                () -> !studio.scene().lookup("#shortcuts").getParent().isVisible());
    }

    @Test
    void closingWithAChangedPlanAsksAndEscapeStays() {
        var left = new java.util.concurrent.atomic.AtomicInteger();
        var session = studio.context().session();
        Toolkit.run(() -> {
            session.startPlan(
                    PlanFile.fromJson("{\"name\": \"Spring\", \"lines\": []}", "plan"), Texts.message("edit.plan"));
            session.edit(new PlanEdit.SetBudget(5000));
            studio.leave(left::incrementAndGet);
        });
        assertThat(text("#kept")).isEqualTo("Not saved");
        robot.push(KeyCode.ESCAPE);
        assertThat(studio.context().desk().questionProperty().get()).isEmpty();
        assertThat(left).hasValue(0);
        Toolkit.run(() -> studio.leave(left::incrementAndGet));
        Toolkit.pulses(3);
        robot.clickOn("#answer-1");
        assertThat(left).hasValue(1);
    }
}
