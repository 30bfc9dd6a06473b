package promocast.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.ColumnRole;
import promocast.data.Outcome;
import promocast.data.doctor.Doctor;
import promocast.data.doctor.Fix;
import promocast.data.profile.ColumnProfile;
import promocast.data.read.DataSource;
import promocast.data.read.DatasetReader;
import promocast.ui.job.Jobs;
import promocast.ui.job.Threads;
import promocast.ui.room.Desk;
import promocast.ui.room.Notice;
import promocast.ui.room.RoomContext;
import promocast.ui.session.DataFlow;
import promocast.ui.session.Prepared;
import promocast.ui.session.Session;
import promocast.ui.text.Texts;
import promocast.ui.theme.Settings;

final class DataViewModelTest {
    @TempDir
    Path folder;

    private RoomContext context;
    private DataViewModel model;

    @BeforeEach
    void build() throws IOException {
        var jobs = new Jobs(Threads.direct());
        var session = new Session(Clock.systemUTC());
        var data = new DataFlow(session, jobs, new DatasetReader(), new Doctor());
        var settings = new Settings(folder, Locale.ENGLISH);
        context = new RoomContext(session, jobs, new Texts(Locale.ENGLISH), new Desk(), data, settings);
        model = new DataViewModel(context, new DatasetReader());
        var csv = new StringBuilder("history,segment,visit,spend\n");
        for (int i = 0; i < 400; i++) {
            var arm = i % 2 == 0 ? "E-Mail" : "No E-Mail";
            boolean visits = i % 5 == 0;
            csv.append(i % 37 + 0.5)
                    .append(',')
                    .append(arm)
                    .append(',')
                    .append(visits ? 1 : 0)
                    .append(',');
            csv.append(visits && i % 3 == 0 ? 20 + i % 7 : 0).append('\n');
        }
        var file = folder.resolve("shop.csv");
        Files.writeString(file, csv);
        data.open(DataSource.of(file), job -> {}, () -> {}, context.desk()::fail);
    }

    private Prepared ready() {
        return model.prepared().getValue().orElseThrow();
    }

    @Test
    void opensWithGuessedRolesAndRates() {
        assertThat(model.roles().role(ready(), "segment")).isEqualTo(ColumnRole.ARM);
        assertThat(model.roles().role(ready(), "visit")).isEqualTo(ColumnRole.CLICK);
        assertThat(ready().log()).isPresent();
        var rates = model.insight().get().orElseThrow().after().orElseThrow();
        assertThat(rates.means().get(Outcome.CLICK)).containsExactly(0.2, 0.2);
    }

    @Test
    void roleIsChangedAndUndone() {
        model.roles().give("visit", ColumnRole.IGNORED, "");
        assertThat(model.roles().role(ready(), "visit")).isEqualTo(ColumnRole.IGNORED);
        context.session().undo();
        assertThat(model.roles().role(ready(), "visit")).isEqualTo(ColumnRole.CLICK);
    }

    @Test
    void rolesThatDoNotHoldSayWhyAndKeepTheTable() {
        model.roles().give("segment", ColumnRole.FEATURE, "");
        assertThat(ready().log()).isEmpty();
        assertThat(context.texts().say(ready().problem().orElseThrow())).isNotBlank();
        assertThat(ready().table().rows()).isEqualTo(400);
        assertThat(model.insight().get().orElseThrow().after()).isEmpty();
    }

    @Test
    void fixesMoveTheTableAndAreKeptInTheDraft() {
        var cap = new Fix.Cap("spend", 21);
        var draft = ready().preparation().withFixes(java.util.List.of(cap));
        context.session().prepare(draft, Texts.message("data.edit.on", cap.describe()));
        assertThat(model.doctor().isOn(ready(), cap)).isTrue();
        var found = model.insight().get().orElseThrow();
        assertThat(found.after().orElseThrow().means().get(Outcome.SPEND).get(0))
                .isLessThan(
                        found.before().orElseThrow().means().get(Outcome.SPEND).get(0));
        context.session().undo();
        assertThat(model.doctor().isOn(ready(), cap)).isFalse();
    }

    @Test
    void rolesAreSavedAndLoaded() {
        var file = folder.resolve("roles.json");
        model.roles().give("visit", ColumnRole.PURCHASE, "");
        var saved = ready().preparation().roles();
        model.roles().save(file);
        context.session().undo();
        model.roles().load(file);
        assertThat(ready().preparation().roles().outcomes()).isEqualTo(saved.outcomes());
    }

    @Test
    void decisionsSavedBesideTheDataAreFoundAgain() {
        var file = model.roles().usualFile().orElseThrow();
        assertThat(file.getFileName()).hasToString("shop.roles.json");
        model.roles().give("visit", ColumnRole.PURCHASE, "");
        var cap = new Fix.Cap("spend", 21);
        context.session()
                .prepare(
                        ready().preparation().withFixes(java.util.List.of(cap)),
                        Texts.message("data.edit.on", cap.describe()));
        model.roles().save(file);
        context.data().open(DataSource.of(folder.resolve("shop.csv")), job -> {}, () -> {}, context.desk()::fail);
        assertThat(model.roles().role(ready(), "visit")).isEqualTo(ColumnRole.PURCHASE);
        assertThat(model.doctor().isOn(ready(), cap)).isTrue();
        assertThat(context.session().guessProperty().get().orElseThrow().roles().roleOf("visit"))
                .isEqualTo(ColumnRole.CLICK);
    }

    @Test
    void damagedRolesFileIsToldAndChangesNothing() throws IOException {
        var before = ready();
        Files.writeString(folder.resolve("roles.json"), "{ \"action\": 3");
        model.roles().load(folder.resolve("roles.json"));
        assertThat(context.desk().notices()).extracting(Notice::kind).containsExactly(Notice.Kind.FAILED);
        assertThat(ready()).isSameAs(before);
    }

    @Test
    void columnsAreSummedUpInWords() {
        var texts = context.texts();
        var table = ready().table();
        assertThat(texts.say(ColumnWords.summary(
                        ColumnProfile.of(table.column("visit"), promocast.data.ColumnRole.FEATURE))))
                .isEqualTo("20% yes");
        assertThat(texts.say(ColumnWords.summary(
                        ColumnProfile.of(table.column("segment"), promocast.data.ColumnRole.FEATURE))))
                .isEqualTo("text, 2 values");
        assertThat(texts.say(ColumnWords.summary(
                        ColumnProfile.of(table.column("history"), promocast.data.ColumnRole.FEATURE))))
                .isEqualTo("0.5 to 36.5");
    }
}
