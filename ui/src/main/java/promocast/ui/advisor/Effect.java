package promocast.ui.advisor;

import java.util.List;
import java.util.Optional;
import promocast.data.Progress;
import promocast.engine.advise.Advice;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;
import promocast.engine.whatif.Curve;
import promocast.engine.whatif.Forecast;
import promocast.ui.session.Standing;

/**
 * What a suggestion does to the plan beside earning more.
 *
 * @param after where the plan stands with it
 * @param addedCost campaign cost that it adds, money
 * @param addedBuyers buyers that it adds; NaN where the data have no purchases
 * @param along its line along the lever that it moves, where it moves one
 */
record Effect(Standing after, double addedCost, double addedBuyers, Optional<Along> along) {
    /**
     * A line along a lever.
     *
     * @param line line, from 0
     * @param field the lever
     * @param from value of the plan; for a named lever the index of its name
     * @param to value of the suggestion
     * @param curves the curves
     */
    record Along(int line, String field, double from, double to, Curves curves) {}

    /**
     * What a line does along a lever.
     *
     * @param profit extra profit of the line, money
     * @param rate share of its customers who buy; who click, where the data have no purchases
     * @param buys whether the rate is about purchases
     * @param names what the lever's values are called; empty where they are numbers
     */
    record Curves(Curve profit, Curve rate, boolean buys, List<String> names) {
        Curves {
            names = List.copyOf(names);
        }
    }

    /** The effect of the suggestion of some advice; empty where nothing is suggested. */
    static Optional<Effect> of(
            AdvisorSource source, CampaignPlan plan, Forecast before, Advice advice, Progress progress) {
        return advice.chosen()
                .map(advice.options()::get)
                .flatMap(Advice.Option::edit)
                .map(edit -> {
                    var after = source.forecast().apply(edit.apply(plan), progress.part(0, 0.5));
                    return new Effect(
                            Standing.of(after),
                            after.total().campaignCost().value()
                                    - before.total().campaignCost().value(),
                            after.incremental().purchases().value()
                                    - before.incremental().purchases().value(),
                            along(source, plan, edit, progress.part(0.5, 1)));
                });
    }

    private static Optional<Along> along(AdvisorSource source, CampaignPlan plan, PlanEdit edit, Progress progress) {
        if (!(edit instanceof PlanEdit.SetLever lever)) {
            return Optional.empty();
        }
        var curves = source.curves().of(plan, lever.line(), lever.field(), progress);
        var now = plan.lines().get(lever.line()).offer().fields().get(lever.field());
        double from = place(now == null ? "" : now, curves.names());
        double to = place(lever.value(), curves.names());
        return from >= 0 && to >= 0
                ? Optional.of(new Along(lever.line(), lever.field(), from, to, curves))
                : Optional.empty();
    }

    /** Where a value stands on its lever; -1 where that is nowhere. */
    private static double place(Object value, List<String> names) {
        return value instanceof Number number ? number.doubleValue() : names.indexOf(String.valueOf(value));
    }
}
