package promocast.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import promocast.data.doctor.Fix;
import promocast.data.doctor.Recipe;
import promocast.engine.Interval;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.Totals;

final class PageTest {
    private static final String HOSTILE = "<script>alert('1')</script>\"&\u0000\uD800=cmd|' /C calc'!A0";

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyTagIsClosedAndNothingIsFetched(String language) throws Exception {
        for (var content : List.of(Fixture.shop(), Fixture.empty())) {
            var page = Page.of(content, Locale.forLanguageTag(language));
            var document = parse(page);
            assertThat(document.getDocumentElement().getTagName()).isEqualTo("html");
            for (var fetching : List.of("script", "img", "link", "iframe", "object", "image", "use")) {
                assertThat(document.getElementsByTagName(fetching).getLength())
                        .as(fetching)
                        .isZero();
            }
            assertThat(page).doesNotContain("url(", "@import", "href=", "src=", "{0}", "!report.");
        }
    }

    @Test
    void headlineFiguresAreOnThePage() throws Exception {
        var text = text(Fixture.shop(), Locale.ENGLISH);
        assertThat(text)
                .contains("The campaign should earn ¥142k more than no offers, for ¥143k of campaign cost.")
                .contains("The range is ¥120k to ¥163k, so a profit is very likely.")
                .contains("Each ¥1 spent brings back ¥1 and another ¥0.99 of profit.")
                .contains("Spending more than ¥153k would lower the profit.")
                .contains("+6,058", "5,561–6,555", "0.84–1.14", "138–147, of ¥200k")
                .contains("¥2.39M\u00a0(2.30–2.48)")
                .contains("−¥478\u00a0(−2,501\u00a0to\u00a01,546)")
                .contains("no reliable difference between customers", "face value ¥10, purchase")
                .contains("fingerprint 7c1e40ab, seed 42. Made 5 Apr 2026, 17:20. No customer ids.");
    }

    @Test
    void fixesBeforeTheTrainingAreSaid() throws Exception {
        var shop = Fixture.shop();
        assertThat(text(shop, Locale.ENGLISH)).doesNotContain("the data were mended");
        var fixes = new Recipe(List.of(
                        new Fix.Rename("city", "Surburban", "Suburban"),
                        new Fix.Cap("spend", 400),
                        new Fix.Ignore("<b>"),
                        new Fix.Raise("age", 0),
                        new Fix.Raise("spend", 0)))
                .describe();
        var mended = Fixture.with(shop, FixtureModel.card(fixes));
        assertThat(text(mended, Locale.ENGLISH))
                .contains("the data were mended: Write “Suburban” for “Surburban” in “city”; Limit “spend”")
                .contains("Leave “<b>” out; and 2 more.");
        assertThat(text(mended, Locale.SIMPLIFIED_CHINESE)).contains("训练前对数据做了修正：", "；另有 2 项。");
    }

    @Test
    void chineseHasItsOwnUnitsAndWords() throws Exception {
        var text = text(Fixture.shop(), Locale.SIMPLIFIED_CHINESE);
        assertThat(text)
                .contains("与不发放优惠相比，本次活动预计多赚 ¥14.2万，活动成本 ¥14.3万。")
                .contains("满¥120减¥30，SMS")
                .contains("¥239万\u00a0(230–248)")
                .doesNotContain("campaign cost");
    }

    @Test
    void theSameContentGivesTheSamePage() {
        assertThat(Page.of(Fixture.shop(), Locale.ENGLISH)).isEqualTo(Page.of(Fixture.shop(), Locale.ENGLISH));
    }

    @Test
    void namesOfTheDataNeverBecomeTags() throws Exception {
        var shop = Fixture.shop();
        var lines = new ArrayList<>(shop.plan().lines());
        lines.set(0, Fixture.line(HOSTILE, HOSTILE, new Offer.Arm(HOSTILE, 0), HOSTILE));
        var plan = new CampaignPlan(
                HOSTILE,
                "CNY",
                30,
                1_000,
                shop.plan().economics(),
                lines,
                shop.plan().constraints());
        var page = Page.of(Fixture.with(shop, plan, HOSTILE), Locale.ENGLISH);
        assertThat(page).doesNotContain("<script", "\u0000");
        assertThat(parse(page).getDocumentElement().getTextContent()).contains("<script>alert('1')</script>\"&\uFFFD");
    }

    @Test
    void longNamesAreShortened() throws Exception {
        var shop = Fixture.shop();
        var lines = new ArrayList<>(shop.plan().lines());
        lines.set(0, Fixture.line("", "长".repeat(500), Fixture.coupon(20, 60), "App"));
        assertThat(text(Fixture.with(shop, shop.plan().withLines(lines), "x".repeat(500)), Locale.ENGLISH))
                .contains("长".repeat(89) + "…", "x".repeat(59) + "…")
                .doesNotContain("长".repeat(90), "x".repeat(60));
        assertThat(Texts.shortened("😀😀😀", 2)).isEqualTo("😀…");
        assertThat(Texts.shortened("😀😀", 2)).isEqualTo("😀😀");
    }

    @Test
    void lossesAndOpenOutcomesAreSaidPlainly() throws Exception {
        assertThat(text(earning(new Interval(-5_200, -9_000, -1_400), -0.5), Locale.ENGLISH))
                .contains("The campaign should lose ¥5,200 against no offers")
                .contains("so a loss is very likely")
                .contains("Of each ¥1 spent, only ¥0.50 comes back.");
        assertThat(text(earning(new Interval(5_000, -5_000, 15_000), 0.2), Locale.ENGLISH))
                .contains("It is open whether the campaign pays: +¥5,000 against no offers")
                .contains("the chance of a profit is 84%");
    }

    @Test
    void whatIsWithheldIsADashWithItsReason() throws Exception {
        var text = text(earning(Interval.withheld(), Double.NaN), Locale.ENGLISH);
        assertThat(text)
                .contains("The data cannot tell what this campaign earns; it costs ¥143k.")
                .contains("No return is shown: the offer of line 4 is beyond your data.")
                .contains("–")
                .doesNotContain("NaN");
    }

    @Test
    void anEmptyPlanHasAReport() throws Exception {
        assertThat(text(Fixture.empty(), Locale.ENGLISH))
                .contains("This plan reaches nobody, so it changes nothing.")
                .contains("The plan has no line yet.")
                .contains("The offers in the data were not given by chance.")
                .contains("The data do not hold purchase, repurchase, spend")
                .doesNotContain("NaN", "Steps of the advisor");
    }

    private static ReportContent earning(Interval profit, double roi) {
        var shop = Fixture.shop();
        var old = shop.forecast().incremental();
        var added = new Totals(
                old.reach(),
                old.clicks(),
                old.purchases(),
                old.repurchases(),
                old.revenue(),
                old.cost(),
                old.campaignCost(),
                profit,
                new Interval(roi, roi, roi));
        var forecast = new Forecast(
                shop.forecast().customers(),
                shop.forecast().total(),
                added,
                shop.forecast().lines(),
                shop.forecast().ledger(),
                List.of(),
                true);
        return new ReportContent(
                shop.plan(),
                forecast,
                shop.model(),
                shop.dataName(),
                shop.budgetCurve(),
                List.of(),
                List.of(),
                Optional.empty(),
                "noon");
    }

    private static String text(ReportContent content, Locale locale) throws Exception {
        var document = parse(Page.of(content, locale));
        var styles = document.getElementsByTagName("style");
        while (styles.getLength() > 0) {
            styles.item(0).getParentNode().removeChild(styles.item(0));
        }
        return document.getDocumentElement().getTextContent();
    }

    private static Document parse(String page) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }
}
