package promocast.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.doctor.Fix;
import promocast.data.doctor.Recipe;
import promocast.data.doctor.RecipeFile;

/** Findings become a recipe, the recipe goes into the model, and the model replays it. */
@ExtendWith(TrainedShop.Once.class)
class RecipeJobTest {
    @TempDir
    Path folder;

    @Test
    void inspectProposesFixesAndWritesRecipe(TrainedShop shop) throws IOException {
        var recipe = folder.resolve("r.json");
        var result = Program.run(
                "inspect",
                shop.path("data.csv"),
                "--fix",
                "misspelt:zip_code,repeated-value",
                "--recipe-out",
                recipe.toString(),
                "--json");
        assertThat(result.exit()).as(result.err()).isZero();
        var answer = TrainedShop.json(result.out());
        var misspelt = answer.get("findings").findParents("code").stream()
                .filter(found -> found.get("code").asText().equals("misspelt"))
                .findFirst()
                .orElseThrow();
        assertThat(misspelt.get("column").asText()).isEqualTo("zip_code");
        assertThat(misspelt.get("effect").asText()).isEqualTo("no number changes");
        assertThat(misspelt.get("before")).isEqualTo(misspelt.get("after"));
        assertThat(misspelt.get("firstRows").get(0).asInt()).isGreaterThanOrEqualTo(2);
        assertThat(answer.get("passed")).isNotEmpty();
        var guess = answer.at("/guesses/0");
        assertThat(guess.get("column").asText()).isEqualTo("recency");
        assertThat(guess.get("reason").asText()).isEqualTo("Known before the offer.");
        assertThat(guess.get("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(answer.get("rolesFrom").asText()).isEqualTo("guess");
        assertThat(RecipeFile.read(recipe).fixes()).contains(new Fix.Rename("zip_code", "Surburban", "Suburban"));
        var lines = Program.run("inspect", shop.path("data.csv"), "--lang", "zh");
        assertThat(lines.out()).contains("--fix misspelt:zip_code").contains("项检查通过");
        var wrong = Program.run("inspect", shop.path("data.csv"), "--fix", "everything");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("everything").contains("misspelt:zip_code");
    }

    @Test
    void scoreOfRawDataIsThatOfCleanedData(TrainedShop shop) throws IOException {
        var recipe = folder.resolve("r.json");
        RecipeFile.write(
                new Recipe(List.of(
                        new Fix.Rename("zip_code", "Surburban", "Suburban"),
                        new Fix.Cap("history", 600),
                        new Fix.Mark("history", 29.99, "history_floor"),
                        new Fix.Ignore("newbie"),
                        new Fix.DropOutside("recency", 0, 11))),
                recipe);
        var model = shop.path("cleaned.promo-model");
        var command = new java.util.ArrayList<>(List.of(shop.brief("cleaned.promo-model")));
        command.addAll(List.of("--recipe", recipe.toString()));
        var training = Program.runProcess(folder, command.toArray(new String[0]));
        assertThat(training.exit()).as(training.err()).isZero();
        var trained = TrainedShop.json(training.out());
        assertThat(trained.at("/provenance/recipe/fixes")).hasSize(5);
        assertThat(trained.at("/provenance/rows").asInt()).isLessThan(TrainedShop.ROWS);
        var clean = folder.resolve("clean.csv");
        assertThat(Program.run(
                                "clean",
                                shop.path("data.csv"),
                                "--recipe",
                                recipe.toString(),
                                "--keep-rows",
                                "--out",
                                clean.toString())
                        .exit())
                .isZero();
        var ofRaw = score(model, shop.path("data.csv"), "raw.csv");
        var ofClean = score(model, clean.toString(), "cleaned.csv");
        assertThat(ofRaw).hasSize(1 + 3 * TrainedShop.ROWS).isEqualTo(ofClean);
        var forecast =
                Program.run("forecast", model, shop.path("data.csv"), "--plan", shop.path("plan.json"), "--json");
        assertThat(forecast.exit()).as(forecast.err()).isZero();
    }

    private List<String> score(String model, String data, String out) throws IOException {
        var file = folder.resolve(out);
        var result = Program.run("score", model, data, "--out", file.toString());
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).contains("4 fixes of the model");
        return Files.readAllLines(file);
    }

    @Test
    void cleanWritesWhatRecipeMakes(TrainedShop shop) throws IOException {
        var recipe = folder.resolve("r.json");
        RecipeFile.write(new Recipe(List.of(new Fix.DropOutside("recency", 0, 3), new Fix.Ignore("newbie"))), recipe);
        var out = folder.resolve("c.csv");
        var roles = folder.resolve("c.roles.json");
        var result = Program.run(
                "clean",
                shop.path("data.csv"),
                "--roles",
                shop.path("roles.json"),
                "--recipe",
                recipe.toString(),
                "--out",
                out.toString(),
                "--roles-out",
                roles.toString(),
                "--json");
        var answer = TrainedShop.json(result.out());
        assertThat(Files.readAllLines(out)).hasSize(1 + answer.get("rows").asInt());
        assertThat(Files.readAllLines(out).get(0)).doesNotContain("newbie");
        assertThat(answer.at("/before/rows").asInt()).isEqualTo(TrainedShop.ROWS);
        assertThat(answer.at("/after/groups")).hasSize(3);
        assertThat(Files.exists(roles)).isTrue();
        var absent = Program.run(
                "clean",
                shop.path("data.csv"),
                "--recipe",
                folder.resolve("no.json").toString(),
                "--out",
                out.toString());
        assertThat(absent.exit()).isEqualTo(3);
        assertThat(absent.complaints()).hasSize(1);
    }

    @Test
    void tablesAreJoinedAndStacked() throws IOException {
        var left = Files.writeString(folder.resolve("crm.csv"), "user,age\nu1,30\nu2,40\n")
                .toString();
        var right = Files.writeString(folder.resolve("tmall.csv"), "buyer,spend,note\nu2,9.5,=1+1\nu3,1,b\n")
                .toString();
        var out = folder.resolve("out.csv");
        var joined = Program.run("join", left, right, "--on", "user=buyer", "--out", out.toString(), "--json");
        assertThat(joined.exit()).as(joined.err()).isZero();
        assertThat(Files.readAllLines(out)).containsExactly("user,age,spend,note", "u1,30,,", "u2,40,9.5,'=1+1");
        assertThat(TrainedShop.json(joined.out()).at("/joins/0/matched").asInt())
                .isEqualTo(1);
        var stacked = Program.run("join", left, left, "--stack", "platform", "--out", out.toString());
        assertThat(stacked.exit()).as(stacked.err()).isZero();
        assertThat(Files.readAllLines(out))
                .containsExactly("platform,user,age", "crm,u1,30", "crm,u2,40", "crm 2,u1,30", "crm 2,u2,40");
        assertThat(Program.run("join", left, right, "--out", out.toString()).exit())
                .isEqualTo(2);
        assertThat(Program.run("join", left, right, "--on", "id", "--out", out.toString())
                        .exit())
                .isEqualTo(3);
    }
}
