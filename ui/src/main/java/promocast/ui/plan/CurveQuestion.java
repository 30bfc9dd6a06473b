package promocast.ui.plan;

import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.Curve;
import promocast.engine.whatif.WhatIf;

/** A curve of one line (from 0) that a chart of the plan room shows. */
sealed interface CurveQuestion {
    /** The line, from 0. */
    int line();

    /** The answer of the engine. */
    Curve ask(WhatIf whatIf, CampaignPlan plan, Progress progress);

    /** An outcome rate along a lever. */
    record Dose(int line, String field, Outcome outcome) implements CurveQuestion {
        @Override
        public Curve ask(WhatIf whatIf, CampaignPlan plan, Progress progress) {
            return whatIf.doseCurve(plan, line, field, outcome, progress);
        }
    }

    /** The extra profit along a lever. */
    record Profit(int line, String field) implements CurveQuestion {
        @Override
        public Curve ask(WhatIf whatIf, CampaignPlan plan, Progress progress) {
            return whatIf.profitCurve(plan, line, field, progress);
        }
    }

    /** The extra profit by the share of the segment reached, best customers first. */
    record Targeting(int line) implements CurveQuestion {
        @Override
        public Curve ask(WhatIf whatIf, CampaignPlan plan, Progress progress) {
            return whatIf.targetingCurve(plan, line, progress);
        }
    }
}
