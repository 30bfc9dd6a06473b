package promocast.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.BadInputException;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;
import promocast.engine.report.ReportContent;
import promocast.engine.report.ReportWriter.Format;
import promocast.ui.Contexts;
import promocast.ui.report.ReportViewModel.State;
import promocast.ui.room.Notice;
import promocast.ui.room.RoomContext;
import promocast.ui.session.Trained;
import promocast.ui.text.Texts;

final class ReportViewModelTest {
    @TempDir
    Path folder;

    private final List<Set<Format>> written = new ArrayList<>();
    private final List<Locale> drawn = new ArrayList<>();
    private final List<Path> shown = new ArrayList<>();
    private int collected;
    private boolean full;
    private RoomContext room;
    private ReportViewModel model;

    @BeforeEach
    void start() {
        room = Contexts.direct(folder);
        model = new ReportViewModel(room, new ReportSource(this::collect, this::draw, this::write), folder, shown::add);
    }

    /** What the report says does not matter here: drawing and writing are the test's own. */
    private ReportContent collect(ReportQuestion question, promocast.data.Progress progress) {
        collected++;
        return null;
    }

    private List<byte[]> draw(ReportContent content, Locale locale) {
        drawn.add(locale);
        return List.of(new byte[] {1}, new byte[] {2});
    }

    private List<Path> write(
            Path to, ReportContent content, Set<Format> formats, Locale locale, promocast.data.Progress progress) {
        if (full) {
            throw new BadInputException(Texts.message("report.failed.title"));
        }
        written.add(formats);
        return formats.stream().map(format -> to.resolve(format.fileName())).toList();
    }

    private void plan() {
        var line = new PlanLine("", 1, PlanLine.Pick.BEST, Optional.empty(), new Offer.NoOffer(), false, "");
        room.session().use(new Trained(1, null, null, null));
        room.session()
                .startPlan(
                        new CampaignPlan(
                                "Spring",
                                "CNY",
                                14,
                                1000,
                                Economics.defaults(),
                                List.of(line),
                                new CampaignPlan.Constraints(OptionalDouble.empty(), 1)),
                        Texts.message("report.draw.name"));
    }

    @Test
    void refreshWithoutAPlanSaysWhatIsMissing() {
        model.refresh();

        assertThat(model.stateProperty().get()).isEqualTo(State.EMPTY);
        assertThat(model.exportableProperty().getValue()).isFalse();
    }

    @Test
    void refreshDrawsThePagesOnce() {
        plan();
        model.refresh();
        model.refresh();

        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
        assertThat(model.pagesProperty().get()).hasSize(2);
        assertThat(drawn).containsExactly(Locale.ENGLISH);
        assertThat(model.countWords().getValue()).isEqualTo("2 pages");
    }

    @Test
    void otherLanguageDrawsAnewWithoutComputingAgain() {
        plan();
        model.refresh();
        model.languageProperty().set(Locale.SIMPLIFIED_CHINESE);

        assertThat(drawn).containsExactly(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
        assertThat(collected).isEqualTo(1);
    }

    @Test
    void editMakesThePagesOutdated() {
        plan();
        model.refresh();
        room.session().edit(new PlanEdit.SetBudget(5));

        assertThat(model.stateProperty().get()).isEqualTo(State.OUTDATED);
        assertThat(model.exportableProperty().getValue()).isFalse();
        model.refresh();
        assertThat(collected).isEqualTo(2);
    }

    @Test
    void exportWritesTheChosenFormatsAndOffersTheFolder() {
        plan();
        model.refresh();
        model.wanted(Format.CSV).set(false);
        model.export();

        assertThat(written).containsExactly(Set.of(Format.HTML, Format.PDF));
        var notice = room.desk().notices().get(0);
        assertThat(room.texts().say(notice.text())).isEqualTo("2 files written to " + folder + ".");
        notice.act().orElseThrow().run().run();
        assertThat(shown).containsExactly(folder);
    }

    @Test
    void exportWithoutAFormatCannotBeStarted() {
        plan();
        model.refresh();
        for (var format : Format.values()) {
            model.wanted(format).set(false);
        }

        assertThat(model.exportableProperty().getValue()).isFalse();
        model.export();
        assertThat(written).isEmpty();
    }

    @Test
    void failedExportIsSaidInWordsAndCanBeRepeated() {
        plan();
        model.refresh();
        full = true;
        model.export();

        var notice = room.desk().notices().get(0);
        assertThat(notice.kind()).isEqualTo(Notice.Kind.FAILED);
        assertThat(notice.text().key()).isEqualTo("report.failed.title");
        full = false;
        model.export();
        assertThat(written).hasSize(1);
    }
}
