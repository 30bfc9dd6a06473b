package promocast.engine.advise;

import java.util.List;
import java.util.Optional;
import promocast.data.Message;
import promocast.engine.Interval;
import promocast.engine.evaluate.Agreement;
import promocast.engine.plan.PlanEdit;

/**
 * One step of the advisor.
 *
 * @param state where the campaign stands
 * @param options every tweak with its Q-value, best first; masked ones last
 * @param chosen index into {@code options} of the suggestion; empty when changing nothing is best
 * @param gain extra profit that the suggestion adds to the plan if nothing else changes, with its range
 * @param evidence what the logged data say about it, per customer of the line; empty without a log
 * @param supported whether the data support it
 * @param why why, in sentences
 */
public record Advice(
        State state,
        List<Option> options,
        Optional<Integer> chosen,
        Interval gain,
        Optional<Evidence> evidence,
        boolean supported,
        Why why) {
    public Advice {
        options = List.copyOf(options);
    }

    /** Why, in a sentence. */
    public Message reason() {
        return why.reason();
    }

    /**
     * Why a step is suggested, or none.
     *
     * @param reason what it earns and whether the data support it, in a sentence
     * @param customers whom it is for, what it does to 1,000 of them, what they cost; empty where nothing is suggested
     * @param learner which learner has learned, and why that one
     */
    public record Why(Message reason, List<Message> customers, Message learner) {
        public Why {
            customers = List.copyOf(customers);
        }
    }

    /**
     * Where the campaign stands.
     *
     * @param period period, from 0
     * @param periods number of periods
     * @param budgetLeft money that the plan as it is leaves unspent; infinite without a budget
     * @param fatigue how tired each line's customers are of messages, 0 to 1
     */
    public record State(int period, int periods, double budgetLeft, List<Double> fatigue) {
        public State {
            fatigue = List.copyOf(fatigue);
        }
    }

    /**
     * A tweak that could be made.
     *
     * @param edit the change of the plan; empty for changing nothing
     * @param label what it does, in words
     * @param line line that it changes, from 0; -1 for changing nothing
     * @param q how much more extra profit the campaign earns until its end when this is done now and the learned policy
     *     follows, than when nothing is changed now and the learned policy follows (the advantage of Q-values, so that
     *     changing nothing is 0); NaN for a masked one
     * @param range the same with its 95 % range; withheld for a masked one
     * @param score what the options are ordered by: Q-value and the forecast's lower-bound gain, blended as the planner
     *     trusts them, less where the planner tends to reject such tweaks; NaN for a masked one
     * @param masked whether it is not allowed now
     * @param maskReason why not
     */
    public record Option(
            Optional<PlanEdit> edit,
            Message label,
            int line,
            double q,
            Interval range,
            double score,
            boolean masked,
            Optional<Message> maskReason) {}

    /**
     * Off-policy estimates of the gain per customer from logged data.
     *
     * @param ess effective sample size; below 10 all estimates but DM are withheld
     * @param logged logged rows behind it
     */
    public record Evidence(
            Interval ips,
            Interval snips,
            Interval dm,
            Interval dr,
            Interval switchDr,
            Interval drOs,
            double ess,
            long logged) {
        /** The six estimates in the order of this record. */
        public List<Interval> estimates() {
            return List.of(ips, snips, dm, dr, switchDr, drOs);
        }

        /** Whether the six tell the same story. */
        public Agreement agreement() {
            return Agreement.of(estimates());
        }
    }
}
