package promocast.engine.plan;

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
            var lines = new java.util.ArrayList<>(plan.lines());
            lines.add(index, line);
            return plan.withLines(lines);
        }
    }

    /** Removes the line at {@code index}. */
    record RemoveLine(int index) implements PlanEdit {
        @Override
        public CampaignPlan apply(CampaignPlan plan) {
            var lines = new java.util.ArrayList<>(plan.lines());
            lines.remove(index);
            return plan.withLines(lines);
        }
    }

    /** Sets one field of the offer of a line, such as {@code coupon.faceValue}, to a number or a name. */
    record SetLever(int line, String field, Object value) implements PlanEdit {
        @Override
        public CampaignPlan apply(CampaignPlan plan) {
            throw new UnsupportedOperationException();
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
