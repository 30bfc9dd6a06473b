package promocast.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;
import promocast.engine.plan.Window;

final class FormViewModelTest {
    @TempDir
    Path folder;

    private Fixtures fixtures;
    private PlanProblems problems;
    private FormViewModel model;

    @BeforeEach
    void plan() {
        fixtures = Fixtures.planned(folder);
        fixtures.ground(Fixtures.levers());
        problems = new PlanProblems(fixtures.context, fixtures.room.jobs(), () -> LocalDate.of(2026, 4, 6));
        model = new FormViewModel(fixtures.context, problems);
    }

    private List<String> names() {
        return model.fieldsProperty().getValue().stream().map(FormField::name).toList();
    }

    private FormField field(String name) {
        return java.util.stream.Stream.of(
                        model.fieldsProperty().getValue(),
                        model.rareFields(),
                        model.windowFields(),
                        model.platformFields())
                .flatMap(List::stream)
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private CampaignPlan now() {
        return fixtures.context.plan().orElseThrow();
    }

    private Offer offer() {
        return fixtures.context.line().orElseThrow().offer();
    }

    @Test
    void amountShowsNoMaximumAndPercentageDoes() {
        assertThat(names())
                .contains("coupon.minSpend", "coupon.validDays", "coupon.perCustomer", "economics.marginRate")
                .doesNotContain("coupon.faceValue", "coupon.maxDiscount", "points.expiryDays", "economics.breakage");

        fixtures.context.edit(new PlanEdit.SetLever(0, "coupon.percentOff", 0.15));

        assertThat(names()).contains("coupon.percentOff", "coupon.maxDiscount");
    }

    @Test
    void kindsAreAddedAndTakenAwayAsOneEditEach() {
        model.toggle("points");
        assertThat(model.kindsProperty().getValue()).containsExactly("coupon", "points");
        assertThat(names()).contains("points.expiryDays", "points.breakage", "economics.breakage");
        assertThat(names()).doesNotContain("points.multiplier");

        model.toggle("coupon");
        assertThat(offer()).isEqualTo(Offer.Points.times(2));
        fixtures.room.session().undo();
        fixtures.room.session().undo();
        assertThat(offer()).isEqualTo(Fixtures.plan().lines().get(0).offer());
    }

    @Test
    void adAndRecommendationHaveTheirOwnFields() {
        model.toggle("coupon");
        model.toggle("ad");
        assertThat(names())
                .contains("ad.placement", "ad.bid", "ad.frequencyCap", "ad.pricing")
                .doesNotContain("coupon.minSpend");
        field("ad.pricing").choose("impression");
        assertThat(((Offer.Ad) offer()).pricing()).isEqualTo(Offer.Ad.Pricing.IMPRESSION);
        model.toggle("ad");
        model.toggle("recommendation");
        assertThat(names()).contains("recommendation.replaces", "recommendation.slotCost");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            coupon.minSpend      | 80 元     | ¥80
            coupon.validDays     | 7 days    | 7 d
            coupon.perCustomer   | 2         | 2
            coupon.firstOrder    | tenure < 6 | tenure < 6
            economics.marginRate | 40        | 40%
            economics.responseHalfLifeDays | 5 | 5 d
            platform.commission  | 12%       | 12%
            window.startDay      | 3         | 3
            window.days          | 7         | 7 d
            horizonDays          | 21        | 21 d
            """)
    void typedValuesChangeThePlanOneUndoEach(String name, String typed, String shown) {
        var before = now();
        assertThat(field(name).type(typed)).isEmpty();
        assertThat(field(name).textProperty().getValue()).isEqualTo(shown);
        assertThat(now()).isNotEqualTo(before);
        fixtures.room.session().undo();
        assertThat(now()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            economics.marginRate | 150%     | “150%” is more than all: 100% is the most.
            economics.commission | 101      | “101” is more than all: 100% is the most.
            economics.messageCost | −1      | “−1” is too low: ¥0 is the least.
            economics.messageCost | cheap   | “cheap” is not a number. Type one such as 20 or 12%.
            coupon.validDays     | 1.5      | “1.5” is not whole. Type a whole number.
            coupon.validDays     | 0        | “0” is too low: 1 d is the least.
            coupon.firstOrder    | tenur < 6 | At character 1 of “tenur < 6”: coupon shop, random test has no column “tenur”. Did you mean “tenure”?
            coupon.firstOrder    | 5 / 0 > tenure | At character 5 of “5 / 0 > tenure”: “0” is 0
            window.startDay      | -2       | “-2” is too low: 0 is the least.
            """)
    void wrongValuesAreSaidAndNotTaken(String name, String typed, String words) {
        var before = now();
        var problem = field(name).type(typed).orElseThrow();
        assertThat(problem.in(Locale.ENGLISH)).startsWith(words);
        assertThat(problem.in(Locale.SIMPLIFIED_CHINESE)).isNotBlank().isNotEqualTo(problem.in(Locale.ENGLISH));
        assertThat(now()).isEqualTo(before);
    }

    @Test
    void oddPlansAreMarkedAtTheirField() {
        fixtures.context.edit(new PlanEdit.SetLever(0, "coupon.faceValue", 80.0));
        assertThat(model.problem(field("coupon.minSpend")).getValue()).isPresent();
        var late = fixtures.context.line().orElseThrow().withWindow(new Window(40, 3));
        fixtures.context.edit(new PlanEdit.ReplaceLine(0, late));
        assertThat(model.problem(field("window.startDay"))
                        .getValue()
                        .orElseThrow()
                        .in(Locale.ENGLISH))
                .contains("after the 30 days of the plan");
        fixtures.context.edit(new PlanEdit.ReplacePlan(now().withLine(0, late.withWindow(Window.whole()))
                .withStartDate(Optional.of(LocalDate.of(2025, 1, 1)))
                .withBudget(0)));
        assertThat(problems.foundProperty().get())
                .extracting(problem -> problem.field())
                .contains("budget", "window.startDay", "coupon.minSpend");
        fixtures.context.edit(new PlanEdit.ReplaceLine(0, PlanLine.of("tenure > 9000", offer())));
        assertThat(problems.of("segment").getValue()).isPresent();
    }

    @Test
    void fieldsStayWhileTheirValuesChange() {
        var before = model.fieldsProperty().getValue();
        fixtures.context.edit(new PlanEdit.SetLever(0, "coupon.minSpend", 25.0));

        assertThat(model.fieldsProperty().getValue()).isSameAs(before);
    }

    @Test
    void openFieldsTakeNothingForNoLimit() {
        fixtures.context.edit(new PlanEdit.SetLever(0, "coupon.percentOff", 0.2));
        assertThat(field("coupon.maxDiscount").textProperty().getValue()).isEqualTo("no limit");
        assertThat(field("coupon.maxDiscount").type("15")).isEmpty();
        assertThat(field("coupon.maxDiscount").textProperty().getValue()).isEqualTo("¥15");
        assertThat(field("coupon.maxDiscount").type("")).isEmpty();
        assertThat(((Offer.Coupon) offer()).maxDiscount()).isInfinite();
    }

    @Test
    void templatesFitWhatTheModelKnows() {
        var templates = new LinesViewModel(fixtures.context).templates();

        assertThat(templates.get(0).line().offer()).isInstanceOf(Offer.Coupon.class);
        assertThat(templates)
                .extracting(Templates.Template::key)
                .containsExactly("newCustomers", "winBack", "doublePoints", "bestsellers", "retargeting");
        assertThat(templates).extracting(Templates.Template::response).containsExactly(true, true, true, false, false);
        assertThat(templates.get(0).line().segment()).isEqualTo("frequency = 0");
        assertThat(((Offer.Coupon) templates.get(1).line().offer()).faceValue()).isEqualTo(20);
        fixtures.ground(Fixtures.arms());
        assertThat(new LinesViewModel(fixtures.context)
                        .templates()
                        .get(0)
                        .line()
                        .offer())
                .isEqualTo(new Offer.Arm("Mens E-Mail", 0));
    }
}
