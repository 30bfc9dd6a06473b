package promocast.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import promocast.data.Progress;
import promocast.engine.experiment.TestDesigner;
import promocast.engine.experiment.TestSetup;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;
import promocast.engine.report.ReportWriter.Format;
import promocast.engine.scenario.Candidate;
import promocast.engine.scenario.Comparison;
import promocast.engine.whatif.KnownShop;

final class PlanStoryTest {
    private static final CampaignPlan FIRST = CampaignPlan.empty("A", "CNY")
            .withLines(List.of(
                    PlanLine.of("recency > 60", Offer.Coupon.of(20, 60)), PlanLine.of("", Offer.Coupon.of(20, 60))));

    private static PlanStory story() {
        var whatIf = KnownShop.of(2000, 5).whatIf();
        var second = FIRST.withLine(1, PlanLine.of("", Offer.Coupon.of(5, 60)));
        var comparison = Comparison.of(
                List.of(
                        new Candidate("A", in -> "Spring", FIRST, whatIf),
                        new Candidate("B", in -> "<b>Bolder</b>", second, whatIf)),
                Progress.NONE);
        var design =
                TestDesigner.design(second, comparison.sides().get(1).forecast(), whatIf.log(), TestSetup.defaults());
        return new PlanStory(Optional.of(comparison), "Agreed with <finance>.\nStart in May.", Optional.of(design));
    }

    private static String said(Format format, Locale locale) {
        var writer = new ReportWriter(Fixture.fonts());
        return new String(writer.bytes(Fixture.shop().with(story()), format, locale), StandardCharsets.UTF_8);
    }

    @Test
    void theReportTellsHowThePlanWasChosenAndHowItWillBeProved() {
        var page = said(Format.HTML, Locale.ENGLISH);
        assertThat(page)
                .contains("Scenarios compared", "B minus A", "What changed the extra profit from A to B")
                .contains("Line 2: face value ¥20 → ¥5")
                .contains("Agreed with &lt;finance&gt;.", "Start in May.", "&lt;b&gt;Bolder&lt;/b&gt;")
                .contains("How this will be proved", "get no offer")
                .doesNotContain("{0}", "!report.");
    }

    @Test
    void itDoesSoInChinese() {
        assertThat(said(Format.HTML, Locale.SIMPLIFIED_CHINESE)).contains("场景对比", "B 减 A", "备注", "如何验证", "最小可检测");
    }

    @Test
    void theNumbersAreInTheTableToo() {
        assertThat(said(Format.CSV, Locale.ENGLISH))
                .contains("compare,B minus A,extraProfit", "test,purchase,detectable", "test,,held");
    }

    @Test
    void withoutAStoryNothingIsTold() {
        var writer = new ReportWriter(Fixture.fonts());
        var page = new String(writer.bytes(Fixture.shop(), Format.HTML, Locale.ENGLISH), StandardCharsets.UTF_8);
        assertThat(page).doesNotContain("Scenarios compared", "How this will be proved");
    }
}
