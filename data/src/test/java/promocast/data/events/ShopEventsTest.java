package promocast.data.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import promocast.data.CouponShop;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.data.campaign.CampaignLog;

/** From the log and the offers of a shop back to the campaign table that they were made of. */
class ShopEventsTest {
    private static ShopEvents shop;
    private static CustomerTable table;

    @BeforeAll
    static void build() {
        shop = ShopEvents.generate(4000, 5);
        var offers = new OfferDates.EachCustomer(shop.offers(), "user_id", "sent_at");
        var options = CustomerTableOptions.of(offers).withHorizons(30, Optional.of(60));
        table = CustomerTable.build(shop.log(), EventRoles.guess(shop.log()).roles(), options, Progress.NONE);
    }

    @Test
    void rolesOfLogAreGuessed() {
        var guess = EventRoles.guess(shop.log());
        assertThat(guess.looksLikeLog()).isTrue();
        assertThat(guess.roles().columns())
                .containsEntry(EventField.EVENT, "behavior")
                .containsEntry(EventField.PLATFORM, "device");
        assertThat(guess.roles().words())
                .containsEntry("pay", EventKind.PURCHASE)
                .containsEntry("add_to_cart", EventKind.CART)
                .containsEntry("view", EventKind.VIEW);
    }

    @Test
    void labelsAreThoseOfTheShop() {
        assertThat(table.data().rows()).isEqualTo(4000);
        for (var outcome : List.of("click", "purchase", "repurchase", "spend")) {
            assertThat(table.data().column(outcome).numbers())
                    .as(outcome)
                    .isEqualTo(shop.shop().column(outcome).numbers());
        }
    }

    @Test
    void featuresAreThoseOfTheShop() {
        assertThat(table.data().column("frequency").numbers())
                .isEqualTo(shop.shop().column("frequency").numbers());
        for (int i = 0; i < 4000; i++) {
            assertThat(Math.rint(table.data().column("recency_days").number(i)))
                    .isEqualTo(1 + shop.shop().column("recency").number(i));
            var platform = table.data().column("platform").text(i);
            assertThat(shop.shop().find(platform).orElseThrow().number(i)).isEqualTo(1);
            assertThat(table.data().column("platform_share_" + platform).number(i))
                    .isEqualTo(1);
        }
    }

    @Test
    void tableIsACampaignLog() {
        var log = CampaignLog.of(table.data(), table.roles());
        assertThat(log.actions().levers().stream().map(lever -> lever.field()).toList())
                .contains("coupon.faceValue", "coupon.minSpend", "points.multiplier");
        assertThat(table.roles().randomised()).isTrue();
        assertThat(table.roles().propensity()).contains("propensity");
        assertThat(log.roles().features())
                .contains("age", "frequency", "purchases_90d", "platform")
                .doesNotContain("offer_date", "user_id", "purchase", "face", "propensity");
        var direct = CampaignLog.of(shop.shop(), CouponShop.roles());
        assertThat(log.outcome(Outcome.SPEND).orElseThrow())
                .isEqualTo(direct.outcome(Outcome.SPEND).orElseThrow());
        assertThat(log.propensity()).isEqualTo(direct.propensity());
    }
}
