package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import promocast.data.Progress;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;

/**
 * What each named offer would do for the customers of a line, all else as planned.
 *
 * @param arms one entry an arm, in the order of the data
 */
public record ArmComparison(List<Arm> arms) {
    public ArmComparison {
        arms = List.copyOf(arms);
    }

    /**
     * One arm.
     *
     * @param name its name
     * @param control whether it means no offer
     * @param planned whether it is what the line offers now
     * @param total what the customers reached would do and earn; of no offer: what they do anyway
     * @param incremental the difference to no offer
     * @param support whether the data can answer for it
     */
    public record Arm(
            String name, boolean control, boolean planned, Totals total, Totals incremental, Support support) {}

    /** Compares the arms for a line (from 0). @param settled the settled forecast of that line of a plan */
    static ArmComparison of(
            Workbench bench,
            CampaignPlan plan,
            int line,
            Function<CampaignPlan, LineForecast> settled,
            Progress progress) {
        var actions = bench.model().actions();
        var names = actions.armNames();
        var now = bench.specs().of(plan, line, plan.lines().get(line));
        var arms = new ArrayList<Arm>();
        for (int k = 0; k < names.size(); k++) {
            progress.checkCancelled();
            var control = k == actions.control()[0];
            var edit = new PlanEdit.SetLever(line, "arm", names.get(k));
            var shown = control ? bench.withoutOffer(now) : settled.apply(edit.apply(plan));
            arms.add(new Arm(
                    names.get(k), control, now.setting()[0] == k, shown.total(), shown.incremental(), shown.support()));
        }
        return new ArmComparison(arms);
    }
}
