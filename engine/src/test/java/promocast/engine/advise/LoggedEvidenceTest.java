package promocast.engine.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import promocast.engine.whatif.LoggedProfit;

class LoggedEvidenceTest {
    private static final AdvisorOptions OPTIONS = PracticeShop.options(4, 0.15, 0.5, 800);

    @Test
    void evidenceAgreesWithALogThatSaysTheSame() {
        var shop = PracticeShop.coupons(2, 1, Double.POSITIVE_INFINITY);
        double size = 4000;
        var logged = shop.with((line, offered) -> Optional.of(
                drawn(shop.formula().apply(line, offered).profit() / size, offered.hashCode(), (int) size)));
        var advice = advise(logged);
        var evidence = advice.evidence().orElseThrow();

        assertThat(advice.supported()).isTrue();
        assertThat(evidence.logged()).isEqualTo((long) size);
        assertThat(evidence.ess()).isGreaterThan(500);
        assertThat(evidence.dr().contains(advice.gain().value() / size)).isTrue();
        assertThat(advice.reason().in(Locale.ENGLISH)).contains("effective logged customers");
    }

    @Test
    void evidenceAgainstTheForecastIsNotSupported() {
        var shop = PracticeShop.coupons(2, 1, Double.POSITIVE_INFINITY);
        var opposite = shop.with((line, offered) ->
                Optional.of(drawn(-shop.formula().apply(line, offered).profit() / 400, offered.hashCode(), 4000)));
        var few = shop.with((line, offered) -> Optional.of(drawn(1, offered.hashCode(), 60)));
        var none = shop.with(
                (line, offered) -> Optional.of(new LoggedProfit(new double[100], new double[100], new double[100], 0)));

        assertThat(advise(opposite).supported()).isFalse();
        assertThat(advise(opposite).reason().in(Locale.ENGLISH)).contains("do not support");
        assertThat(advise(few).supported()).isFalse();
        assertThat(advise(few).reason().in(Locale.ENGLISH)).contains("cannot tell");
        assertThat(advise(none).supported()).isFalse();
        assertThat(advise(none).evidence().orElseThrow().snips().isWithheld()).isTrue();
    }

    @Test
    void tinyPropensitiesGiveFewEffectiveCustomers() {
        var random = new SplittableRandom(5);
        var offer = new LoggedProfit(new double[500], new double[500], new double[500], 0);
        for (int i = 0; i < 500; i++) {
            offer.rho()[i] = i == 0 ? 1e9 : random.nextInt(2);
            offer.reward()[i] = random.nextDouble();
        }
        var evidence = LoggedEvidence.of(offer, offer).orElseThrow();

        assertThat(evidence.ess()).isLessThan(2);
        assertThat(LoggedEvidence.enough(evidence)).isFalse();
        assertThat(evidence.dr().isWithheld()).isTrue();
        assertThat(evidence.dm().isWithheld()).isFalse();
        assertThat(evidence.agreement().kind()).isEqualTo(promocast.engine.evaluate.Agreement.Kind.WITHHELD);
    }

    @Test
    void theRangeOfTheDirectMethodHoldsTheErrorOfTheModel() {
        var after = new LoggedProfit(new double[500], new double[500], new double[500], 9);
        var before = new LoggedProfit(new double[500], new double[500], new double[500], 16);
        var direct = LoggedEvidence.of(after, before).orElseThrow().dm();

        assertThat(direct.value()).isZero();
        assertThat(direct.upper()).isCloseTo(1.96 * 5, within(0.01));
        assertThat(direct.lower()).isEqualTo(-direct.upper());
    }

    private static Advice advise(PracticeShop shop) {
        return new Advisor(shop, OPTIONS).advise(shop.plan(), Set.of(), PracticeShop.SILENT);
    }

    /** A log in which a fifth of the customers got the offer, with a known mean profit. */
    private static LoggedProfit drawn(double mean, long seed, int n) {
        var random = new SplittableRandom(seed);
        var offer = new LoggedProfit(new double[n], new double[n], new double[n], 0);
        for (int i = 0; i < n; i++) {
            offer.rho()[i] = random.nextInt(5) == 0 ? 5 : 0;
            offer.reward()[i] = mean + (random.nextDouble() - 0.5) * Math.abs(mean);
            offer.forecast()[i] = mean;
        }
        return offer;
    }
}
