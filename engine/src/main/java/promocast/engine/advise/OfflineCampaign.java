package promocast.engine.advise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.OfferSetting;
import promocast.engine.whatif.LoggedContact;

/**
 * A log as steps to learn from, a customer and period each: the state is the customer's line and fatigue, the action the
 * offer, the reward the profit that came of it, and the next state that of the customer's next row. In a log with one row
 * a customer each step is the last.
 */
final class OfflineCampaign {
    private final CampaignEnvironment environment;
    private final AdviceSource source;
    private final AdvisorOptions options;
    private final Map<List<Double>, Integer> actions = new HashMap<>();
    private final double[] customers;
    private final List<Row> rows = new ArrayList<>();

    private record Row(int line, int action, LoggedContact contact) {}

    OfflineCampaign(AdviceSource source, CampaignPlan plan, CampaignEnvironment environment, AdvisorOptions options) {
        this.environment = environment;
        this.source = source;
        this.options = options;
        this.customers = new double[plan.lines().size()];
        action(source.actions().control());
        for (int line = 0; line < customers.length; line++) {
            var menu = environment.menus().get(line);
            var seen = new HashSet<Integer>();
            for (long setting = 0; setting < Math.min(menu.size(), LineMenu.MOST_SEARCHED); setting++) {
                var offered = menu.settingLine(setting);
                int action = action(OfferSetting.of(offered, source.actions()));
                if (seen.add(action)) {
                    for (var contact : source.contacts(plan, line, offered)) {
                        rows.add(new Row(line, action, contact));
                    }
                }
            }
        }
        rows.forEach(row -> customers[row.line]++);
    }

    private int action(double[] setting) {
        return actions.computeIfAbsent(key(setting), key -> actions.size());
    }

    private static List<Double> key(double[] setting) {
        return Arrays.stream(setting).mapToObj(value -> value + 0.0).toList();
    }

    /** Learns from the log. */
    Policy<CampaignState> learn(OfflineLearning learning, Advisor.Watcher watcher) {
        return new Learned(learning.learn(steps(), actions.size(), watcher), environment);
    }

    private List<LoggedStep> steps() {
        rows.sort(Comparator.comparing((Row row) -> row.contact.customer().orElse(""))
                .thenComparingDouble(row -> row.contact.time())
                .thenComparingInt(row -> row.contact.row()));
        var steps = new ArrayList<LoggedStep>();
        double fatigue = 0;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var state = code(row.line, fatigue);
            fatigue = tired(fatigue, row.action != 0);
            boolean goes = i + 1 < rows.size() && follows(row.contact, rows.get(i + 1).contact);
            var next = goes ? Optional.of(code(rows.get(i + 1).line, fatigue)) : Optional.<float[]>empty();
            steps.add(new LoggedStep(state, row.action, row.contact.profit(), next));
            fatigue = goes ? fatigue : 0;
        }
        return steps;
    }

    private static boolean follows(LoggedContact contact, LoggedContact next) {
        return contact.customer().isPresent()
                && contact.customer().equals(next.customer())
                && next.time() > contact.time();
    }

    private double tired(double fatigue, boolean contact) {
        var assumptions = options.assumptions();
        double kept = (1 - assumptions.value(Assumptions.Kind.RECOVERY)) * fatigue;
        return Math.min(1, kept + (contact ? assumptions.value(Assumptions.Kind.FATIGUE) : 0));
    }

    private float[] code(int line, double fatigue) {
        float[] code = new float[customers.length + 1];
        code[line] = 1;
        code[customers.length] = (float) fatigue;
        return code;
    }

    /** The tweak that raises the logged value of the plan's offers most; what the log does not support is not done. */
    private final class Learned implements Policy<CampaignState> {
        private final OfflineQ q;
        private final DecisionProcess<CampaignState> process;

        Learned(OfflineQ q, DecisionProcess<CampaignState> process) {
            this.q = q;
            this.process = process;
        }

        @Override
        public int greedy(CampaignState state) {
            int best = 0;
            double most = 0;
            double[] now = new double[customers.length];
            for (int line = 0; line < now.length; line++) {
                now[line] = value(state, line);
            }
            for (int action = 1; action < process.actions(); action++) {
                if (process.allowed(state, action)) {
                    int line = environment.tweak(action).line();
                    double more = value(environment.amend(state, action), line) - now[line];
                    if (more > most) {
                        best = action;
                        most = more;
                    }
                }
            }
            return best;
        }

        private double value(CampaignState state, int line) {
            double[] values = q.values(code(line, state.fatigue(line)));
            boolean offers = environment.periods().makesOffer(state, line);
            var offered = environment.menus().get(line).settingLine(state.setting(line));
            var action = offers ? actions.get(key(OfferSetting.of(offered, source.actions()))) : Integer.valueOf(0);
            double value = action == null ? Double.NEGATIVE_INFINITY : values[action];
            return customers[line] * Math.max(value, lowest(values) - q.scale());
        }

        /** What is not supported counts as worse than all that is. */
        private double lowest(double[] values) {
            return Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        }

        @Override
        public Policy<CampaignState> over(DecisionProcess<CampaignState> changed) {
            return new Learned(q, changed);
        }
    }
}
