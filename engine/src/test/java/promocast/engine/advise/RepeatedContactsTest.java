package promocast.engine.advise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import promocast.data.CouponShop;
import promocast.data.TiringShop;
import promocast.data.campaign.CampaignLog;

class RepeatedContactsTest {
    private static final double FATIGUE = 0.3;
    private static final double RECOVERY = 0.4;
    private static final double CARRIED = 0.2;
    private static final int PERIODS = 8;

    @Test
    void rangesHoldTheTruth() {
        var held = new EnumMap<Assumptions.Kind, Integer>(Assumptions.Kind.class);
        for (int seed = 1; seed <= 20; seed++) {
            var found = RepeatedContacts.estimate(panel(seed, 600), Assumptions.defaults())
                    .orElseThrow();
            count(held, Assumptions.Kind.FATIGUE, found, FATIGUE);
            count(held, Assumptions.Kind.RECOVERY, found, RECOVERY);
            count(held, Assumptions.Kind.CARRY_OVER, found, CARRIED);
            assertThat(found.of(Assumptions.Kind.FATIGUE).interval().upper()
                            - found.of(Assumptions.Kind.FATIGUE).interval().lower())
                    .isLessThan(0.3);
        }
        assertThat(held.values())
                .hasSize(3)
                .allSatisfy(times -> assertThat(times).isBetween(17, 20));
    }

    private static void count(
            EnumMap<Assumptions.Kind, Integer> held, Assumptions.Kind kind, Assumptions found, double truth) {
        assertThat(found.of(kind).isEstimated()).isTrue();
        held.merge(kind, found.of(kind).interval().contains(truth) ? 1 : 0, Integer::sum);
    }

    /** Good customers are contacted more, and there is a season; neither may look like an effect. */
    private static ContactPanel panel(long seed, int customers) {
        var random = new SplittableRandom(seed);
        int n = customers * PERIODS;
        var panel = new ContactPanel(new int[n], new int[n], new double[n][1], new double[1][n]);
        double level = 0;
        for (int row = 0; row < n; row++) {
            level = row % PERIODS == 0 ? random.nextGaussian() : level;
            panel.customer()[row] = row / PERIODS;
            panel.period()[row] = row % PERIODS;
            panel.pull()[row][0] = random.nextDouble() < 0.5 + 0.2 * Math.tanh(level) ? 1 : 0;
            panel.outcomes()[0][row] = level + 0.2 * panel.period()[row] + 0.5 * random.nextGaussian();
        }
        double[] felt = panel.felt(FATIGUE, RECOVERY, CARRIED).now()[0];
        Arrays.setAll(panel.outcomes()[0], row -> panel.outcomes()[0][row] + felt[row]);
        return panel;
    }

    @Test
    void aShopThatTiresIsSeenToTire() {
        var shop = new TiringShop(3000, new TiringShop.Truth(0.3, 0.35, 0.1, 0.2), 1);
        var log = CampaignLog.of(shop.log(6, 0.5, 101), TiringShop.roles());

        var found = RepeatedContacts.estimate(log, ShopTrial.plan(8000), AdvisorOptions.defaults())
                .orElseThrow();

        var fatigue = found.of(Assumptions.Kind.FATIGUE);
        assertThat(fatigue.isEstimated()).isTrue();
        assertThat(fatigue.interval().contains(0.3)).isTrue();
        assertThat(fatigue.interval().lower()).isPositive();
        assertThat(fatigue.rows()).isBetween(3000L, 9000L);
        // who has bought buys a little less in the next period
        var again = found.of(Assumptions.Kind.REPURCHASE);
        assertThat(again.isEstimated()).isTrue();
        assertThat(again.interval().lower()).isLessThan(0);
        assertThat(again.interval().upper()).isLessThan(0.4);
        assertThat(found.exposure().perContact()).isTrue();
        assertThat(found.exposure().freshness()).isBetween(0.5, 0.95);
    }

    @Test
    void singleContactsTellNothing() {
        var log = CampaignLog.of(CouponShop.generate(500, false, 1), CouponShop.roles());

        assertThat(RepeatedContacts.estimate(log, ShopTrial.plan(8000), AdvisorOptions.defaults()))
                .isEmpty();
        assertThat(RepeatedContacts.estimate(panel(1, 60), Assumptions.defaults()))
                .isEmpty();
    }
}
