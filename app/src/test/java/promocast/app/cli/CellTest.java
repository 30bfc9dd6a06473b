package promocast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellTest {
    @Test
    void estimatesHaveSixDecimals() {
        assertThat(appended(0.05)).isEqualTo("0.050000");
        assertThat(appended(-1.0000004)).isEqualTo("-1.000000");
        assertThat(appended(-0.0000001)).isEqualTo("0.000000");
        assertThat(appended(12345.678901)).isEqualTo("12345.678901");
        assertThat(appended(Double.NaN)).isEmpty();
    }

    private static String appended(double estimate) {
        var text = new StringBuilder();
        Cell.append(estimate, text);
        return text.toString();
    }

    @Test
    void textsThatASpreadsheetWouldRunAreDisarmed() {
        assertThat(Cell.text("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(Cell.text("-1+2")).isEqualTo("'-1+2");
        assertThat(Cell.text("Mens, E-Mail")).isEqualTo("\"Mens, E-Mail\"");
        assertThat(Cell.text("Mens E-Mail")).isEqualTo("Mens E-Mail");
    }

    @Test
    void settingsHaveNoNeedlessFraction() {
        assertThat(Cell.number(20)).isEqualTo("20");
        assertThat(Cell.number(0.5)).isEqualTo("0.5");
    }
}
