package promocast.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanEditTest {
    private final CampaignPlan plan = CampaignPlan.empty("Spring", "CNY")
            .withLines(List.of(
                    PlanLine.of("", Offer.Coupon.of(20, 120)), PlanLine.of("a = 1", new Offer.Arm("Mens E-Mail", 2))));

    private Offer offerAfter(String field, Object value) {
        return new PlanEdit.SetLever(0, field, value).apply(plan).lines().get(0).offer();
    }

    @Test
    void setLeverChangesOneFieldAndLeavesThePlanBefore() {
        assertThat(offerAfter("coupon.faceValue", 30)).isEqualTo(Offer.Coupon.of(30, 120));
        assertThat(offerAfter("coupon.minSpend", 60.0)).isEqualTo(Offer.Coupon.of(20, 60));
        assertThat(plan.lines().get(0).offer()).isEqualTo(Offer.Coupon.of(20, 120));
    }

    @Test
    void setLeverOfFaceValueZeroKeepsTheCoupon() {
        assertThat(offerAfter("coupon.faceValue", 0)).isEqualTo(Offer.Coupon.of(0, 120));
    }

    @Test
    void setLeverOfAnotherOfferMakesABundleAndThenChangesInsideIt() {
        var bundled = new PlanEdit.SetLever(0, "points.multiplier", 2).apply(plan);
        assertThat(bundled.lines().get(0).offer())
                .isEqualTo(new Offer.Bundle(List.of(Offer.Coupon.of(20, 120), Offer.Points.times(2))));
        var inside = new PlanEdit.SetLever(0, "coupon.faceValue", 5).apply(bundled);
        assertThat(inside.lines().get(0).offer())
                .isEqualTo(new Offer.Bundle(List.of(Offer.Coupon.of(5, 120), Offer.Points.times(2))));
    }

    @Test
    void setLeverOfPercentOffTakesTheFaceValueAway() {
        assertThat(offerAfter("coupon.percentOff", 0.1))
                .isEqualTo(new Offer.Coupon(0, 0.1, 120, Double.POSITIVE_INFINITY, 14, false));
    }

    @Test
    void setLeverReachesArmShareAndPlatform() {
        var arm = new PlanEdit.SetLever(1, "arm", "Womens E-Mail")
                .apply(plan)
                .lines()
                .get(1);
        assertThat(arm.offer()).isEqualTo(new Offer.Arm("Womens E-Mail", 2));
        assertThat(new PlanEdit.SetLever(1, "share", 0.25)
                        .apply(plan)
                        .lines()
                        .get(1)
                        .share())
                .isEqualTo(0.25);
        assertThat(new PlanEdit.SetLever(1, "platform", "App")
                        .apply(plan)
                        .lines()
                        .get(1)
                        .platform())
                .contains("App");
    }

    @ParameterizedTest
    @CsvSource({
        "coupon.minSpend, -5, minSpend: -5.0",
        "coupon.validDays, 1.5, coupon.validDays: a whole number is needed",
        "coupon.colour, 1, no offer has coupon.colour",
        "gift.size, 1, no offer has gift.size",
        "ad.placement, 1, ad.placement: a name is needed",
        "share, 2, share: 2.0"
    })
    void setLeverNamesFieldAndValue(String field, double value, String words) {
        assertThatThrownBy(() -> offerAfter(field, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    @Test
    void linesAreAddedMovedAndRemoved() {
        var line = PlanLine.of("b = 2", new Offer.NoOffer());
        var added = new PlanEdit.AddLine(2, line).apply(plan);
        assertThat(added.lines())
                .containsExactly(plan.lines().get(0), plan.lines().get(1), line);
        var moved = new PlanEdit.MoveLine(2, 0).apply(added);
        assertThat(moved.lines())
                .containsExactly(line, plan.lines().get(0), plan.lines().get(1));
        assertThat(new PlanEdit.RemoveLine(0).apply(moved)).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20 | 120 | ¥20 off ¥120 | 满¥120减¥20
            5.5 | 0  | ¥5.50 off    | 立减¥5.50
            """)
    void offerTextSaysTheOfferShortly(double face, double least, String english, String chinese) {
        var offer = Offer.Coupon.of(face, least);
        assertThat(OfferText.of(offer, "CNY", Locale.ENGLISH)).isEqualTo(english);
        assertThat(OfferText.of(offer, "CNY", Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
    }

    @Test
    void offerTextJoinsABundle() {
        var bundle = new Offer.Bundle(List.of(
                new Offer.Coupon(0, 0.1, 50, 8, 14, false), Offer.Points.times(2), new Offer.Recommendation(1, "")));
        assertThat(OfferText.of(bundle, "USD", Locale.ENGLISH))
                .isEqualTo("10% off $50, at most $8 + Points ×2 + 1 recommended product");
    }
}
