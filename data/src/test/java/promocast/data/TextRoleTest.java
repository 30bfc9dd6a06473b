package promocast.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import promocast.data.Roles.ActionRole;
import promocast.data.campaign.CampaignLog;
import promocast.data.doctor.Doctor;
import promocast.data.feature.FeatureEncoding;
import promocast.data.feature.FeatureOptions;
import promocast.data.feature.FeatureTraining;

class TextRoleTest {
    private static final String[] WORDS =
            ("the parcel came late again good quality soft fabric would buy for my mother "
                            + "colour differs from picture fast friendly shop wrong size returned it")
                    .split(" ");

    @Test
    void sentencesAreGuessedAsText() {
        var guess = RoleGuess.of(table());
        assertThat(guess.roles().text()).containsExactly("wish");
        assertThat(guess.roles().roleOf("wish")).isEqualTo(ColumnRole.TEXT);
        assertThat(guess.roles().roleOf("age")).isEqualTo(ColumnRole.FEATURE);
        assertThat(guess.reasons().get("wish").in(Locale.ENGLISH)).contains("Free text");
        assertThat(guess.confidence().get("wish")).isGreaterThan(0.5);
        assertThat(guess.runnersUp().get("wish")).isEqualTo(ColumnRole.FEATURE);
    }

    @Test
    void textIsAFeatureOfTheLogWhetherListedOrNot() {
        var listed = roles().withFeatures(List.of("age")).withText(List.of("wish"));
        assertThat(CampaignLog.of(table(), listed).roles().features()).containsExactly("age", "wish");
        assertThat(CampaignLog.of(table(), roles().withText(List.of("wish")))
                        .roles()
                        .features())
                .contains("age", "wish", "short")
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> CampaignLog.of(table(), roles().withText(List.of("age"))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("“age”");
        assertThatThrownBy(() -> CampaignLog.of(table(), roles().withText(List.of("arm"))))
                .isInstanceOf(BadInputException.class);
    }

    @Test
    void theRoleMakesTextOfWhatLooksLikeNames() {
        var table = table();
        var all = IntStream.range(0, table.rows()).toArray();
        var names = FeatureEncoding.fit(training(table, all, List.of()), FeatureOptions.defaults());
        assertThat(names.inputNames()).noneMatch(name -> name.contains("text"));
        var text = FeatureEncoding.fit(training(table, all, List.of("short")), FeatureOptions.defaults());
        assertThat(text.inputNames()).contains("short: text 1");
    }

    @Test
    void rolesFileKeepsText() {
        var roles = roles().withText(List.of("wish"));
        assertThat(RolesFile.fromJson(RolesFile.toJson(roles), "r.json")).isEqualTo(roles);
        assertThat(RolesFile.fromJson(RolesFile.toJson(roles()), "r.json").text())
                .isEmpty();
    }

    @Test
    void missingTextIsNotFilledIn() {
        var found = new Doctor()
                .examine(table(), roles().withText(List.of("wish"))).stream()
                        .filter(finding -> finding.column().equals(Optional.of("wish")))
                        .toList();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo("missing");
        assertThat(found.get(0).rows()).isEqualTo(30);
        assertThat(found.get(0).fixes()).isEmpty();
    }

    private static FeatureTraining training(Dataset table, int[] rows, List<String> text) {
        return new FeatureTraining(table, List.of("short"), rows, Optional.empty(), Optional.empty(), 1, text);
    }

    private static Roles roles() {
        return new Roles(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new ActionRole(Optional.of("arm"), Optional.of("none"), Map.of(), Map.of()),
                Optional.empty(),
                true,
                Map.of(Outcome.CLICK, "visit"),
                List.of(),
                List.of());
    }

    private static Dataset table() {
        var random = new SplittableRandom(4);
        var text = new StringBuilder("age,arm,visit,wish,short\n");
        for (int i = 0; i < 600; i++) {
            var review = String.join(
                    " ",
                    random.ints(8, 0, WORDS.length)
                            .mapToObj(word -> WORDS[word])
                            .toList());
            text.append(18 + random.nextInt(50))
                    .append(random.nextBoolean() ? ",none," : ",coupon,")
                    .append(random.nextInt(2))
                    .append(',')
                    .append(i % 20 == 0 ? "" : review)
                    .append(',')
                    .append(WORDS[random.nextInt(WORDS.length)])
                    .append(' ')
                    .append(WORDS[random.nextInt(WORDS.length)])
                    .append('\n');
        }
        return Tables.read(text.toString());
    }
}
