package promocast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void numbersAreSetRightAndNamesLeft() {
        var lines = new TextTable("lr", "name", "rows")
                .add("a", "7")
                .add("longer name", "64,000")
                .lines();
        assertThat(lines).containsExactly("  name            rows", "  a                  7", "  longer name   64,000");
    }

    @Test
    void chineseCharactersTakeTwoCells() {
        assertThat(TextTable.width("行 a")).isEqualTo(4);
        var lines = new TextTable("lr", "列", "n").add("ab", "1").lines();
        assertThat(lines).containsExactly("  列   n", "  ab   1");
        assertThat(TextTable.fit("预测客户", 5)).isEqualTo("预测 ");
    }
}
