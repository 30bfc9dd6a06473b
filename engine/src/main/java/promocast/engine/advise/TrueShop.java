package promocast.engine.advise;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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
    private final Map<List<Double>, List<LineResponse>> known = new HashMap<>();

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

    /** True extra profit of a plan that stays as it is. */
    double held(CampaignState start) {
        return run(start, state -> state).profit();
    }

    /** What a line truly earns under a setting in every period, as nobody knows it in practice. */
    LineResponse response(int line, long setting) {
        var menu = environment.menus().get(line);
        if (menu.none(setting)) {
            return LineResponse.NOTHING;
        }
        double[] offer = OfferSetting.of(menu.settingLine(setting), actions);
        return known.computeIfAbsent(Arrays.stream(offer).boxed().toList(), key -> responses(offer))
                .get(line);
    }

    /** What each line truly earns when all customers get one offer in every period. */
    private List<LineResponse> responses(double[] offer) {
        var run = shop.run();
        var without = shop.run();
        double[][] everybody = new double[lineOf.length][];
        double[][] nobody = new double[lineOf.length][];
        Arrays.fill(everybody, offer);
        Arrays.fill(nobody, CouponShop.noOffer());
        double[] gain = new double[plan.lines().size()];
        double[] cost = new double[plan.lines().size()];
        for (int t = 0; t < environment.periods().count(); t++) {
            var means = run.period(everybody);
            var anyway = without.period(nobody);
            for (int i = 0; i < lineOf.length; i++) {
                if (lineOf[i] >= 0) {
                    gain[lineOf[i]] += keep() * (means.spend()[i] - anyway.spend()[i]);
                    cost[lineOf[i]] += cost(offer, means, i);
                }
            }
        }
        return IntStream.range(0, gain.length)
                .mapToObj(line -> new LineResponse(gain[line], cost[line], 0, false))
                .toList();
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
        return keep() * Arrays.stream(means.spend()).sum();
    }

    private double keep() {
        return plan.economics().marginRate() - plan.economics().commission();
    }

    private double cost(double[][] settings, TiringShop.Run.Means means) {
        double cost = 0;
        for (int i = 0; i < settings.length; i++) {
            cost += cost(settings[i], means, i);
        }
        return cost;
    }

    /** Campaign cost of one customer in a period. */
    private double cost(double[] setting, TiringShop.Run.Means means, int customer) {
        var economics = plan.economics();
        double worth = economics.pointValue() * (1 - economics.breakage());
        return Arrays.equals(setting, CouponShop.noOffer())
                ? 0
                : economics.messageCost()
                        + setting[0] * means.redeemed()[customer]
                        + (setting[2] - 1) * worth * means.spend()[customer];
    }
}
