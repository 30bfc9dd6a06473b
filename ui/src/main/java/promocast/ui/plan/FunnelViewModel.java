package promocast.ui.plan;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import promocast.engine.Interval;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.Forecast;
import promocast.ui.text.Texts;

/** From reach to repurchase: how many get so far without the offers, and how many because of them. */
final class FunnelViewModel {
    private final PlanContext context;
    private final ObservableValue<List<Stage>> stages;
    private final ObservableValue<String> days;

    /**
     * One stage.
     *
     * @param name what customers did
     * @param rate share of the stage before, in words
     * @param added how many did it because of the offers, in words
     * @param total how many did it, in words
     * @param without share of the reach that does it without the offers, 0 to 1
     * @param because share of the reach that does it because of the offers, 0 to 1
     */
    record Stage(String name, String rate, String added, String total, double without, double because) {
        /** The stage in one sentence, for screen readers. */
        String spoken() {
            return String.join(" ", name, total, rate, added).trim();
        }
    }

    FunnelViewModel(PlanContext context) {
        this.context = context;
        stages = Bindings.createObjectBinding(
                () -> context.outlook().forecast().map(this::stages).orElse(List.of()),
                context.outlookProperty(),
                context.numbersProperty());
        days = Bindings.createStringBinding(
                () -> context.plan()
                        .map(CampaignPlan::horizonDays)
                        .map(count -> context.texts().get("plan.funnel.days", count))
                        .orElse(""),
                context.planProperty(),
                context.numbersProperty());
    }

    Texts texts() {
        return context.texts();
    }

    ObservableValue<List<Stage>> stagesProperty() {
        return stages;
    }

    /** Days over which outcomes count. */
    ObservableValue<String> daysProperty() {
        return days;
    }

    private List<Stage> stages(Forecast forecast) {
        var total = forecast.total();
        var extra = forecast.incremental();
        double reach = total.reach().value();
        var all = new ArrayList<Stage>();
        all.add(new Stage(
                texts().get("plan.funnel.reached"), "", "", context.numbers().full(reach), reach > 0 ? 1 : 0, 0));
        add(all, "clicked", total.clicks(), total.reach(), extra.clicks(), reach);
        add(all, "bought", total.purchases(), total.reach(), extra.purchases(), reach);
        add(
                all,
                Repurchase.ofBuyers(total) ? "again" : "againReached",
                total.repurchases(),
                Repurchase.base(total),
                extra.repurchases(),
                reach);
        return all;
    }

    private void add(List<Stage> to, String key, Interval count, Interval base, Interval extra, double reach) {
        if (count.isWithheld()) {
            return;
        }
        var numbers = context.numbers();
        double all = reach > 0 ? count.value() / reach : 0;
        double added = reach > 0 ? extra.value() / reach : 0;
        double rate = base.value() > 0 ? count.value() / base.value() : Double.NaN;
        to.add(new Stage(
                texts().get("plan.funnel." + key),
                texts().get("plan.funnel." + key + ".of", numbers.rate(rate)),
                numbers.addedCount(extra).value(),
                numbers.full(count.value()),
                added > 0 ? all - added : all,
                Math.max(0, added)));
    }
}
