package promocast.engine.refute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.data.WideShop;
import promocast.data.campaign.CampaignLog;
import promocast.engine.Interval;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefuterTest {
    private List<Refutation> found = List.of();

    @BeforeAll
    void refute() {
        var log = CampaignLog.of(WideShop.generate(2500, -1.5, 8), WideShop.roles());
        found = new Refuter(3, 2).refute(log, Progress.NONE);
    }

    private Refutation of(Refutation.Kind kind) {
        return found.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    void eachKindIsTriedOnceForTheOneOffer() {
        assertThat(found).extracting(Refutation::kind).containsExactly(Refutation.Kind.values());
        assertThat(found).allSatisfy(one -> {
            assertThat(one.offer()).isEqualTo("offer");
            assertThat(one.outcome()).isEqualTo(Outcome.PURCHASE);
        });
    }

    @Test
    void aPlaceboHasNoEffectAndARandomTraitChangesNothing() {
        var placebo = of(Refutation.Kind.PLACEBO);
        var trait = of(Refutation.Kind.RANDOM_TRAIT);

        assertThat(placebo.found().contains(0)).isTrue();
        assertThat(placebo.passed()).isTrue();
        assertThat(trait.found().value()).isCloseTo(trait.estimate().value(), within(.02));
        assertThat(trait.passed()).isTrue();
    }

    @Test
    void sentencesAreSaidInBothLanguages() {
        for (var one : found) {
            assertThat(one.sentence().in(Locale.ENGLISH)).contains("offer").doesNotContain("{");
            assertThat(one.sentence().in(Locale.SIMPLIFIED_CHINESE)).matches("(?s).*\\p{IsHan}.*");
        }
    }

    @Test
    void strengthIsTheEValueOfTheNearerEnd() {
        // risk ratio 2 at the lower end: 2 + sqrt(2)
        assertThat(EValue.of(new Interval(.2, .1, .3), .1)).isCloseTo(2 + Math.sqrt(2), within(1e-12));
        assertThat(EValue.of(new Interval(-.06, -.07, -.05), .1)).isCloseTo(2 + Math.sqrt(2), within(1e-12));
        assertThat(EValue.of(new Interval(.1, -.1, .3), .1)).isEqualTo(1);
    }
}
