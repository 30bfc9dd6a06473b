package promocast.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import promocast.engine.Interval;
import promocast.engine.model.Evaluation;
import promocast.ui.text.Texts;

final class VerdictTest {
    private static Evaluation.Uplift uplift(double ate, boolean reliable) {
        var curve = List.of(point(0, 0), point(0.4, 31), point(1, 50));
        var some = Interval.around(0.05, 0.03);
        return new Evaluation.Uplift(some, some, some, some, Interval.around(ate, 0.01), reliable, curve);
    }

    private static Evaluation.GainPoint point(double share, double gain) {
        return new Evaluation.GainPoint(share, Interval.around(gain, 5));
    }

    private static Verdict of(double ate, boolean reliable) {
        return Verdict.of(uplift(ate, reliable), "Mens E-Mail", Texts.message("model.outcome.click.many"));
    }

    @Test
    void reliableRankingSaysWhatTheBestBring() {
        var verdict = of(0.07, true);

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.RANKS);
        assertThat(verdict.headline().in(Locale.ENGLISH)).isEqualTo("The forecast finds the right customers.");
        assertThat(verdict.advice().in(Locale.ENGLISH))
                .isEqualTo("The best 40% already bring 62% of all extra clicks.");
    }

    @Test
    void effectWithoutRankingGoesToAllOrNone() {
        var verdict = of(0.07, false);

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ALIKE);
        assertThat(verdict.advice().in(Locale.ENGLISH)).contains("send it to all or to none");
    }

    @Test
    void effectThatMayBeNothingIsSaid() {
        assertThat(of(0.005, false).kind()).isEqualTo(Verdict.Kind.UNSURE);
        assertThat(of(-0.05, false).kind()).isEqualTo(Verdict.Kind.HARMS);
    }
}
