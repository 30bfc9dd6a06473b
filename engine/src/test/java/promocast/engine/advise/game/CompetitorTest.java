package promocast.engine.advise.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import promocast.data.BadInputException;
import promocast.data.Progress;
import promocast.data.UnanswerableException;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.KnownShop;

class CompetitorTest {
    private static final KnownShop SHOP = KnownShop.of(2000, 4);
    private static final CampaignPlan PLAN = CampaignPlan.empty("Spring", "CNY")
            .withEconomics(new Economics(0.22, 0.02, 0.01, 0.2, 0, 4))
            .withLines(List.of(PlanLine.of("", Offer.Coupon.of(10, 60))));

    private final Competitor competitor = new Competitor(SHOP.whatIf());

    @Test
    void withoutACrossEffectTheMostProfitableLevelSettlesAndTheRivalDoesNotMatter() {
        var game = play(GameOptions.defaults().withCrossEffect(0));
        int best = game.matrix().bestRows(0).get(0);

        assertThat(game.equilibria().get(0).row()).isEqualTo(best);
        assertThat(game.safest()).isEqualTo(best);
        for (int column = 0; column < game.theirs().size(); column++) {
            assertThat(game.payoff(best, column)).isEqualTo(game.payoff(best, 0));
        }
        double level = game.ours().get(best).level();
        var changed = new PlanEdit.SetLever(0, game.field(), level).apply(PLAN);
        double forecast = SHOP.whatIf().settleLine(changed, 0).total().profit().value();
        assertThat(game.payoff(best, 0).value()).isCloseTo(forecast, within(1e-6));
    }

    @Test
    void aStrongRivalDrivesBothSidesToDeeperDiscounts() {
        var calm = play(GameOptions.defaults().withCrossEffect(0));
        var war = play(GameOptions.defaults().withCrossEffect(0.9));

        assertThat(expected(war)).isGreaterThan(expected(calm));
        assertThat(war.payoff(0, war.theirs().size() - 1).value())
                .isLessThan(war.payoff(0, 0).value());
        assertThat(war.ours().get(war.safest()).level())
                .isGreaterThanOrEqualTo(calm.ours().get(calm.safest()).level());
    }

    @Test
    void ownLevelsOfTheRivalAndOpposedInterestsAreTakenAsGiven() {
        var game =
                play(GameOptions.defaults().withRivalLevels(List.of(15.0, 0.0)).withRival(GameOptions.Rival.OPPOSED));

        assertThat(game.theirs()).extracting(LevelResponse::level).containsExactly(0.0, 15.0);
        assertThat(game.rivalPayoff(1, 1).value()).isEqualTo(-game.payoff(1, 1).value());
        assertThat(game.summary()).allSatisfy(sentence -> {
            assertThat(sentence.in(Locale.ENGLISH)).isNotBlank();
            assertThat(sentence.in(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
        });
    }

    @Test
    void whatCannotBePlayedIsSaid() {
        var bare = PLAN.withLines(List.of(PlanLine.of("", new Offer.NoOffer())));

        assertThatThrownBy(() -> competitor.play(bare, GameOptions.defaults(), Progress.NONE))
                .isInstanceOf(UnanswerableException.class)
                .hasMessageContaining("coupon");
        assertThatThrownBy(() -> play(GameOptions.defaults().withLine(4)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("5");
        assertThatThrownBy(() -> GameOptions.defaults().withCrossEffect(1.2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("crossEffect");
    }

    private DiscountGame play(GameOptions options) {
        return competitor.play(PLAN, options, Progress.NONE);
    }

    private static double expected(DiscountGame game) {
        var shares = game.equilibria().get(0).ours();
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += shares[i] * game.ours().get(i).level();
        }
        return sum;
    }
}
