package promocast.engine.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import promocast.data.BadInputException;

class RuleFileTest {
    private static final RuleTable ALL = new RuleTable(List.of(
            new Rule.Budget(20_000),
            new Rule.LeverCap("tenure < 3", "new customers", Rule.LeverCap.DISCOUNT, 0.2),
            new Rule.LeverCap("", "", "points.multiplier", 2),
            new Rule.ContactCap(3),
            new Rule.MarginFloor(0.1),
            new Rule.PinnedLine(3),
            new Rule.LeastReturn(0.5),
            new Rule.Spacing("sms", 2),
            new Rule.Spacing("", 3)));

    @Test
    void readsWhatItWrote(@TempDir Path folder) throws Exception {
        var file = folder.resolve("rules.json");
        RuleFile.write(ALL, file);

        assertThat(RuleFile.read(file)).isEqualTo(ALL);
        assertThat(Files.readString(file)).contains("\"kind\" : \"leverCap\"").contains("\"line\" : 4");
    }

    @Test
    void rulesSpeakWithTheirNumber() {
        assertThat(ALL.words(1, "CNY").in(Locale.ENGLISH)).isEqualTo("Rule 2: at most 20% off for new customers");
        assertThat(ALL.words(2, "CNY").in(Locale.ENGLISH)).isEqualTo("Rule 3: points at most 2× for everybody");
        assertThat(ALL.words(3, "CNY").in(Locale.ENGLISH)).isEqualTo("Rule 4: at most 3 contacts for each customer");
        assertThat(ALL.words(7, "CNY").in(Locale.ENGLISH)).isEqualTo("Rule 8: at most one message on sms in 2 periods");
        for (int i = 0; i < ALL.rules().size(); i++) {
            assertThat(ALL.words(i, "CNY").in(Locale.SIMPLIFIED_CHINESE)).startsWith("规则 " + (i + 1) + "：");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|\"rules\"",
                "[1]|\"rules\"",
                "{\"rules\": [{\"kind\": \"cap\"}]}|leverCap",
                "{\"rules\": [{\"kind\": \"budget\"}]}|\"most\" is missing",
                "{\"rules\": [{\"kind\": \"budget\", \"most\": \"x\"}]}|rule 1",
                "{\"rules\": [{\"kind\": \"budget\", \"most\": -1}]}|\"most\" is out of its range",
                "{\"rules\": [{\"kind\": \"budget\", \"most\": 1, \"least\": 1}]}|\"least\" is no key",
                "{\"rules\": [{\"kind\": \"contactCap\", \"most\": 1.5}]}|1.5",
                "{\"rules\": [7]}|kind",
                "{\"rules\": [|line 1"
            })
    void whatIsWrongIsNamed(String json, String named) {
        assertThatThrownBy(() -> RuleFile.fromJson(json, "rules.json"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("rules.json")
                .hasMessageContaining(named);
    }
}
