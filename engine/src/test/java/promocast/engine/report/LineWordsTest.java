package promocast.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import promocast.engine.format.NumberFormatter;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;

final class LineWordsTest {
    private final LineWords english = words(Locale.ENGLISH);
    private final LineWords chinese = words(Locale.SIMPLIFIED_CHINESE);

    @Test
    void fieldsHaveWordsAndUnits() {
        assertThat(english.field("coupon.faceValue")).isEqualTo("face value");
        assertThat(chinese.field("coupon.minSpend")).isEqualTo("使用门槛");
        assertThat(english.field("loyalty.tier")).isEqualTo("loyalty.tier");
        assertThat(english.value("coupon.faceValue", 20)).isEqualTo("¥20");
        assertThat(english.value("share", 0.5)).isEqualTo("50%");
        assertThat(english.value("points.multiplier", 1.5)).isEqualTo("1.5×");
    }

    @Test
    void linesAreCalledByLabelSegmentOrEverybody() {
        assertThat(english.line(line("recency < 3", "Fresh"))).isEqualTo("Fresh");
        assertThat(english.line(line("recency < 3", " "))).isEqualTo("recency < 3");
        assertThat(chinese.line(line("", ""))).isEqualTo("全部顾客");
    }

    private static PlanLine line(String segment, String label) {
        return new PlanLine(segment, 1, PlanLine.Pick.RANDOM, Optional.empty(), new Offer.NoOffer(), false, label);
    }

    private static LineWords words(Locale locale) {
        return new LineWords(locale, new NumberFormatter(locale, "CNY"));
    }
}
