package promocast.engine.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import promocast.data.UnanswerableException;

final class LessonTest {
    private static Lesson lesson(int days, double times, long seed) {
        var random = new Random(seed);
        var actuals = new Actuals(Campaign.plan());
        for (int day = 0; day < days; day++) {
            actuals.add(List.of(Campaign.day(0, day, times, random), Campaign.day(1, day, times, random)));
        }
        return Lesson.of(new Monitor(Campaign.plan(), Campaign.forecast(0.02)), actuals);
    }

    @Test
    void aLastingShortfallIsLearnedAndForecastsLaterDaysBetter() {
        var lesson = lesson(16, 0.7, 1);

        assertThat(lesson.helps()).isTrue();
        assertThat(lesson.heldOutDays()).isEqualTo(5);
        assertThat(lesson.effects())
                .extracting(Lesson.Effect::measure)
                .containsExactly(Measure.CLICKS, Measure.PURCHASES, Measure.REVENUE);
        assertThat(lesson.effects()).allSatisfy(effect -> {
            assertThat(effect.ratio()).isCloseTo(0.7, offset(0.07));
            assertThat(effect.gapBefore()).isCloseTo(-0.3, offset(0.15));
            assertThat(Math.abs(effect.gapAfter())).isLessThan(0.18);
        });
    }

    @Test
    void whereTheForecastHoldsHardlyAnythingIsLearned() {
        for (int seed = 1; seed <= 10; seed++) {
            assertThat(lesson(16, 1, seed).effects())
                    .allSatisfy(effect -> assertThat(effect.ratio()).isCloseTo(1, offset(0.06)));
        }
    }

    @Test
    void tooFewDaysTeachNothing() {
        assertThatThrownBy(() -> lesson(3, 1, 1)).isInstanceOf(UnanswerableException.class);
    }
}
