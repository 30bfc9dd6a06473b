package promocast.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;

final class OfferFormatterTest {
    private final OfferFormatter english = formatter(Locale.ENGLISH);
    private final OfferFormatter chinese = formatter(Locale.SIMPLIFIED_CHINESE);

    @Test
    void offersAreSaidInThePlannersWords() {
        assertBoth(coupon(30, 0, 120), "¥30 off ¥120", "满 ¥120 减 ¥30");
        assertBoth(coupon(30, 0, 0), "¥30 off", "立减 ¥30");
        assertBoth(coupon(0, 0.15, 120), "15% off ¥120", "满 ¥120 减 15%");
        assertBoth(coupon(0, 0, 120), "no offer", "不发放");
        assertBoth(new Offer.Points(2, 0, Double.NaN, 90, 7), "Points ×2", "积分 ×2");
        assertBoth(new Offer.Points(1, 200, Double.NaN, 90, 7), "200 bonus points", "赠 200 积分");
        assertBoth(new Offer.Arm("Mens E-Mail", 0), "Mens E-Mail", "Mens E-Mail");
        assertBoth(new Offer.NoOffer(), "no offer", "不发放");
        var both = new Offer.Bundle(List.of(coupon(20, 0, 60), new Offer.Points(3, 0, Double.NaN, 90, 7)));
        assertBoth(both, "¥20 off ¥60 + Points ×3", "满 ¥60 减 ¥20 + 积分 ×3");
    }

    @Test
    void percentOffNamesItsLargestDiscount() {
        var offer = new Offer.Coupon(0, 0.2, 100, 50, 14, false);
        assertThat(english.offer(offer)).isEqualTo("20% off ¥100, at most ¥50");
    }

    @Test
    void fieldsHaveWordsAndUnits() {
        assertThat(english.field("coupon.faceValue")).isEqualTo("face value");
        assertThat(chinese.field("coupon.minSpend")).isEqualTo("使用门槛");
        assertThat(english.field("loyalty.tier")).isEqualTo("loyalty.tier");
        assertThat(english.value("coupon.faceValue", 20)).isEqualTo("¥20");
        assertThat(english.value("share", 0.5)).isEqualTo("50%");
        assertThat(english.value("points.multiplier", 1.5)).isEqualTo("1.5");
    }

    @Test
    void linesAreCalledByLabelSegmentOrEverybody() {
        assertThat(english.line(line("recency < 3", "Fresh"))).isEqualTo("Fresh");
        assertThat(english.line(line("recency < 3", " "))).isEqualTo("recency < 3");
        assertThat(chinese.line(line("", ""))).isEqualTo("全部顾客");
    }

    private void assertBoth(Offer offer, String expectedEnglish, String expectedChinese) {
        assertThat(english.offer(offer)).isEqualTo(expectedEnglish);
        assertThat(chinese.offer(offer)).isEqualTo(expectedChinese);
    }

    private static PlanLine line(String segment, String label) {
        return new PlanLine(segment, 1, PlanLine.Pick.RANDOM, Optional.empty(), new Offer.NoOffer(), false, label);
    }

    private static Offer coupon(double faceValue, double percentOff, double minSpend) {
        return new Offer.Coupon(faceValue, percentOff, minSpend, Double.POSITIVE_INFINITY, 14, false);
    }

    private static OfferFormatter formatter(Locale locale) {
        return new OfferFormatter(locale, new NumberFormatter(locale, "CNY"));
    }
}
