package promocast.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import promocast.data.Roles.ActionRole;
import promocast.data.campaign.CampaignLog;
import promocast.data.read.DatasetReader;

/** The published facts of the embedded sample. */
class HillstromTest {
    private static final Roles ROLES = new Roles(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new ActionRole(Optional.of("segment"), Optional.of("No E-Mail"), Map.of(), Map.of()),
            Optional.empty(),
            true,
            Map.of(Outcome.CLICK, "visit", Outcome.PURCHASE, "conversion", Outcome.SPEND, "spend"),
            List.of(),
            List.of("history_segment"));

    private final CampaignLog log =
            CampaignLog.of(new DatasetReader().read(ReferenceFiles.hillstrom(), Progress.NONE), ROLES);

    @Test
    void logHasPublishedRowsAndArms() {
        assertThat(log.rows()).isEqualTo(64_000);
        assertThat(log.data().columns()).hasSize(12);
        assertThat(log.actions().armNames()).containsExactly("Mens E-Mail", "No E-Mail", "Womens E-Mail");
        assertThat(log.actions().levers().get(0).rows()).containsExactly(21_307, 21_306, 21_387);
        assertThat(log.actions().control()).containsExactly(1);
        assertThat(log.roles().features())
                .containsExactly("recency", "history", "mens", "womens", "zip_code", "newbie", "channel");
        assertThat(log.propensity()[0]).isCloseTo(21_387 / 64_000.0, within(1e-12));
    }

    @Test
    void ratesAreThosePublished() {
        assertThat(rates(Outcome.CLICK)).containsExactly(new double[] {.1828, .1062, .1514}, within(5e-5));
        assertThat(rates(Outcome.PURCHASE)).containsExactly(new double[] {.0125, .0057, .0088}, within(5e-5));
        assertThat(rates(Outcome.SPEND)).containsExactly(new double[] {1.423, .653, 1.077}, within(5e-4));
    }

    @Test
    void spendAddsUpToPublishedSum() {
        var spend = log.outcome(Outcome.SPEND).orElseThrow();
        assertThat(java.util.Arrays.stream(spend).sum()).isCloseTo(67_258.13, within(0.005));
    }

    private double[] rates(Outcome outcome) {
        var values = log.outcome(outcome).orElseThrow();
        var sums = new double[3];
        var counts = new int[3];
        for (int i = 0; i < values.length; i++) {
            int arm = (int) log.setting(i)[0];
            sums[arm] += values[i];
            counts[arm]++;
        }
        for (int arm = 0; arm < sums.length; arm++) {
            sums[arm] /= counts[arm];
        }
        return sums;
    }
}
