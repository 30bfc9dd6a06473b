package promocast.ui.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;
import promocast.engine.scenario.ScenarioBook;
import promocast.engine.scenario.ScenarioFile;
import promocast.ui.room.RoomContext;

final class ScenarioKeeperTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("shop.scenarios.json");
    }

    private RoomContext sit() {
        var room = ScenarioScribe.room(folder, Runnable::run);
        ScenarioScribe.work(room);
        return room;
    }

    private static List<String> names(RoomContext room) {
        var scenarios = room.session().scenarios();
        return scenarios.allProperty().get().stream()
                .map(one -> one.letter() + " " + scenarios.name(one, Locale.ENGLISH))
                .toList();
    }

    private static List<String> said(RoomContext room) {
        return room.desk().notices().stream()
                .map(notice -> room.texts().say(notice.text()))
                .toList();
    }

    @Test
    void everythingIsBackInTheNextSitting() {
        var first = sit();
        assertThat(file()).doesNotExist();
        first.session().edit(new PlanEdit.SetBudget(100));
        first.session().scenarios().duplicate(0, "Bolder");
        first.session().scenarios().note(1, "try this first");
        first.session().scenarios().duplicate(1, "Third");
        first.session().scenarios().close(2);
        first.session().scenarios().move(1, 0);

        var next = sit();
        assertThat(names(next)).containsExactly("B Bolder", "A Spring");
        assertThat(next.session().scenarios().chosen().notes()).isEqualTo("try this first");
        assertThat(next.session().planProperty().getValue().orElseThrow().budget())
                .isEqualTo(100);
        assertThat(next.session().history().undoSteps()).isEmpty();
        assertThat(said(next)).containsExactly("2 scenarios are back as you left them.");
        assertThat(next.session().scenarios().reopen()).isEmpty();
        assertThat(names(next)).containsExactly("B Bolder", "A Spring", "C Third");
    }

    @Test
    void aKilledProcessLosesNothing() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScenarioScribe.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        int last = 0;
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (last < 20) {
                var line = said.readLine();
                assertThat(line).as("after " + last).matches("\\d+");
                last = Integer.parseInt(line);
            }
            process.destroyForcibly().waitFor();
        }
        var room = sit();
        assertThat(names(room)).containsExactly("A Spring", "B Bolder");
        assertThat(room.session().scenarios().chosen().notes()).isEqualTo("try this first");
        assertThat(room.session().planProperty().getValue().orElseThrow().budget())
                .isGreaterThanOrEqualTo(last);
    }

    @Test
    void aDamagedFileIsKeptAsideAndSaid() throws IOException {
        Files.writeString(file(), "{\"format\": 1, \"scenarios\": [{\"letter\": \"A\"");
        var room = sit();
        assertThat(names(room)).containsExactly("A Spring");
        assertThat(said(room)).hasSize(1);
        assertThat(said(room).get(0)).contains("shop.scenarios.json", "shop.scenarios.damaged-1.json");
        assertThat(folder.resolve("shop.scenarios.damaged-1.json")).exists();
        room.session().edit(new PlanEdit.SetBudget(7));
        assertThat(ScenarioFile.read(file()).open()).hasSize(1);
        assertThat(folder.resolve("shop.scenarios.damaged-1.json")).exists();
    }

    @Test
    void whatDoesNotFitTheModelWaitsAmongTheClosedOnes() {
        var foreign = CampaignPlan.empty("Foreign", "CNY");
        ScenarioFile.write(
                new ScenarioBook(
                        List.of(
                                new ScenarioBook.Page("A", "", "", false, foreign),
                                new ScenarioBook.Page("B", "Mine", "", false, ScenarioScribe.PLAN)),
                        "A"),
                file());
        var room = sit();
        assertThat(names(room)).containsExactly("B Mine");
        assertThat(said(room)).anyMatch(text -> text.startsWith("Scenario “Foreign” does not fit"));
        assertThat(ScenarioFile.read(file()).closed()).hasSize(1);
    }

    @Test
    void openingOtherDataLeavesTheKeptOnesAsTheyAre() {
        var room = sit();
        room.session().scenarios().duplicate(0, "Bolder");
        room.session().edit(new PlanEdit.SetBudget(100));
        ScenarioScribe.open(room, Optional.of(folder.resolve("other.csv")));
        ScenarioScribe.work(room);
        assertThat(names(room)).containsExactly("A Spring");
        assertThat(folder.resolve("other.scenarios.json")).doesNotExist();
        assertThat(ScenarioFile.read(file()).open())
                .extracting(page -> page.plan().budget())
                .containsExactly(Double.POSITIVE_INFINITY, 100.0);
    }

    @Test
    void oneWriteServesManyEdits() {
        var tasks = new ArrayList<Runnable>();
        var room = ScenarioScribe.room(folder, tasks::add);
        ScenarioScribe.work(room);
        for (int k = 1; k <= 50; k++) {
            room.session().edit(new PlanEdit.SetBudget(k));
        }
        assertThat(tasks).hasSize(1);
        tasks.get(0).run();
        assertThat(ScenarioFile.read(file()).open().get(0).plan().budget()).isEqualTo(50);
    }

    @Test
    void dataWithoutAPlaceHaveThemInTheFolderOfTheSettings() throws IOException {
        var room = sit();
        ScenarioScribe.open(room, Optional.empty());
        ScenarioScribe.work(room);
        room.session().edit(new PlanEdit.SetBudget(7));
        try (var files = Files.list(folder.resolve("settings").resolve("scenarios"))) {
            assertThat(files).hasSize(1);
        }
        ScenarioScribe.open(room, Optional.empty());
        ScenarioScribe.work(room);
        assertThat(room.session().planProperty().getValue().orElseThrow().budget())
                .isEqualTo(7);
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidOnce() throws IOException {
        var room = sit();
        Files.createDirectory(file());
        room.session().edit(new PlanEdit.SetBudget(7));
        room.session().edit(new PlanEdit.RemoveLine(0));
        assertThat(said(room)).hasSize(1);
        assertThat(said(room).get(0)).startsWith("The scenarios could not be saved");
    }
}
