package promocast.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import promocast.data.ColumnRole;
import promocast.data.read.FileSource;
import promocast.ui.grid.RowGrid;
import promocast.ui.session.Prepared;

/** Files, roles and findings in the hands of a planner: mouse and keyboard, without a display. */
final class DataRoomTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Studio studio;
    private Stage stage;

    @BeforeAll
    static void start() {
        Toolkit.start();
    }

    @BeforeEach
    void open() {
        studio = Studios.english(folder.resolve("config"));
        stage = Toolkit.show(studio.scene(), 1440, 900);
        Toolkit.until(
                "the window is idle", () -> studio.context().jobs().running().isEmpty());
    }

    @AfterEach
    void close() {
        Toolkit.run(stage::close);
    }

    private Path shop(String name) throws IOException {
        var csv = new StringBuilder("history;segment;city;visit;spend\n");
        for (int i = 0; i < 400; i++) {
            csv.append(i % 37).append(",5;").append(i % 2 == 0 ? "邮件" : "无优惠").append(';');
            csv.append(i % 40 == 0 ? "Shangai" : i % 3 == 0 ? "Beijing" : "Shanghai")
                    .append(';');
            csv.append(i % 5 == 0 ? 1 : 0)
                    .append(';')
                    .append(i % 15 == 0 ? "20,5" : "0")
                    .append('\n');
        }
        return Files.write(folder.resolve(name), csv.toString().getBytes(Charset.forName("GB18030")));
    }

    private void look(Path file) {
        Toolkit.run(() -> studio.open(file));
        Toolkit.until("the sheet is open", () -> studio.scene().lookup("#source-load") != null);
    }

    private void load(Path file) {
        look(file);
        Toolkit.until("the rows are shown", () -> !button("#source-load").isDisabled());
        robot.push(KeyCode.ENTER);
        Toolkit.until("it is loaded", () -> prepared(file.getFileName().toString()));
        idle();
    }

    private boolean prepared(String name) {
        return studio.context()
                .session()
                .preparedProperty()
                .get()
                .filter(ready -> ready.source().table().name().equals(name))
                .isPresent();
    }

    private Prepared ready() {
        return studio.context().session().preparedProperty().get().orElseThrow();
    }

    private void idle() {
        Toolkit.until("nothing runs", () -> studio.context().jobs().running().isEmpty());
        Toolkit.pulses(5);
    }

    private Button button(String id) {
        return (Button) studio.scene().lookup(id);
    }

    private void fire(String id) {
        Toolkit.run(() -> button(id).fire());
        idle();
    }

    private RowGrid grid() {
        return (RowGrid) studio.scene().lookup("#data-table");
    }

    private int rows() {
        return grid().countProperty().get();
    }

    @Test
    void firstRowsAreSeenBeforeAnythingIsLoaded() throws IOException {
        look(shop("三月.csv"));
        Toolkit.until("the rows are shown", () -> !button("#source-load").isDisabled());
        var encoding = Toolkit.on(() -> shown((ComboBox<?>) studio.scene().lookup("#source-encoding")));
        assertThat(encoding).isEqualTo("GB18030 (found out)");
        assertThat(studio.context().session().sourceProperty().get()).isEmpty();
        robot.push(KeyCode.ENTER);
        Toolkit.until("it is loaded", () -> prepared("三月.csv"));
        assertThat(ready().table().rows()).isEqualTo(400);
        assertThat(ready().table().column("history").number(0)).isEqualTo(0.5);
        assertThat(studio.context().settings().recent()).containsExactly(new FileSource(folder.resolve("三月.csv")));
    }

    private static <T> String shown(ComboBox<T> box) {
        return box.getConverter().toString(box.getValue());
    }

    @Test
    void whatCannotBeReadIsSaidAndWhatIsOpenStays() throws IOException {
        load(shop("good.csv"));
        var before = ready();
        look(Files.write(folder.resolve("junk.csv"), new byte[] {0, 1, 2, 3, 0, 0, 7, (byte) 0xff}));
        Toolkit.until("it is told", () -> studio.scene().lookup("#sheet").lookup(".state-icon") != null);
        assertThat(Toolkit.on(() -> button("#source-load").isDisabled())).isTrue();
        robot.push(KeyCode.ESCAPE);
        Toolkit.until(
                "the sheet is gone",
                () -> studio.context().desk().sheetProperty().get().isEmpty());
        assertThat(ready()).isSameAs(before);
    }

    @Test
    void oneClickCorrectsARoleAndItIsFoundAgainBesideTheData() throws IOException {
        var file = shop("shop.csv");
        load(file);
        assertThat(ready().preparation().roles().roleOf("visit")).isEqualTo(ColumnRole.CLICK);
        fire("#other-visit");
        Toolkit.until(
                "the role has changed", () -> ready().preparation().roles().roleOf("visit") == ColumnRole.FEATURE);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        Toolkit.until("it is taken back", () -> ready().preparation().roles().roleOf("visit") == ColumnRole.CLICK);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        Toolkit.until("it is done again", () -> ready().preparation().roles().roleOf("visit") == ColumnRole.FEATURE);
        idle();
        Toolkit.until("it is kept", () -> kept(folder.resolve("shop.roles.json")));
        load(file);
        assertThat(ready().preparation().roles().roleOf("visit")).isEqualTo(ColumnRole.FEATURE);
    }

    private static boolean kept(Path file) {
        try {
            return Files.exists(file) && !Files.readString(file).contains("\"visit\"");
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    @Test
    void findingShowsItsRowsAndItsFixMarksThem() throws IOException {
        load(shop("shop.csv"));
        var finding = studio.context().session().examinedProperty().get().orElseThrow().findings().stream()
                .filter(one -> one.code().equals("misspelt"))
                .findFirst()
                .orElseThrow();
        fire("#rows-misspelt");
        Toolkit.until("its rows are shown", () -> rows() == finding.rows());
        Node line = studio.scene().lookup("#finding-misspelt");
        robot.clickOn(Toolkit.on(() -> (CheckBox) line.lookup(".switch")));
        Toolkit.until(
                "the fix is on",
                () -> ready().preparation()
                        .fixes()
                        .equals(java.util.List.of(finding.fix().orElseThrow())));
        Toolkit.until(
                "its cells are marked",
                () -> IntStream.range(0, rows())
                        .anyMatch(row ->
                                grid().cells().orElseThrow().before(row, 2).isPresent()));
        fire("#show-all-rows");
        Toolkit.until("all rows are shown", () -> rows() == 400);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        Toolkit.until("the fix is off", () -> ready().preparation().fixes().isEmpty());
    }

    @Test
    void keyboardStaysWithinASheet() throws IOException {
        load(shop("shop.csv"));
        look(folder.resolve("shop.csv"));
        for (int i = 0; i < 12; i++) {
            robot.push(KeyCode.TAB);
            var owner = Toolkit.on(() -> studio.scene().getFocusOwner());
            var sheet = Toolkit.on(() -> studio.scene().lookup("#sheet"));
            assertThat(within(owner, sheet))
                    .as("focus after %d tabs: %s", i + 1, owner)
                    .isTrue();
        }
    }

    private static boolean within(Node node, Node sheet) {
        return node == sheet || node.getParent() != null && within(node.getParent(), sheet);
    }
}
