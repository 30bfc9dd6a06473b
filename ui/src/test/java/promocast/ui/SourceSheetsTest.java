package promocast.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.read.DatabaseSource;
import promocast.data.read.FileSource;
import promocast.ui.text.Texts;

/** Every way to a table in the hands of a planner. */
final class SourceSheetsTest {
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

    private String firstHeader() {
        return Toolkit.on(() -> ((TableView<?>) hands.find("#sheet").lookup(".rows-preview"))
                .getColumns()
                .get(0)
                .getText());
    }

    private Map<String, String> twoTables() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("items", "item,price\ntea,12.5\ncup,30\n");
        tables.put("customers", SampleFiles.customers(60));
        return tables;
    }

    @Test
    void sheetIsChosenAndRemembered() throws IOException {
        var book = SampleFiles.workbook(folder.resolve("book.xlsx"), twoTables());
        hands.look(book);
        Toolkit.until("the first sheet is shown", hands::loadable);
        assertThat(firstHeader()).isEqualTo("item");
        hands.choose("#source-part", "customers");
        Toolkit.until("the other sheet is shown", () -> hands.loadable() && firstHeaderNow("customer_id"));
        hands.key(KeyCode.ENTER);
        Toolkit.until("it is loaded", () -> hands.prepared("book.xlsx"));
        assertThat(hands.ready().table().find("offer")).isPresent();
        hands.idle();
        var kept = hands.studio().context().settings().recent().get(0);
        assertThat(((FileSource) kept).options().part()).contains("customers");
        Toolkit.run(() -> hands.studio().context().desk().sources().look(kept));
        Toolkit.until("the remembered sheet is shown", () -> hands.loadable() && firstHeaderNow("customer_id"));
    }

    private boolean firstHeaderNow(String name) {
        return ((TableView<?>) hands.find("#sheet").lookup(".rows-preview"))
                .getColumns()
                .get(0)
                .getText()
                .equals(name);
    }

    @Test
    void fileInAnArchiveIsChosen() throws IOException {
        var entries = new LinkedHashMap<String, String>();
        twoTables().forEach((name, table) -> entries.put(name + ".csv", table));
        hands.look(SampleFiles.zip(folder.resolve("export.zip"), entries));
        Toolkit.until("the first file is shown", hands::loadable);
        hands.choose("#source-part", "customers.csv");
        Toolkit.until("the other file is shown", () -> hands.loadable() && firstHeaderNow("customer_id"));
        hands.press("#source-load");
        Toolkit.until(
                "it is loaded",
                () -> hands.studio()
                        .context()
                        .session()
                        .preparedProperty()
                        .get()
                        .isPresent());
        assertThat(hands.ready().table().rows()).isEqualTo(60);
    }

    @Test
    void encodingAndSeparatorAreOverridden() throws IOException {
        hands.look(SampleFiles.shop(folder.resolve("shop.csv")));
        Toolkit.until("the rows are shown", hands::loadable);
        hands.choose("#source-encoding", "ISO-8859-1");
        Toolkit.until(
                "letters are other ones", () -> hands.loadable() && !preview().contains("邮件"));
        hands.choose("#source-encoding", "GB18030");
        Toolkit.until(
                "letters are right again", () -> hands.loadable() && preview().contains("邮件"));
        hands.choose("#source-separator", "tab");
        Toolkit.until("it is told", () -> hands.find("#sheet").lookup(".state-icon") != null);
        assertThat(hands.loadable()).isFalse();
        hands.choose("#source-separator", "semicolon");
        Toolkit.until("the rows are shown again", hands::loadable);
        hands.key(KeyCode.ESCAPE);
        Toolkit.until("the sheet is gone", () -> !hands.sheetOpen());
        assertThat(hands.studio().context().session().sourceProperty().get()).isEmpty();
    }

    private String preview() {
        var table = (TableView<?>) hands.find("#sheet").lookup(".rows-preview");
        var text = new StringBuilder();
        table.getColumns().forEach(column -> text.append(column.getCellData(0)).append(' '));
        return text.toString();
    }

    @Test
    void tableOfADatabaseIsLoaded() {
        var file = SampleFiles.database(folder.resolve("shop.db"));
        Toolkit.run(() -> hands.studio().context().desk().sources().database());
        hands.robot().clickOn("SQLite");
        hands.type("#source-db-name", folder.resolve("gone.db").toString());
        hands.press("#database-test");
        Toolkit.until("it is told", () -> hands.find("#sheet").lookup(".bad") != null);
        hands.type("#source-db-name", file.toString());
        hands.press("#database-test");
        Toolkit.until(
                "the tables are listed",
                () -> ((ComboBox<?>) hands.find("#database-table")).getItems().size() == 2);
        hands.choose("#database-table", "customers");
        hands.press("#database-look");
        Toolkit.until("the rows are shown", hands::loadable);
        hands.key(KeyCode.ENTER);
        Toolkit.until("it is loaded", () -> hands.prepared("customers"));
        assertThat(hands.ready().table().rows()).isEqualTo(100);
        var kept = (DatabaseSource) hands.studio().context().settings().recent().get(0);
        assertThat(kept.table()).contains("customers");
        hands.idle();
        Toolkit.run(() -> hands.studio().context().desk().sources().look(kept));
        Toolkit.until(
                "the table is proposed again",
                () -> "customers".equals(((ComboBox<?>) hands.find("#database-table")).getValue()));
    }

    @Test
    void passwordIsNeverKept() throws IOException {
        Toolkit.run(() -> hands.studio().context().desk().sources().database());
        hands.type("#database-password", "s3cret");
        hands.key(KeyCode.ESCAPE);
        Toolkit.until("the sheet is gone", () -> !hands.sheetOpen());
        Toolkit.run(() -> hands.studio().context().desk().sources().database());
        Toolkit.pulses(5);
        assertThat(Toolkit.on(() -> ((PasswordField) hands.find("#database-password")).getText()))
                .isEmpty();
        var settings = folder.resolve("config").resolve("studio.properties");
        assertThat(Files.exists(settings) && Files.readString(settings).contains("s3cret"))
                .isFalse();
    }

    @Test
    void fileThatVanishesIsToldAndTwoPressesLoadOnce() throws IOException {
        var file = SampleFiles.shop(folder.resolve("shop.csv"));
        hands.look(file);
        Toolkit.until("the rows are shown", hands::loadable);
        Files.delete(file);
        hands.key(KeyCode.ENTER);
        Toolkit.until("it is told", () -> hands.find("#sheet").lookup(".state-icon") != null);
        assertThat(hands.studio().context().session().sourceProperty().get()).isEmpty();
        SampleFiles.shop(file);
        hands.look(file);
        Toolkit.until("the rows are shown", hands::loadable);
        int[] opened = {0};
        Toolkit.run(() ->
                hands.studio().context().session().sourceProperty().addListener((property, was, now) -> opened[0]++));
        hands.robot().doubleClickOn("#source-load");
        Toolkit.until("it is loaded", () -> hands.prepared("shop.csv"));
        hands.idle();
        assertThat(opened[0]).isEqualTo(1);
    }

    @Test
    void readingIsStoppedAndNothingIsLost() throws IOException {
        hands.load(SampleFiles.shop(folder.resolve("first.csv")));
        var before = hands.ready();
        hands.look(SampleFiles.shop(folder.resolve("second.csv")));
        Toolkit.until("the rows are shown", hands::loadable);
        var gate = new CountDownLatch(1);
        Toolkit.run(() -> hands.studio()
                .context()
                .jobs()
                .read(Texts.message("job.prepare"), progress -> pass(gate), done -> {}, failure -> {}));
        hands.key(KeyCode.ENTER);
        hands.press("#source-stop");
        gate.countDown();
        Toolkit.until("it has stopped", hands::loadable);
        hands.press("#source-leave");
        Toolkit.until("the sheet is gone", () -> !hands.sheetOpen());
        assertThat(hands.ready()).isSameAs(before);
    }

    private static boolean pass(CountDownLatch gate) throws InterruptedException {
        gate.await();
        return true;
    }
}
