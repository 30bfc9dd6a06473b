package promocast.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesFileTest {
    private static final String OUTCOMES = "'outcomes': {'click': 'visit'}";

    @TempDir
    Path folder;

    @Test
    void everyKeyIsRead() {
        var roles = parse("{'id': 'customer_id', 'time': null, 'platform': 'channel',"
                + "'action': {'arm': 'segment', 'control': 'No E-Mail'}, 'propensity': null, 'randomised': true,"
                + "'outcomes': {'click': 'visit', 'purchase': 'conversion', 'redeemed': null, 'spend': 'spend'},"
                + "'features': ['recency', 'history'], 'ignore': ['history_segment']}");
        assertThat(roles.id()).contains("customer_id");
        assertThat(roles.time()).isEmpty();
        assertThat(roles.platform()).contains("channel");
        assertThat(roles.action().arm()).contains("segment");
        assertThat(roles.action().controlArm()).contains("No E-Mail");
        assertThat(roles.randomised()).isTrue();
        assertThat(roles.outcomes())
                .isEqualTo(Map.of(Outcome.CLICK, "visit", Outcome.PURCHASE, "conversion", Outcome.SPEND, "spend"));
        assertThat(roles.features()).containsExactly("recency", "history");
        assertThat(roles.roleOf("history_segment")).isEqualTo(ColumnRole.IGNORED);
        assertThat(roles.roleOf("conversion")).isEqualTo(ColumnRole.PURCHASE);
    }

    @Test
    void byteOrderMarkDoesNoHarm() {
        assertThat(parse("\ufeff{'action': {'arm': 'a', 'control': 'c'}, " + OUTCOMES + "}")
                        .outcomes())
                .hasSize(1);
    }

    @Test
    void controlOfCodedArmMayBeNumber() {
        var roles = parse("{'action': {'arm': 't', 'control': 0}, " + OUTCOMES + "}");
        assertThat(roles.action().controlArm()).contains("0");
        assertThatThrownBy(() -> parse("{'action': {'arm': 't', 'control': {'t': 0}}, " + OUTCOMES + "}"))
                .hasMessageContaining("“action.control” should be");
    }

    @Test
    void onlyActionAndOutcomesAreNeeded() {
        var roles = parse("{'action': {'levers': {'face': 'coupon.faceValue'}}, " + OUTCOMES + "}");
        assertThat(roles.action().levers()).isEqualTo(Map.of("face", "coupon.faceValue"));
        assertThat(roles.randomised()).isFalse();
        assertThat(roles.features()).isEmpty();
        assertThat(roles.roleOf("anything")).isEqualTo(ColumnRole.FEATURE);
    }

    @Test
    void controlOfLeversIsNamedByColumnOrField() {
        var roles = parse("{'action': {'levers': {'face': 'coupon.faceValue', 'mult': 'points.multiplier'},"
                + "'control': {'face': 0, 'points.multiplier': 1}}, " + OUTCOMES + "}");
        assertThat(roles.action().controlLevers()).isEqualTo(Map.of("face", "0", "mult", "1"));
    }

    @Test
    void writtenRolesComeBackAndLeaveNothingBeside() throws IOException {
        var file = folder.resolve("roles.json");
        for (var roles : new Roles[] {
            CouponShop.roles(true),
            parse("{'id':'客户','action': {'arm': '分组', 'control': '对照'}, " + OUTCOMES + ",'ignore':['x']}")
        }) {
            RolesFile.write(roles, file);
            assertThat(RolesFile.read(file)).isEqualTo(roles);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '"',
            value = {
                "{'action': {'arm': 'a', 'control': 'c'} # line 1",
                "{'action': {'arm': 'a'}, 'outcome': {}} # “outcome”",
                "{'action': {'arm': 'a'}, 'outcome': {}} # “outcomes”",
                "{'action': {'arms': 'a'}, 'outcomes': {'click': 'v'}} # “action.arms”",
                "{'action': {'arm': 'a'}, 'outcomes': {'clicks': 'v'}} # “click”",
                "{'action': {'arm': 'a'}} # “outcomes” is missing",
                "{'outcomes': {'click': 'v'}} # “action” is missing",
                "{'action': {}, 'outcomes': {'click': 'v'}} # neither an arm nor levers",
                "{'action': {'arm':'a','levers':{'b':'c'}}, 'outcomes': {'click':'v'}} # names an arm and levers",
                "{'action': {'arm': 5}, 'outcomes': {'click': 'v'}} # “action.arm” should be",
                "{'action': {'arm': 'a'}, 'outcomes': {'click': 'v'}, 'features': 'x'} # “features” should be [ ]",
                "{'action': {'arm': 'a'}, 'outcomes': {'click': 'v'}, 'randomised': 'yes'} # “randomised” should be",
                "{'action': {'levers': {'b': 'coupon.faceValue'}, 'control': {'c': 0}}, 'outcomes': {'click': 'v'}} # “c”",
                "{'id': 'a', 'id': 'b'} # line 1",
                "[1] # a JSON object is needed, from { to }, but it holds [1]",
                "{'action': {'arm' 'a'}} # is not JSON: line 1, column 19"
            })
    void whatIsWrongIsNamed(String json, String says) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("roles.json")
                .hasMessageContaining(says);
    }

    @Test
    void absentFileAndFolderAreExplained() {
        assertThatThrownBy(() -> parse("")).hasMessageContaining("roles.json is empty");
        assertThatThrownBy(() -> RolesFile.read(folder.resolve("none.json")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("none.json");
        assertThatThrownBy(() -> RolesFile.write(CouponShop.roles(), folder.resolve("no/such/folder.json")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("could not be written");
    }

    private static Roles parse(String json) {
        return RolesFile.fromJson(json.replace('\'', '"'), "roles.json");
    }
}
