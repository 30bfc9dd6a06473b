package promocast.engine.advise;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import promocast.data.ActionSpace;
import promocast.data.CouponShop;
import promocast.data.Dataset;
import promocast.data.TiringShop;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.OfferSetting;
import promocast.engine.plan.Segment;

/**
 * Runs campaigns in a simulated shop whose truth the advisor has not seen. What the advisor knows of a running campaign is
 * what a planner knows: its own record of contacts and the money that is left.
 */
final class TrueShop {
    private final TiringShop shop;
    private final CampaignPlan plan;
    private final CampaignEnvironment environment;
    private final ActionSpace actions;
    private final int[] lineOf;

    TrueShop(
            TiringShop shop,
            Dataset customers,
            CampaignPlan plan,
            CampaignEnvironment environment,
            ActionSpace actions) {
        this.shop = shop;
        this.plan = plan;
        this.environment = environment;
        this.actions = actions;
        this.lineOf = new int[customers.rows()];
        Arrays.fill(lineOf, -1);
        for (int line = plan.lines().size() - 1; line >= 0; line--) {
            boolean[] in = Segment.parse(plan.lines().get(line).segment()).select(customers);
            for (int i = 0; i < in.length; i++) {
                lineOf[i] = in[i] ? line : lineOf[i];
            }
        }
    }

    /**
     * What a campaign truly earned.
     *
     * @param profit extra profit over a campaign without offers, money
     * @param cost campaign cost, money
     */
    record Earned(double profit, double cost) {}

    /**
     * Runs a campaign.
     *
     * @param rule how the plan is changed before each period
     */
    Earned run(CampaignState start, UnaryOperator<CampaignState> rule) {
        var run = shop.run();
        var without = shop.run();
        double[][] nobody = new double[lineOf.length][];
        Arrays.fill(nobody, CouponShop.noOffer());
        var draw = new SplittableRandom(1);
        double profit = 0;
        double cost = 0;
        for (var state = start; !environment.ended(state); ) {
            var amended = rule.apply(state);
            double[][] settings = settings(amended, draw);
            var means = run.period(settings);
            double spent = cost(settings, means);
            profit += margin(means) - margin(without.period(nobody)) - spent;
            cost += spent;
            var next = environment.periods().run(amended).next();
            state = next.withMoney(environment.periods().moneyTicks(plan.budget() - cost));
        }
        return new Earned(profit, cost);
    }

    /** Who gets what; where the money left does not pay for all, only a share of them does. */
    private double[][] settings(CampaignState state, SplittableRandom draw) {
        double paid = environment.periods().paidShare(state);
        double[][] offered = new double[state.lines()][];
        for (int line = 0; line < offered.length; line++) {
            offered[line] = environment.periods().makesOffer(state, line)
                    ? OfferSetting.of(environment.menus().get(line).settingLine(state.setting(line)), actions)
                    : CouponShop.noOffer();
        }
        double[][] settings = new double[lineOf.length][];
        for (int i = 0; i < settings.length; i++) {
            boolean reached = lineOf[i] >= 0 && (paid >= 1 || draw.nextDouble() < paid);
            settings[i] = reached ? offered[lineOf[i]] : CouponShop.noOffer();
        }
        return settings;
    }

    private double margin(TiringShop.Run.Means means) {
        var economics = plan.economics();
        return (economics.marginRate() - economics.commission())
                * Arrays.stream(means.spend()).sum();
    }

    private double cost(double[][] settings, TiringShop.Run.Means means) {
        var economics = plan.economics();
        double worth = economics.pointValue() * (1 - economics.breakage());
        double cost = 0;
        for (int i = 0; i < settings.length; i++) {
            if (!Arrays.equals(settings[i], CouponShop.noOffer())) {
                cost += economics.messageCost()
                        + settings[i][0] * means.redeemed()[i]
                        + (settings[i][2] - 1) * worth * means.spend()[i];
            }
        }
        return cost;
    }
}
