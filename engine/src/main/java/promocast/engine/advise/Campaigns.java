package promocast.engine.advise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import promocast.engine.Interval;
import promocast.engine.evaluate.Bootstrap;

/** Runs campaigns under fixed rules and says what they earn, with ranges from the errors of the responses. */
final class Campaigns {
    /** Most tweaks before the start. */
    private static final int MOST_AMENDMENTS = 60;

    private final CampaignEnvironment environment;
    private final double gamma;
    private final Draws draws;

    Campaigns(CampaignEnvironment environment, AdvisorOptions options) {
        this.environment = environment;
        this.gamma = options.learning().gamma();
        this.draws = new Draws(options.seed());
    }

    /**
     * A campaign that was run.
     *
     * @param profit its extra profit
     * @param terms what made it
     */
    record Run(double profit, List<CampaignPeriods.Term> terms) {}

    /** A campaign in which nothing is changed. */
    Run hold(CampaignState start) {
        return follow(start, state -> 0);
    }

    /** A campaign in which a rule says what to do before each period. */
    Run follow(CampaignState start, ToIntFunction<CampaignState> rule) {
        return runAmended(start, state -> environment.amend(state, rule.applyAsInt(state)));
    }

    /** A campaign in which a rule may change the plan before each period as often as it likes. */
    Run run(CampaignState start, ToIntFunction<CampaignState> rule) {
        return runAmended(start, state -> amended(state, rule));
    }

    /** A campaign in which a rule says what the plan becomes before each period. */
    Run runAmended(CampaignState start, UnaryOperator<CampaignState> rule) {
        var terms = new ArrayList<CampaignPeriods.Term>();
        double profit = 0;
        double weight = 1;
        for (var state = start; !environment.ended(state); weight *= gamma) {
            var amended = rule.apply(state);
            var step = environment.periods().run(amended);
            terms.addAll(environment.periods().terms(amended, weight));
            profit += weight * step.reward();
            state = step.next();
        }
        return new Run(profit, terms);
    }

    /** A campaign that starts with an action; then a rule says what to do. */
    Run after(CampaignState start, int first, ToIntFunction<CampaignState> rule) {
        return follow(start, state -> state == start ? first : rule.applyAsInt(state));
    }

    /** The plan as a rule would amend it before the start, one tweak after the other until it changes nothing. */
    CampaignState amended(CampaignState start, ToIntFunction<CampaignState> rule) {
        var state = start;
        for (int i = 0; i < MOST_AMENDMENTS; i++) {
            int action = rule.applyAsInt(state);
            if (action == 0) {
                return state;
            }
            state = environment.amend(state, action);
        }
        return state;
    }

    /** The rule that picks the tweak which earns most in the next period. */
    int greedy(CampaignState state) {
        int best = 0;
        double most = environment.step(state, 0).reward();
        for (int action = 1; action < environment.actions(); action++) {
            if (environment.allowed(state, action)) {
                double reward = environment.step(state, action).reward();
                if (reward > most + 1e-9 * Math.abs(most)) {
                    best = action;
                    most = reward;
                }
            }
        }
        return best;
    }

    /** What a campaign earns, with its 95 % range. */
    Interval interval(Run run) {
        return difference(run, new Run(0, List.of()));
    }

    /** What one campaign earns more than another, with its 95 % range; what both do alike cancels. */
    Interval difference(Run more, Run less) {
        double[] sums = new double[Draws.COUNT];
        add(sums, more, 1);
        add(sums, less, -1);
        double value = more.profit - less.profit;
        double[] drawn = Arrays.stream(sums).map(sum -> value + sum).sorted().toArray();
        return new Interval(value, Bootstrap.quantile(drawn, 0.025), Bootstrap.quantile(drawn, 0.975));
    }

    private void add(double[] sums, Run run, double sign) {
        for (var term : run.terms) {
            double error = environment.response(term.line(), term.setting()).error();
            double[] normals = draws.of(term.line(), term.setting());
            for (int i = 0; i < sums.length; i++) {
                sums[i] += sign * term.gainWeight() * error * normals[i];
            }
        }
    }
}
