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
 * ({@link #rejected}); kinds of tweaks that are often rejected rank lower ({@link #liking}); actual results, of a whole
 * campaign or of single periods, correct what the forecast says of a line ({@link ActualSource}), and the advisor learns
 * anew. {@link #none()} forgets all of it, and the advice is again what it was before.
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
        REJECTED,
        /** The line was pinned instead; that says nothing about the tweak, and the pin itself stands in the plan. */
        PINNED,
        /** The last decision about the tweak was taken back, as if it had never been made. */
        UNDONE
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

        /** The same tweak with another verdict. */
        public Decision with(Verdict changed) {
            return new Decision(edit, line, changed, note);
        }

        private boolean isAboutTheSameAs(Decision other) {
            return bare(line).equals(bare(other.line)) && at(edit, 0, line).equals(at(other.edit, 0, other.line));
        }
    }

    /**
     * What a line of a campaign earned.
     *
     * @param line the line as it ran, unchanged until then
     * @param period period of the campaign in which it earned that, from 0; empty for the whole campaign
     * @param profit extra profit over no offer, money
     * @param error standard error of that, money, above 0
     */
    public record Actual(PlanLine line, Optional<Integer> period, double profit, double error) {
        public Actual {
            if (period.filter(number -> number < 0).isPresent()) {
                throw new IllegalArgumentException("period: " + period.get() + " is below 0");
            }
            if (!Double.isFinite(profit)) {
                throw new IllegalArgumentException("profit: " + profit + " is not finite");
            }
            if (!(error > 0 && Double.isFinite(error))) {
                throw new IllegalArgumentException("error: " + error + " is not above 0");
            }
        }

        /** What a line earned over a whole campaign. */
        public static Actual campaign(PlanLine line, double profit, double error) {
            return new Actual(line, Optional.empty(), profit, error);
        }

        /** What a line earned in one period, from 0. */
        public static Actual period(PlanLine line, int period, double profit, double error) {
            return new Actual(line, Optional.of(period), profit, error);
        }

        /** Whether it tells the same as another one, perhaps with other numbers. */
        private boolean replaces(Actual other) {
            return bare(line).equals(bare(other.line)) && period.equals(other.period);
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

    /** The same with one more result; it takes the place of what was said of the same line and period before. */
    public Feedback with(Actual actual) {
        var all = new ArrayList<>(actuals);
        all.removeIf(actual::replaces);
        all.add(actual);
        return new Feedback(decisions, all);
    }

    /** The same with the last decision taken back; it stays on record as {@link Verdict#UNDONE}. */
    public Feedback withoutLast() {
        var standing = standing();
        return standing.isEmpty()
                ? this
                : with(standing.get(standing.size() - 1).with(Verdict.UNDONE));
    }

    /** Decisions that were not taken back, oldest first. */
    public List<Decision> standing() {
        var standing = new ArrayList<Decision>();
        for (var decision : decisions) {
            if (decision.verdict != Verdict.UNDONE) {
                standing.add(decision);
                continue;
            }
            for (int i = standing.size() - 1; i >= 0; i--) {
                if (standing.get(i).isAboutTheSameAs(decision)) {
                    standing.remove(i);
                    break;
                }
            }
        }
        return standing;
    }

    /** The tweaks not to suggest for a plan: those rejected for lines that are still as they were, wherever they stand. */
    public Set<PlanEdit> rejected(CampaignPlan plan) {
        var rejected = new HashSet<PlanEdit>();
        for (var decision : standing()) {
            for (int i = 0; i < plan.lines().size(); i++) {
                if (bare(plan.lines().get(i)).equals(bare(decision.line))) {
                    var edit = at(decision.edit, i, plan.lines().get(i));
                    if (decision.verdict == Verdict.REJECTED) {
                        rejected.add(edit);
                    } else if (decision.verdict == Verdict.ACCEPTED) {
                        rejected.remove(edit);
                    }
                }
            }
        }
        return rejected;
    }

    /**
     * How well the planner likes a kind of tweak, 0 to 1: accepted over all accepted or rejected ones of the kind, starting
     * from {@value #GOODWILL} of {@value #GOODWILL} accepted.
     */
    double liking(PlanEdit edit, PlanLine line) {
        var kind = kind(edit, line);
        double accepted = GOODWILL;
        double all = GOODWILL;
        for (var decision : standing()) {
            if (decision.verdict != Verdict.PINNED && decision.kind().equals(kind)) {
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
