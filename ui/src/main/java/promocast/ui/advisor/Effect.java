package promocast.ui.advisor;

import java.util.Optional;
import promocast.data.Progress;
import promocast.engine.advise.Advice;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;
import promocast.engine.whatif.Curve;

/**
 * What a suggestion does to the plan beside earning more.
 *
 * @param extraProfit extra profit of the plan without it, money
 * @param campaignCost campaign cost of the plan without it, money
 * @param addedCost campaign cost that it adds, money
 * @param addedBuyers buyers that it adds; NaN where the data have no purchases
 * @param along extra profit of its line along the lever that it moves, where that is a number
 */
record Effect(double extraProfit, double campaignCost, double addedCost, double addedBuyers, Optional<Along> along) {
    /**
     * A curve along a lever.
     *
     * @param line line, from 0
     * @param field the lever
     * @param from value of the plan
     * @param to value of the suggestion
     * @param curve extra profit of the line
     */
    record Along(int line, String field, double from, double to, Curve curve) {}

    /** The effect of the suggestion of some advice; empty where nothing is suggested. */
    static Optional<Effect> of(AdvisorSource source, CampaignPlan plan, Advice advice, Progress progress) {
        return advice.chosen()
                .map(advice.options()::get)
                .flatMap(Advice.Option::edit)
                .map(edit -> {
                    var before = source.forecast().apply(plan, progress.part(0, 0.4));
                    var after = source.forecast().apply(edit.apply(plan), progress.part(0.4, 0.8));
                    double cost = before.total().campaignCost().value();
                    return new Effect(
                            before.incremental().profit().value(),
                            cost,
                            after.total().campaignCost().value() - cost,
                            after.incremental().purchases().value()
                                    - before.incremental().purchases().value(),
                            along(source, plan, edit, progress.part(0.8, 1)));
                });
    }

    private static Optional<Along> along(AdvisorSource source, CampaignPlan plan, PlanEdit edit, Progress progress) {
        if (!(edit instanceof PlanEdit.SetLever lever) || !(lever.value() instanceof Number to)) {
            return Optional.empty();
        }
        var now = plan.lines().get(lever.line()).offer().fields().get(lever.field());
        if (!(now instanceof Number from)) {
            return Optional.empty();
        }
        var curve = source.curve().of(plan, lever.line(), lever.field(), progress);
        return Optional.of(new Along(lever.line(), lever.field(), from.doubleValue(), to.doubleValue(), curve));
    }
}
