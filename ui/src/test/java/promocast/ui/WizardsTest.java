package promocast.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.ColumnRole;
import promocast.data.Outcome;
import promocast.ui.grid.RowGrid;
import promocast.ui.job.Stage;
import promocast.ui.text.Texts;

/** Joining, customers of events, levers, and what is found out meanwhile, in the hands of a planner. */
final class WizardsTest {
    @TempDir
    Path folder;

    private Hands hands;

    @BeforeAll
    static void start() {
        Toolkit.start();
    }

    @BeforeEach
    void open() {
        hands = new Hands(folder.resolve("config"));
    }

    @AfterEach
    void close() {
        hands.close();
    }

    private Path csv(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private void menu(String words) {
        hands.press("#add-table");
        hands.robot().clickOn(words);
        Toolkit.until("the wizard is open", hands::sheetOpen);
    }

    private void answering(Path file) {
        hands.studio().context().desk().openWith(new SheetSteps.Picking(file));
    }

    @Test
    void tablesAreJoinedByPressesAndTheReportSaysWhatDidNotMatch() throws IOException {
        hands.load(csv("app.csv", SampleFiles.customers(60)));
        var mini = csv("mini.csv", "customer_id,orders\nC1000,3\nC1001,1\nC9999,2\n");
        answering(mini);
        menu("Join another platform’s table…");
        hands.key(KeyCode.ESCAPE);
        Toolkit.until("the wizard is gone", () -> !hands.sheetOpen());
        menu("Join another platform’s table…");
        hands.press("#join-choose");
        Toolkit.until("the join is made", () -> !hands.find("#use-table").isDisabled());
        hands.idle();
        var said = Toolkit.on(() -> hands.find("#making-said").lookupAll(".label").stream()
                .map(node -> ((javafx.scene.control.Label) node).getText())
                .toList());
        assertThat(said).anySatisfy(line -> assertThat(line).contains("2 of 60"));
        hands.press("#use-table");
        Toolkit.until(
                "it is the table",
                () -> !hands.sheetOpen()
                        && hands.studio()
                                .context()
                                .session()
                                .preparedProperty()
                                .get()
                                .filter(ready -> ready.table().find("orders").isPresent())
                                .isPresent());
        assertThat(hands.ready().preparation().roles().action().arm()).contains("offer");
    }

    @Test
    void fileThatIsNoTableIsToldInTheJoin() throws IOException {
        hands.load(csv("app.csv", SampleFiles.customers(60)));
        answering(Files.write(folder.resolve("junk.bin"), new byte[] {0, 1, 2, 3, 0, 0, 7, (byte) 0xff}));
        menu("Join another platform’s table…");
        hands.press("#join-choose");
        Toolkit.until("it is told", () -> hands.find("#sheet").lookup(".state-icon.bad") != null);
        assertThat(hands.find("#use-table").isDisabled()).isTrue();
        hands.key(KeyCode.ESCAPE);
        Toolkit.until("the wizard is gone", () -> !hands.sheetOpen());
        assertThat(hands.ready().table().name()).isEqualTo("app.csv");
    }

    @Test
    void eventsBecomeCustomers() throws IOException {
        hands.load(csv("log.csv", SampleFiles.events(2000)));
        menu("Make customers from this event log…");
        Toolkit.until("customers are made", () -> !hands.find("#use-table").isDisabled());
        hands.idle();
        hands.press("#use-table");
        Toolkit.until(
                "they are the table",
                () -> !hands.sheetOpen()
                        && hands.studio()
                                .context()
                                .session()
                                .preparedProperty()
                                .get()
                                .filter(ready ->
                                        ready.table().find("recency_days").isPresent())
                                .isPresent());
        assertThat(hands.ready().preparation().roles().outcomes()).containsKey(Outcome.PURCHASE);
    }

    @Test
    void tableIsThereBeforeAnythingIsFoundOutAndTheGuessCanBeStopped() throws IOException {
        var gate = new CountDownLatch(1);
        for (int lane = 0; lane < 2; lane++) {
            Toolkit.run(() -> hands.studio()
                    .context()
                    .jobs()
                    .look(Texts.message("job.profile"), progress -> pass(gate), done -> {}, failure -> {}));
        }
        hands.look(csv("app.csv", SampleFiles.customers(60)));
        Toolkit.until("the rows are shown", hands::loadable);
        hands.key(KeyCode.ENTER);
        Toolkit.until(
                "the table is on the screen",
                () -> hands.find("#data-table") instanceof RowGrid grid
                        && grid.countProperty().get() == 60);
        var session = hands.studio().context().session();
        assertThat(session.guessProperty().get()).isEmpty();
        hands.press("#stop-job-guess");
        Toolkit.until(
                "it goes on without", () -> session.preparedProperty().get().isPresent());
        assertThat(hands.ready().preparation().roles().roleOf("click")).isEqualTo(ColumnRole.FEATURE);
        assertThat(hands.ready().problem()).isPresent();
        hands.press("#guess-again");
        gate.countDown();
        Toolkit.until("it was guessed", () -> session.guessProperty().get().isPresent());
        Toolkit.until(
                "the roles are used", () -> hands.ready().preparation().roles().roleOf("click") == ColumnRole.CLICK);
        Toolkit.until(
                "the doctor has looked",
                () -> hands.studio()
                                .context()
                                .data()
                                .examining()
                                .stateProperty()
                                .get()
                        == Stage.State.DONE);
    }

    private static boolean pass(CountDownLatch gate) throws InterruptedException {
        gate.await();
        return true;
    }
}
