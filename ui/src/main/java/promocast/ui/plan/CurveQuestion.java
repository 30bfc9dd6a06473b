package promocast.ui.plan;

import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.Curve;
import promocast.engine.whatif.WhatIf;

/** A curve that a chart of the plan room shows; lines count from 0. */
sealed interface CurveQuestion {
    /** The answer of the engine. */
    Curve ask(WhatIf whatIf, CampaignPlan plan, Progress progress);

    /** Whether the plan has the line that is asked about. */
    boolean fits(CampaignPlan plan);

    /** An outcome rate of a line along a lever. */
    record Dose(int line, String field, Outcome outcome) implements CurveQuestion {
        @Override
        public Curve ask(WhatIf whatIf, CampaignPlan plan, Progress progress) {
            return whatIf.doseCurve(plan, line, field, outcome, progress);
        }

        @Override
        public boolean fits(CampaignPlan plan) {
            return line < plan.lines().size();
        }
    }

    /** The extra profit of a line along a lever. */
    record Profit(int line, String field) implements CurveQuestion {
        @Override
        public Curve ask(WhatIf whatIf, CampaignPlan plan, Progress progress) {
            return whatIf.profitCurve(plan, line, field, progress);
        }

        @Override
        public boolean fits(CampaignPlan plan) {
            return line < plan.lines().size();
        }
    }

    /** The extra profit of a line by the share of its segment reached, best customers first. */
    record Targeting(int line) implements CurveQuestion {
        @Override
        public Curve ask(WhatIf whatIf, CampaignPlan plan, Progress progress) {
            return whatIf.targetingCurve(plan, line, progress);
        }

        @Override
        public boolean fits(CampaignPlan plan) {
            return line < plan.lines().size();
        }
    }

    /** The extra profit of the plan by campaign cost. */
    record Budget() implements CurveQuestion {
        @Override
        public Curve ask(WhatIf whatIf, CampaignPlan plan, Progress progress) {
            return whatIf.budgetCurve(plan, progress);
        }

        @Override
        public boolean fits(CampaignPlan plan) {
            return !plan.lines().isEmpty();
        }
    }
}
