package promocast.ui.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.CouponShop;
import promocast.data.TiringShop;
import promocast.data.campaign.CampaignLog;
import promocast.engine.advise.Assumption;
import promocast.engine.advise.Assumptions;
import promocast.engine.plan.CampaignPlan;
import promocast.ui.Contexts;
import promocast.ui.session.Advising;
import promocast.ui.text.Texts;

final class LoggedAssumptionsTest {
    private static final Assumptions.Kind FATIGUE = Assumptions.Kind.FATIGUE;

    @TempDir
    Path folder;

    private static CampaignLog tiring() {
        var shop = new TiringShop(3000, new TiringShop.Truth(0.3, 0.35, 0.1, 0.2), 1);
        return CampaignLog.of(shop.log(6, 0.5, 101), TiringShop.roles());
    }

    @Test
    void repeatedContactsTakeThePlaceOfTheUsualAssumptions() {
        var room = Contexts.direct(folder);
        room.session().startPlan(CampaignPlan.empty("Spring", "CNY"), Texts.message("advisor.title", 1));
        new LoggedAssumptions(room).estimate(tiring());
        var found = room.session().advisingProperty().get().assumptions().of(FATIGUE);
        assertThat(found.isEstimated()).isTrue();
        assertThat(found.interval().contains(0.3)).isTrue();
    }

    @Test
    void whatThePlannerHasStatedStays() {
        var room = Contexts.direct(folder);
        room.session().startPlan(CampaignPlan.empty("Spring", "CNY"), Texts.message("advisor.title", 1));
        var advising = room.session().advisingProperty();
        var stated = Assumptions.defaults().with(FATIGUE, Assumption.stated(0.5));
        advising.set(advising.get().with(stated));
        new LoggedAssumptions(room).estimate(tiring());
        assertThat(advising.get().assumptions()).isEqualTo(stated);
    }

    @Test
    void aLogOfSingleContactsChangesNothing() {
        var room = Contexts.direct(folder);
        room.session().startPlan(CampaignPlan.empty("Spring", "CNY"), Texts.message("advisor.title", 1));
        new LoggedAssumptions(room).estimate(CampaignLog.of(CouponShop.generate(500, false, 1), CouponShop.roles()));
        assertThat(room.session().advisingProperty().get()).isEqualTo(Advising.defaults());
    }

    @Test
    void anotherHorizonMakesItLookAgainUnlessThePlannerHasSpoken() {
        var room = Contexts.direct(folder);
        var session = room.session();
        var found = new LoggedAssumptions(room);
        found.estimate(tiring());
        assertThat(session.advisingProperty().get()).isEqualTo(Advising.defaults());

        var plan = CampaignPlan.empty("Spring", "CNY");
        session.startPlan(plan, Texts.message("advisor.title", 1));
        found.estimate(tiring());
        var first = session.advisingProperty().get().assumptions();
        assertThat(first.of(FATIGUE).isEstimated()).isTrue();

        var stated = first.with(FATIGUE, Assumption.stated(0.4));
        session.advisingProperty().set(session.advisingProperty().get().with(stated));
        found.estimate(tiring());
        assertThat(session.advisingProperty().get().assumptions()).isEqualTo(stated);
    }
}
