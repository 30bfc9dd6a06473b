package promocast.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import promocast.engine.Interval;
import promocast.engine.plan.Offer;

final class CsvReportTest {
    private final Map<String, List<String>> rows = rows(Fixture.shop());

    @Test
    void everyNumberIsThatOfTheContent() {
        var forecast = Fixture.shop().forecast();
        assertRow("incremental||profit", forecast.incremental().profit(), "CNY");
        assertRow("incremental||roi", forecast.incremental().roi(), "ratio");
        assertRow("total||purchases", forecast.total().purchases(), "customers");
        assertRow(
                "line.incremental|4 New customers|profit",
                forecast.lines().get(3).incremental().profit(),
                "CNY");
        assertRow("baselines||greedy", Fixture.shop().baselines().orElseThrow().greedy(), "CNY");
        assertThat(Double.parseDouble(rows.get("ledger||sureBuyer.money").get(3)))
                .isEqualTo(forecast.ledger().sureBuyer().money());
        for (var point : Fixture.shop().budgetCurve().points()) {
            var x = (long) point.x();
            assertRow("budgetCurve||campaignCost=" + x, point.y(), "CNY");
        }
        Fixture.shop()
                .model()
                .evaluation()
                .uplift()
                .forEach((arm, outcomes) -> outcomes.forEach((outcome, uplift) -> {
                    assertRow("uplift|" + arm + "|" + outcome.key() + ".ate", uplift.ate(), "share");
                    assertRow("uplift|" + arm + "|" + outcome.key() + ".qini", uplift.qini(), "score");
                }));
    }

    @Test
    void withheldNumbersAreEmptyCells() {
        assertThat(rows.get("total||roi")).containsExactly("total", "", "roi", "", "", "", "ratio");
    }

    @Test
    void aMarkTellsSpreadsheetsThatItIsUnicode() {
        var text = CsvReport.of(Fixture.shop(), new Texts(Locale.SIMPLIFIED_CHINESE, "CNY"));
        assertThat(text).startsWith("\uFEFFsection,line,metric,value,lower,upper,unit");
    }

    @Test
    void noTextIsAFormula() {
        for (var start : List.of("=", "+", "-", "@", "\t", "\r")) {
            assertThat(CsvReport.text(start + "1+1")).isEqualTo("'" + start + "1+1");
        }
        assertThat(CsvReport.text("¥20 off")).isEqualTo("¥20 off");
        var shop = Fixture.shop();
        var lines = new ArrayList<>(shop.plan().lines());
        lines.set(0, Fixture.line("", "=HYPERLINK(\"x\")", new Offer.Arm("-1", 0), "App"));
        var hostile = rows(Fixture.with(shop, shop.plan().withLines(lines), "=x"));
        hostile.values().forEach(row -> {
            assertThat(row.get(1)).doesNotStartWith("=");
            assertThat(row.get(2)).doesNotMatch("^[=+@-].*");
        });
    }

    private void assertRow(String key, Interval expected, String unit) {
        assertThat(rows).containsKey(key);
        var row = rows.get(key);
        assertThat(Double.parseDouble(row.get(3))).as(key).isEqualTo(expected.value());
        assertThat(Double.parseDouble(row.get(4))).as(key).isEqualTo(expected.lower());
        assertThat(Double.parseDouble(row.get(5))).as(key).isEqualTo(expected.upper());
        assertThat(row.get(6)).as(key).isEqualTo(unit);
    }

    private static Map<String, List<String>> rows(ReportContent content) {
        var text = CsvReport.of(content, new Texts(Locale.ENGLISH, "CNY"));
        return CsvReader.builder().ofCsvRecord(text.substring(1)).stream()
                .map(row -> row.getFields())
                .collect(Collectors.toMap(row -> String.join("|", row.subList(0, 3)), row -> row));
    }
}
