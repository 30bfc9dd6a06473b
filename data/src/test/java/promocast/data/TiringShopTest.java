package promocast.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TiringShopTest {
    private static final double[] COUPON = {10, 30, 2, 1};
    private static final TiringShop SHOP = new TiringShop(400, new TiringShop.Truth(0.4, 0.5, 0, 0), 3);

    @Test
    void theFirstContactIsThatOfTheCouponShop() {
        double[] expected = CouponShop.truth(SHOP.customers(), Outcome.PURCHASE, COUPON);
        double[] found = SHOP.run().period(all(COUPON)).purchases();

        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).isCloseTo(expected[i], within(1e-12));
        }
    }

    @Test
    void contactsTireAndRestRefreshes() {
        var run = SHOP.run();
        double none = sum(SHOP.run().period(all(CouponShop.noOffer())).purchases());
        double first = sum(run.period(all(COUPON)).purchases()) - none;
        double second = sum(run.period(all(COUPON)).purchases()) - none;
        run.period(all(CouponShop.noOffer()));
        run.period(all(CouponShop.noOffer()));
        double rested = sum(run.period(all(COUPON)).purchases()) - none;

        assertThat(second).isBetween(0.2 * first, 0.7 * first);
        assertThat(rested).isBetween(second * 1.1, first);
    }

    @Test
    void aPullIsCarriedOverAndAPurchaseSates() {
        var carrying = new TiringShop(400, new TiringShop.Truth(0, 0.5, 0.3, 0), 3).run();
        var sated = new TiringShop(400, new TiringShop.Truth(0, 0.5, 0, 0.5), 3).run();
        double none = sum(SHOP.run().period(all(CouponShop.noOffer())).purchases());
        carrying.period(all(COUPON));
        sated.period(all(COUPON));

        assertThat(sum(carrying.period(all(CouponShop.noOffer())).purchases())).isGreaterThan(none);
        assertThat(sum(sated.period(all(CouponShop.noOffer())).purchases())).isLessThan(none);
    }

    @Test
    void logHasARowACustomerAndPeriodWithTrueChances() {
        var log = SHOP.log(5, 0.5, 9);

        assertThat(log.rows()).isEqualTo(5 * 400);
        assertThat(log.column("period").distinct()).isEqualTo(5);
        assertThat(log.column("customer").distinct()).isEqualTo(400);
        double[] propensity = log.column("propensity").numbers();
        assertThat(Arrays.stream(propensity).map(p -> 1 / p).sum() / log.rows()).isCloseTo(72 - 18 + 1, within(8.0));
        assertThat(SHOP.log(5, 0.5, 9).column("spend").numbers())
                .isEqualTo(log.column("spend").numbers());
    }

    private static double[][] all(double[] setting) {
        double[][] all = new double[400][];
        Arrays.fill(all, setting);
        return all;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
