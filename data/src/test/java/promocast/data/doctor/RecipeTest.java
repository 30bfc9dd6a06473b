package promocast.data.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.data.ReferenceFiles;
import promocast.data.RoleGuess;
import promocast.data.Tables;
import promocast.data.read.DatasetReader;

class RecipeTest {
    /** One of each kind. */
    private static final List<Fix> ALL = List.of(
            new Fix.Redecode("city", "ISO-8859-1", "UTF-8"),
            new Fix.Rename("city", "ROME", "Rome"),
            new Fix.Fill("age", "31", "age_missing"),
            new Fix.Cap("age", 60),
            new Fix.Raise("spend", 0),
            new Fix.Mark("spend", 9.5, "spend_is_9_5"),
            new Fix.Imply("buy", "visit"),
            new Fix.BlankAfter("day", LocalDate.of(2026, 3, 15)),
            new Fix.Divide("p", 1, 100),
            new Fix.DivideWithin("basket", new Fix.Group("shop", "JD"), 1000, 100),
            new Fix.AsText("code"),
            new Fix.Ignore("junk"),
            new Fix.DropMissing("visit"),
            new Fix.DropContradictions("buy", "visit"),
            new Fix.DropOutside("p", 0, 1),
            new Fix.DropGroup(new Fix.Group("shop", "X")),
            new Fix.DropDuplicates(List.of("age", "city", "day")));

    @Test
    void everyFixIsIdempotentAndChangesSomething() {
        for (int seed = 0; seed < 5; seed++) {
            var data = table(seed);
            for (var fix : ALL) {
                var once = fix.apply(data);
                assertThat(once.fingerprint()).as("changed by " + fix).isNotEqualTo(data.fingerprint());
                assertThat(fix.apply(once).fingerprint()).as("twice " + fix).isEqualTo(once.fingerprint());
                assertThat(fix.dropsRows()).as(fix.toString()).isEqualTo(once.rows() < data.rows());
            }
        }
    }

    @Test
    void undoRestoresIdenticalTable() {
        var random = new SplittableRandom(11);
        var data = table(1);
        var before = data.fingerprint();
        for (int round = 0; round < 10; round++) {
            var recipe = Recipe.NONE;
            for (int i = 0; i < 6; i++) {
                recipe = recipe.with(ALL.get(random.nextInt(ALL.size())));
            }
            var longer = recipe.with(new Fix.Cap("basket", 3));
            assertThat(longer.withoutLast().apply(data).fingerprint())
                    .isEqualTo(recipe.apply(data).fingerprint());
            for (var fix : recipe.fixes()) {
                recipe = recipe.without(fix);
            }
            assertThat(recipe.isEmpty()).isTrue();
            assertThat(recipe.apply(data)).isSameAs(data);
            assertThat(data.fingerprint()).isEqualTo(before);
        }
    }

    @Test
    void fileHoldsRecipeAsItWas(@TempDir Path folder) throws IOException {
        var file = RecipeFile.beside(folder.resolve("shop.csv.gz"));
        assertThat(file.getFileName()).hasToString("shop.recipe.json");
        var recipe = new Recipe(ALL);
        RecipeFile.write(recipe, file);
        assertThat(RecipeFile.read(file)).isEqualTo(recipe);
        assertThat(Files.readString(file)).isEqualTo(RecipeFile.toJson(RecipeFile.read(file)) + "\n");
        var kinds = Fix.class.getPermittedSubclasses().length;
        assertThat(ALL.stream().map(Object::getClass).distinct()).hasSize(kinds);
    }

    @Test
    void decisionsAreFoundBesideTheData(@TempDir Path folder) throws IOException {
        var data = folder.resolve("shop.csv");
        var table = Tables.read("id,arm,buy\n1,a,0\n2,control,1\n");
        assertThat(SavedDecisions.of(data, table)).isEqualTo(SavedDecisions.NONE);
        var roles = RoleGuess.of(table).roles();
        var recipe = Recipe.NONE.with(new Fix.Cap("buy", 1));
        SavedDecisions.write(data, roles, recipe);
        var found = SavedDecisions.of(data, table);
        assertThat(found.roles()).contains(roles);
        assertThat(found.recipe()).isEqualTo(recipe);
        assertThat(found.notes()).hasSize(2);
        var other = SavedDecisions.of(data, Tables.read("id,group,buy\n1,a,0\n"));
        assertThat(other.roles()).isEmpty();
        assertThat(other.notes().get(0).in(Locale.ENGLISH)).contains("arm");
        Files.writeString(RecipeFile.beside(data), "{");
        assertThat(SavedDecisions.of(data, table).recipe()).isEqualTo(Recipe.NONE);
        assertThat(SavedDecisions.of(data, table).notes()).hasSize(2);
    }

    @Test
    void brokenFilesAreExplained() {
        assertThatThrownBy(() -> RecipeFile.fromJson("{\"format\":1,\"fixes\":[{\"fix\":\"renam\"}]}", "r.json"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("rename");
        assertThatThrownBy(() ->
                        RecipeFile.fromJson("{\"format\":1,\"fixes\":[{\"fix\":\"cap\",\"column\":\"a\"}]}", "r.json"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("fix 1");
        for (var wrong : List.of(
                "{\"fix\":\"cap\",\"column\":\"a\",\"cap\":\"x\"}",
                "{\"fix\":\"cap\",\"column\":\"a\",\"cap\":1e999}",
                "{\"fix\":\"cap\",\"column\":null,\"cap\":1}",
                "{\"fix\":\"cap\",\"column\":\"a\",\"cap\":1,\"more\":2}",
                "{\"fix\":\"blankAfter\",\"column\":\"a\",\"day\":\"soon\"}",
                "{\"column\":\"a\"}",
                "7",
                "null")) {
            assertThatThrownBy(() -> RecipeFile.fromJson("{\"format\":1,\"fixes\":[" + wrong + "]}", "r.json"))
                    .as(wrong)
                    .isInstanceOf(BadInputException.class);
        }
        for (var wrong : List.of("", "[]", "{}", "{\"format\":2,\"fixes\":[]}", "{\"format\":1}", "{")) {
            assertThatThrownBy(() -> RecipeFile.fromJson(wrong, "r.json"))
                    .as(wrong)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("r.json");
        }
    }

    @Test
    void newRowsKeepTheirPlaces() {
        var data = table(2);
        var kept = new Recipe(ALL).keepingRows();
        assertThat(kept.fixes()).hasSize(12);
        assertThat(kept.apply(data).rows()).isEqualTo(data.rows());
        assertThat(new Recipe(ALL).apply(data).rows()).isLessThan(data.rows());
    }

    @Test
    void fixOfAbsentOrOtherColumnChangesNothing() {
        var other = Tables.read("a,age,visit,city,day,p\nx,young,maybe,1,2,no\ny,old,so,2,3,yes\n");
        assertThat(new Recipe(ALL).keepingRows().apply(other).rows()).isEqualTo(2);
        var nothing = Tables.read("a,b\nx,1\ny,2\n");
        assertThat(new Recipe(ALL).apply(nothing)).isSameAs(nothing);
    }

    @Test
    void everyFixIsDescribedInBothLanguages() {
        for (var fix : ALL) {
            var english = fix.describe().in(Locale.ENGLISH);
            assertThat(english).doesNotContain("{").isNotEqualTo(fix.describe().in(Locale.SIMPLIFIED_CHINESE));
        }
    }

    @Test
    void effectsAreThoseOfHillstrom() {
        var data = new DatasetReader().read(ReferenceFiles.hillstrom(), Progress.NONE);
        var roles = RoleGuess.of(data).roles();
        var cap = Effect.of(data, roles, new Fix.Cap("spend", 400));
        assertThat(cap.message().in(Locale.ENGLISH)).isEqualTo("spend −2.2%");
        assertThat(cap.overall().get(Outcome.CLICK).relative()).isZero();
        var rename = Effect.of(data, roles, new Fix.Rename("zip_code", "Surburban", "Suburban"));
        assertThat(rename.isNeutral()).isTrue();
        assertThat(rename.message().in(Locale.ENGLISH)).isEqualTo("no number changes");
        var names = data.columns().stream().map(column -> column.name()).toList();
        var drop = Effect.of(data, roles, new Fix.DropDuplicates(names));
        assertThat(drop.sizeBefore().rows() - drop.sizeAfter().rows()).isEqualTo(6_562);
        assertThat(drop.overall().get(Outcome.CLICK).before()).isCloseTo(0.147, within(5e-4));
        assertThat(drop.overall().get(Outcome.CLICK).after()).isCloseTo(0.157, within(2e-3));
        var mark = Effect.of(data, roles, new Fix.Mark("history", 29.99, "floor"));
        assertThat(mark.message().in(Locale.ENGLISH)).isEqualTo("one more column");
    }

    private static Dataset table(int seed) {
        var random = new SplittableRandom(seed);
        var rows = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            rows.add(String.join(
                    ",",
                    random.nextInt(6) == 0 ? "" : "" + (20 + random.nextInt(60)),
                    List.of("Rome", "ROME", "GenÃ¨ve").get(random.nextInt(3)),
                    "2026-03-" + (10 + random.nextInt(15)),
                    List.of("", "0", "0", "1").get(random.nextInt(4)),
                    "" + random.nextInt(2),
                    List.of("-2", "9.5", "0", "12").get(random.nextInt(4)),
                    List.of("50", "0", "100", "20").get(random.nextInt(4)),
                    List.of("JD", "X", "Tmall").get(random.nextInt(3)),
                    "" + (2000 + random.nextInt(500)),
                    "" + (100 + random.nextInt(4)),
                    "j"));
        }
        rows.add(rows.get(0));
        return Tables.read("age,city,day,visit,buy,spend,p,shop,basket,code,junk\n" + String.join("\n", rows) + "\n");
    }
}
