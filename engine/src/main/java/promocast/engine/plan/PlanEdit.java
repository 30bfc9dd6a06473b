package promocast.engine.plan;

import java.util.ArrayList;
import java.util.Objects;

/** A change of a plan: by a slider, a table cell or the advisor. Applying one gives a new plan; undo keeps the old one. */
public sealed interface PlanEdit {
    /** The plan after the edit. */
    CampaignPlan apply(CampaignPlan plan);

    /** Replaces the line at {@code index} (from 0). */
    record ReplaceLine(int index, PlanLine line) implements PlanEdit {
        @Override
        public CampaignPlan apply(CampaignPlan plan) {
            return plan.withLine(index, line);
        }
    }

    /** Adds a line before {@code index}. */
    record AddLine(int index, PlanLine line) implements PlanEdit {
        @Override
        public CampaignPlan apply(CampaignPlan plan) {
            var lines = new ArrayList<>(plan.lines());
            lines.add(index, line);
            return plan.withLines(lines);
        }
    }

    /** Removes the line at {@code index}. */
    record RemoveLine(int index) implements PlanEdit {
        @Override
        public CampaignPlan apply(CampaignPlan plan) {
            var lines = new ArrayList<>(plan.lines());
            lines.remove(index);
            return plan.withLines(lines);
        }
    }

    /**
     * Sets one field of a line, such as {@code coupon.faceValue}, to a number, a name or a truth value. A field of an
     * offer that the line does not have yet adds that offer to it: points added to a coupon make a bundle. The field
     * {@code platform} (or {@code message.channel}) sets the platform, {@code share} the share of the segment.
     */
    record SetLever(int line, String field, Object value) implements PlanEdit {
        @Override
        public CampaignPlan apply(CampaignPlan plan) {
            var changed = plan.lines().get(Objects.checkIndex(line, plan.lines().size()));
            return plan.withLine(line, OfferFields.with(changed, field, value));
        }
    }

    /** Moves the line at {@code from} so that it stands at {@code to} (both from 0); earlier lines match first. */
    record MoveLine(int from, int to) implements PlanEdit {
        @Override
        public CampaignPlan apply(CampaignPlan plan) {
            var lines = new ArrayList<>(plan.lines());
            lines.add(to, lines.remove(from));
            return plan.withLines(lines);
        }
    }

    /** Sets the budget. */
    record SetBudget(double budget) implements PlanEdit {
        @Override
        public CampaignPlan apply(CampaignPlan plan) {
            return plan.withBudget(budget);
        }
    }

    /** Sets the economics. */
    record SetEconomics(Economics economics) implements PlanEdit {
        @Override
        public CampaignPlan apply(CampaignPlan plan) {
            return plan.withEconomics(economics);
        }
    }

    /** Replaces the whole plan, as an allocation does. */
    record ReplacePlan(CampaignPlan plan) implements PlanEdit {
        @Override
        public CampaignPlan apply(CampaignPlan before) {
            return plan;
        }
    }
}
