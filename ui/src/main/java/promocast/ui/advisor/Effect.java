package promocast.ui.advisor;

import java.util.Optional;
import promocast.data.Progress;
import promocast.engine.advise.Advice;
import promocast.engine.plan.CampaignPlan;

/**
 * What a suggestion does to the plan beside earning more.
 *
 * @param extraProfit extra profit of the plan without it, money
 * @param campaignCost campaign cost of the plan without it, money
 * @param addedCost campaign cost that it adds, money
 * @param addedBuyers buyers that it adds; NaN where the data have no purchases
 */
record Effect(double extraProfit, double campaignCost, double addedCost, double addedBuyers) {
    /** The effect of the suggestion of some advice; empty where nothing is suggested. */
    static Optional<Effect> of(AdvisorSource source, CampaignPlan plan, Advice advice, Progress progress) {
        return advice.chosen()
                .map(advice.options()::get)
                .flatMap(Advice.Option::edit)
                .map(edit -> {
                    var before = source.forecast().apply(plan, progress.part(0, 0.5));
                    var after = source.forecast().apply(edit.apply(plan), progress.part(0.5, 1));
                    double cost = before.total().campaignCost().value();
                    return new Effect(
                            before.incremental().profit().value(),
                            cost,
                            after.total().campaignCost().value() - cost,
                            after.incremental().purchases().value()
                                    - before.incremental().purchases().value());
                });
    }
}
