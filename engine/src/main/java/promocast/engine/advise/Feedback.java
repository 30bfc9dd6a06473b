package promocast.engine.advise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;

/**
 * What the planner has decided about suggestions, and what campaigns earned later. {@link FeedbackFile} reads and writes
 * it. It changes what is suggested in three ways: a rejected tweak does not come again while its line stays as it was
 * ({@link #rejected}); kinds of tweaks that are often rejected rank lower ({@link #liking}); actual results correct what
 * the forecast says of a line ({@link ActualSource}).
 *
 * @param decisions decisions, oldest first
 * @param actuals results, oldest first
 */
public record Feedback(List<Decision> decisions, List<Actual> actuals) {
    /** Accepted tweaks that a kind of tweak starts with, as it were. */
    private static final double GOODWILL = 2;

    public Feedback {
        decisions = List.copyOf(decisions);
        actuals = List.copyOf(actuals);
    }

    /** What the planner said. */
    public enum Verdict {
        /** The tweak was made. */
        ACCEPTED,
        /** The tweak was turned down. */
        REJECTED
    }

    /**
     * One decision.
     *
     * @param edit the tweak: a lever of a line, or a line replaced
     * @param line the line as it was before
     * @param verdict what the planner said
     * @param note the planner's reason; may be empty
     */
    public record Decision(PlanEdit edit, PlanLine line, Verdict verdict, String note) {
        public Decision {
            if (Feedback.line(edit).isEmpty()) {
                throw new IllegalArgumentException("edit: " + edit + " is not about one line");
            }
        }

        /** What kind of tweak it is: the lever and its direction, or the offer stopped. */
        String kind() {
            return Feedback.kind(edit, line);
        }
    }

    /**
     * What a line of a campaign earned.
     *
     * @param line the line as it ran
     * @param profit extra profit over the whole campaign, money
     * @param error standard error of that, money, above 0
     */
    public record Actual(PlanLine line, double profit, double error) {
        public Actual {
            if (!Double.isFinite(profit)) {
                throw new IllegalArgumentException("profit: " + profit + " is not finite");
            }
            if (!(error > 0 && Double.isFinite(error))) {
                throw new IllegalArgumentException("error: " + error + " is not above 0");
            }
        }
    }

    /** Nothing was decided yet. */
    public static Feedback none() {
        return new Feedback(List.of(), List.of());
    }

    /** The same with one more decision. */
    public Feedback with(Decision decision) {
        var all = new ArrayList<>(decisions);
        all.add(decision);
        return new Feedback(all, actuals);
    }

    /** The same with one more result. */
    public Feedback with(Actual actual) {
        var all = new ArrayList<>(actuals);
        all.add(actual);
        return new Feedback(decisions, all);
    }

    /** The same without the last decision. */
    public Feedback withoutLast() {
        return decisions.isEmpty() ? this : new Feedback(decisions.subList(0, decisions.size() - 1), actuals);
    }

    /** The tweaks not to suggest for a plan: those rejected for lines that are still as they were, wherever they stand. */
    public Set<PlanEdit> rejected(CampaignPlan plan) {
        var rejected = new HashSet<PlanEdit>();
        for (var decision : decisions) {
            for (int i = 0; i < plan.lines().size(); i++) {
                if (bare(plan.lines().get(i)).equals(bare(decision.line))) {
                    var edit = at(decision.edit, i, plan.lines().get(i));
                    if (decision.verdict == Verdict.REJECTED) {
                        rejected.add(edit);
                    } else {
                        rejected.remove(edit);
                    }
                }
            }
        }
        return rejected;
    }

    /**
     * How well the planner likes a kind of tweak, 0 to 1: accepted over all decided ones of the kind, starting from
     * {@value #GOODWILL} of {@value #GOODWILL} accepted.
     */
    double liking(PlanEdit edit, PlanLine line) {
        var kind = kind(edit, line);
        double accepted = GOODWILL;
        double all = GOODWILL;
        for (var decision : decisions) {
            if (decision.kind().equals(kind)) {
                accepted += decision.verdict == Verdict.ACCEPTED ? 1 : 0;
                all++;
            }
        }
        return accepted / all;
    }

    private static PlanEdit at(PlanEdit edit, int index, PlanLine line) {
        return edit instanceof PlanEdit.SetLever lever
                ? new PlanEdit.SetLever(index, lever.field(), lever.value())
                : new PlanEdit.ReplaceLine(
                        index,
                        line.withOffer(((PlanEdit.ReplaceLine) edit).line().offer()));
    }

    /** Index of the line that an edit is about. */
    static Optional<Integer> line(PlanEdit edit) {
        if (edit instanceof PlanEdit.SetLever lever) {
            return Optional.of(lever.line());
        }
        return edit instanceof PlanEdit.ReplaceLine replaced ? Optional.of(replaced.index()) : Optional.empty();
    }

    private static String kind(PlanEdit edit, PlanLine line) {
        if (!(edit instanceof PlanEdit.SetLever lever)) {
            return "stop";
        }
        if (lever.value() instanceof Number to) {
            double from = line.offer().fields().get(lever.field()) instanceof Number now ? now.doubleValue() : 0;
            return lever.field() + (to.doubleValue() > from ? " up" : " down");
        }
        return lever.field() + " " + lever.value();
    }

    /** A line without what does not matter to customers. */
    static PlanLine bare(PlanLine line) {
        return line.withPinned(false).withLabel("");
    }
}
