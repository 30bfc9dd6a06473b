package promocast.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.doctor.Fix;
import promocast.data.read.DataSource;
import promocast.ui.Contexts;
import promocast.ui.room.RoomContext;
import promocast.ui.text.Texts;

final class RowsViewModelTest {
    @TempDir
    Path folder;

    private RoomContext context;
    private RowsViewModel model;

    @BeforeEach
    void open() throws IOException {
        context = Contexts.direct(folder);
        model = new RowsViewModel(context);
        var csv = new StringBuilder("name,age,offer,click\n");
        csv.append("Ann,31,mail,1\nBob,25,none,0\nAnn,31,mail,1\nCid,47,mail,0\nDan,,none,0\n");
        for (int i = 0; i < 60; i++) {
            csv.append("p").append(i).append(',').append(50 + i % 9).append(',');
            csv.append(i % 2 == 0 ? "mail" : "none")
                    .append(',')
                    .append(i % 3 == 0 ? 1 : 0)
                    .append('\n');
        }
        var file = Files.writeString(folder.resolve("people.csv"), csv);
        context.data().open(DataSource.of(file), job -> {}, () -> {}, failure -> {
            throw new AssertionError(failure.toString());
        });
    }

    private List<String> names(int count) {
        var shown = model.shownProperty().get().orElseThrow();
        var names = new ArrayList<String>();
        for (int i = 0; i < Math.min(count, shown.view().size()); i++) {
            names.add(shown.table().column("name").text(shown.view().row(i)));
        }
        return names;
    }

    @Test
    void filtersWithTheLanguageOfSegments() {
        model.filter("age < 40 and offer = 'mail'");
        assertThat(names(9)).containsExactly("Ann", "Ann");
        model.filter("");
        assertThat(model.shownProperty().get().orElseThrow().view().size()).isEqualTo(65);
    }

    @Test
    void pointsAtTheCharacterThatIsWrongAndKeepsTheRows() {
        model.filter("age < 40");
        model.filter("age << 40");
        var problem = model.problemProperty().get().orElseThrow();
        assertThat(problem.at()).hasValue(6);
        assertThat(names(9)).containsExactly("Ann", "Bob", "Ann");
        model.filter("agee < 40");
        assertThat(context.texts()
                        .say(model.problemProperty().get().orElseThrow().words()))
                .contains("age");
        assertThat(model.problemProperty().get().orElseThrow().at()).hasValue(1);
        model.filter("age > 46 and age < 48");
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(names(9)).containsExactly("Cid");
    }

    @Test
    void sortsUpDownAndBack() {
        model.sort("age");
        assertThat(names(2)).containsExactly("Bob", "Ann");
        model.sort("age");
        var first = model.shownProperty().get().orElseThrow();
        assertThat(first.table().column("age").text(first.view().row(0))).isEqualTo("58");
        model.sort("age");
        assertThat(names(2)).containsExactly("Ann", "Bob");
    }

    @Test
    void searchesInEveryColumn() {
        model.search("CID");
        assertThat(names(9)).containsExactly("Cid");
        model.showAll();
        assertThat(model.queryProperty().get().selects()).isFalse();
    }

    @Test
    void tellsWhatAFixChangedEvenWhereItTookRowsOut() {
        var now = context.session().preparedProperty().get().orElseThrow().preparation();
        var fixes =
                List.<Fix>of(new Fix.DropDuplicates(List.of("name", "age", "offer", "click")), new Fix.Cap("age", 40));
        context.session().prepare(now.withFixes(fixes), Texts.message("data.edit.none"));
        var shown = model.shownProperty().get().orElseThrow();
        assertThat(shown.view().size()).isEqualTo(64);
        assertThat(names(3)).containsExactly("Ann", "Bob", "Cid");
        var age = shown.source().table().columns().stream()
                .filter(column -> column.name().equals("age"))
                .toList();
        var cells = new ShownCells(shown, age, context.texts());
        assertThat(cells.before(0, 0)).isEmpty();
        assertThat(cells.text(2, 0)).isEqualTo("40");
        assertThat(cells.before(2, 0)).hasValueSatisfying(was -> assertThat(was).contains("47"));
    }

    @Test
    void showsTheRowsOfAFinding() {
        var finding = context.session().examinedProperty().get().orElseThrow().findings().stream()
                .filter(one -> one.code().equals("missing") || one.code().equals("duplicates"))
                .filter(one -> one.touched().isListed())
                .findFirst()
                .orElseThrow();
        model.focus(finding.title(), finding.touched());
        assertThat(model.shownProperty().get().orElseThrow().view().size()).isEqualTo((int) finding.rows());
        model.unfocus();
        assertThat(model.shownProperty().get().orElseThrow().view().size()).isEqualTo(65);
    }
}
