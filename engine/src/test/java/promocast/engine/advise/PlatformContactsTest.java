package promocast.engine.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Numbers that differ by platform, and what is bought again, from panels with a known truth. */
class PlatformContactsTest {
    private static final int PERIODS = 8;
    private static final double RECOVERY = 0.4;

    /** Clicks and purchases of contacts on two platforms; the truth is {@code numbers}. */
    private static ContactPanel panel(long seed, int customers, ContactNumbers numbers) {
        var random = new SplittableRandom(seed);
        int n = customers * PERIODS;
        var platforms = new ContactPanel.Platforms(List.of("App", "SMS"), new int[n]);
        var panel = new ContactPanel(new int[n], new int[n], platforms, new double[n][1], new double[2][n], 1);
        double level = 0;
        for (int row = 0; row < n; row++) {
            level = row % PERIODS == 0 ? random.nextGaussian() : level;
            panel.customer()[row] = row / PERIODS;
            panel.period()[row] = row % PERIODS;
            panel.pull()[row][0] = random.nextDouble() < 0.5 ? 1 : 0;
            platforms.of()[row] = random.nextInt(2);
            panel.outcomes()[0][row] = level + 0.5 * random.nextGaussian();
            panel.outcomes()[1][row] = level + 0.5 * random.nextGaussian();
        }
        var felt = panel.felt(numbers);
        for (int row = 0; row < n; row++) {
            panel.outcomes()[0][row] += felt.now()[0][row];
            panel.outcomes()[1][row] += felt.now()[0][row] + numbers.repurchase() * felt.before()[0][row];
        }
        return panel;
    }

    private static Assumptions estimate(long seed, ContactNumbers numbers) {
        return RepeatedContacts.estimate(panel(seed, 700, numbers), Assumptions.defaults())
                .orElseThrow();
    }

    @Test
    void platformsThatTireDifferentlyGetTheirOwnNumbers() {
        var truth = new ContactNumbers(new double[] {0.1, 0.5}, RECOVERY, new double[] {0, 0.4}, 0);
        int held = 0;
        for (long seed = 1; seed <= 5; seed++) {
            var found = estimate(seed, truth);

            assertThat(found.platformFatigue()).containsKey("SMS");
            assertThat(found.fatigueOn(Optional.of("SMS"))).isGreaterThan(found.fatigueOn(Optional.of("App")));
            assertThat(found.carryOverOn(Optional.of("SMS"))).isGreaterThan(found.carryOverOn(Optional.of("App")));
            var sms = found.platformFatigue().get("SMS");
            assertThat(sms.rows()).isBetween(1000L, 2000L);
            held += sms.interval().contains(0.5) ? 1 : 0;
        }
        assertThat(held).isGreaterThanOrEqualTo(4);
    }

    @Test
    void platformsThatTireAlikeShareOneNumber() {
        for (long seed = 11; seed <= 14; seed++) {
            var found = estimate(seed, ContactNumbers.alike(2, 0.3, RECOVERY, 0.2, 0));

            assertThat(found.platformFatigue()).isEmpty();
            assertThat(found.platformCarryOver()).isEmpty();
            assertThat(found.value(Assumptions.Kind.FATIGUE)).isCloseTo(0.3, within(0.12));
        }
    }

    @Test
    void whatIsBoughtAgainIsToldFromWhatIsCarriedOver() {
        int held = 0;
        for (long seed = 21; seed <= 26; seed++) {
            var found = estimate(seed, ContactNumbers.alike(2, 0.3, RECOVERY, 0.2, 0.4));
            var again = found.of(Assumptions.Kind.REPURCHASE);

            assertThat(again.isEstimated()).isTrue();
            assertThat(again.interval().lower()).isPositive();
            assertThat(found.value(Assumptions.Kind.CARRY_OVER)).isCloseTo(0.2, within(0.15));
            held += again.interval().contains(0.4) ? 1 : 0;
        }
        assertThat(held).isGreaterThanOrEqualTo(5);
    }

    @Test
    void withoutClicksNobodyCanTellAndTheStatedNumberStays() {
        var both = panel(31, 700, ContactNumbers.alike(2, 0.3, RECOVERY, 0.2, 0.4));
        var alone = new ContactPanel(both.customer(), both.period(), both.pull(), new double[][] {both.outcomes()[1]});
        var stated = Assumptions.defaults().with(Assumptions.Kind.REPURCHASE, Assumption.stated(0.05));
        var found = RepeatedContacts.estimate(alone, stated).orElseThrow();

        assertThat(found.of(Assumptions.Kind.REPURCHASE)).isEqualTo(Assumption.stated(0.05));
    }

    @Test
    void ownNumbersOfPlatformsSurviveTheirFile() {
        var json = "{\"platforms\": {\"SMS\": 0.3, \"App\": {\"fatigue\": 0.1, \"carryOver\": 0.2}}}";
        var found = AssumptionsFile.fromJson(json, "a.json");

        assertThat(found.fatigueOn(Optional.of("SMS"))).isEqualTo(0.3);
        assertThat(found.carryOverOn(Optional.of("App"))).isEqualTo(0.2);
        assertThat(found.carryOverOn(Optional.of("SMS"))).isEqualTo(found.value(Assumptions.Kind.CARRY_OVER));
    }
}
