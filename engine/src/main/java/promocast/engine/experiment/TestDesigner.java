package promocast.engine.experiment;

import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import promocast.data.Outcome;
import promocast.data.UnanswerableException;
import promocast.data.campaign.CampaignLog;
import promocast.engine.EngineMessage;
import promocast.engine.Interval;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.Totals;

/** Works out what a test of a plan can find. */
public final class TestDesigner {
    private static final int HALVINGS = 60;

    private final CampaignPlan plan;
    private final Forecast forecast;
    private final TestSetup setup;
    private final double reach;

    private TestDesigner(CampaignPlan plan, Forecast forecast, TestSetup setup) {
        this.plan = plan;
        this.forecast = forecast;
        this.setup = setup;
        this.reach = forecast.total().reach().value();
    }

    /**
     * The design of a test.
     *
     * @param forecast the settled forecast of the plan
     * @param log offers and outcomes of the customers, where there are any; without it spend cannot be judged
     * @throws UnanswerableException when the plan reaches fewer than two customers a group
     * @throws promocast.data.BadInputException when the covariate is no column that is known before the offer
     */
    public static TestDesign design(CampaignPlan plan, Forecast forecast, Optional<CampaignLog> log, TestSetup setup) {
        return new TestDesigner(plan, forecast, setup).design(log);
    }

    private TestDesign design(Optional<CampaignLog> log) {
        long held = Math.round(reach * setup.holdout());
        if (held < 2) {
            throw new UnanswerableException(EngineMessage.of("experiment.few", (long) reach, held));
        }
        var goals = new ArrayList<TestDesign.Goal>();
        for (var outcome : new Outcome[] {Outcome.CLICK, Outcome.PURCHASE, Outcome.REPURCHASE}) {
            var total = of(forecast.total(), outcome);
            var added = of(forecast.incremental(), outcome);
            if (!total.isWithheld() && !added.isWithheld()) {
                goals.add(rate(outcome, clamp((total.value() - added.value()) / reach), added.times(1 / reach)));
            }
        }
        var spend = log.flatMap(one -> one.outcome(Outcome.SPEND));
        var covariate = spend.flatMap(values -> Covariate.of(log.orElseThrow(), values, setup.covariate()));
        spend.filter(values -> !forecast.total().revenue().isWithheld())
                .ifPresent(values -> goals.add(spend(values, covariate)));
        var profit = forecast.incremental().profit();
        var forgone = profit.isWithheld() ? profit : profit.times(setup.holdout());
        return new TestDesign(
                setup, Math.round(reach), held, days(reach), plan.horizonDays(), forgone, goals, covariate);
    }

    private static Interval of(Totals totals, Outcome outcome) {
        return switch (outcome) {
            case CLICK -> totals.clicks();
            case PURCHASE -> totals.purchases();
            default -> totals.repurchases();
        };
    }

    private static double clamp(double rate) {
        return Math.min(1, Math.max(0, rate));
    }

    private TestDesign.Goal rate(Outcome outcome, double base, Interval expected) {
        double effect = Math.min(1 - base, Math.max(-base, expected.value()));
        return goal(outcome, base, Math.sqrt(base * (1 - base)), expected, new Test() {
            @Override
            public double power(double holdout) {
                return Proportions.power(
                        base,
                        effect,
                        reach * (1 - holdout),
                        reach * holdout,
                        setup.errors().alpha());
            }

            @Override
            public double customers() {
                return Proportions.customers(base, effect, setup.holdout(), setup.errors());
            }

            @Override
            public double detectable() {
                return Proportions.detectable(base, reach, setup.holdout(), setup.errors());
            }
        });
    }

    private TestDesign.Goal spend(double[] values, Optional<Covariate> covariate) {
        var added = forecast.incremental().revenue().times(1 / reach);
        double base = forecast.total().revenue().value() / reach - added.value();
        double raw = new StandardDeviation().evaluate(values);
        double deviation =
                Means.adjusted(raw, covariate.map(Covariate::correlation).orElse(0.0));
        return goal(Outcome.SPEND, base, deviation, added, new Test() {
            @Override
            public double power(double holdout) {
                return Means.power(
                        deviation,
                        added.value(),
                        reach * (1 - holdout),
                        reach * holdout,
                        setup.errors().alpha());
            }

            @Override
            public double customers() {
                return Means.customers(deviation, added.value(), setup.holdout(), setup.errors());
            }

            @Override
            public double detectable() {
                return Means.detectable(deviation, reach, setup.holdout(), setup.errors());
            }
        });
    }

    /** A test of the expected effect among the customers reached. */
    private interface Test {
        double power(double holdout);

        double customers();

        double detectable();
    }

    private TestDesign.Goal goal(Outcome outcome, double base, double deviation, Interval expected, Test test) {
        double needed = test.customers();
        var days = needed <= reach ? OptionalInt.of(days(needed)) : OptionalInt.empty();
        return new TestDesign.Goal(
                outcome,
                base,
                deviation,
                expected,
                test.detectable(),
                test.power(setup.holdout()),
                needed,
                enough(test),
                days);
    }

    /** Power grows with the share held out up to one half. */
    private double enough(Test test) {
        double low = 0;
        double high = 0.5;
        if (!(test.power(high) >= setup.errors().power())) {
            return Double.NaN;
        }
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            if (test.power(middle) >= setup.errors().power()) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Days of offers to so many customers, then the days over which the outcomes of the last one count. */
    private int days(double customers) {
        double perDay = setup.perDay().orElse(Double.POSITIVE_INFINITY);
        return (int) Math.min(1_000_000, Math.max(1, Math.ceil(customers / perDay)) - 1 + plan.horizonDays());
    }
}
