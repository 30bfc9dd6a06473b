package promocast.engine.whatif;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanLine;

/**
 * Quick forecasts of one line of a plan under many offers: the live network, moved along from the settled forecast of the
 * line as planned (of the first real offer asked for, where the plan makes none). Neighbouring offers so differ by what
 * the network has learned, not by the chance of which customers happened to get which of them. Not thread-safe.
 */
public final class QuickLine {
    private final Workbench bench;
    private final CampaignPlan plan;
    private final int line;
    private final Map<LineSpec, LineSums> known;
    private Optional<Settlement> anchor;

    QuickLine(Workbench bench, CampaignPlan plan, int line) {
        this(bench, plan, line, new HashMap<>());
    }

    private QuickLine(Workbench bench, CampaignPlan plan, int line, Map<LineSpec, LineSums> known) {
        this.bench = bench;
        this.plan = plan;
        this.line = line;
        this.known = known;
        this.anchor = anchor(bench.specs().of(plan, line, plan.lines().get(line)));
    }

    /**
     * A quick forecast.
     *
     * @param total what the customers do under the offer
     * @param incremental what the offer adds to no offer
     * @param extrapolated whether the offer lies beyond the data
     */
    public record Quick(Totals total, Totals incremental, boolean extrapolated) {}

    /** The same line of a plan that offers something else to the same customers; what was forecast stays known. */
    public QuickLine in(CampaignPlan changed) {
        return new QuickLine(bench, changed, line, known);
    }

    /** The forecast of the line if it were {@code changed}; its segment must be that of the plan. */
    public Quick of(PlanLine changed) {
        var spec = bench.specs().of(plan, line, changed);
        if (anchor.isEmpty()) {
            anchor = anchor(spec);
        }
        var sums = known.computeIfAbsent(spec, bench::live);
        var estimate = anchor.map(settled -> settled.moved(sums)).orElseGet(() -> LineEstimate.of(sums));
        boolean logged = !spec.extrapolated();
        return new Quick(
                estimate.totals(spec.keep(), logged), estimate.incremental(spec.keep(), logged), spec.extrapolated());
    }

    private Optional<Settlement> anchor(LineSpec spec) {
        return spec.reach() == 0
                ? Optional.empty()
                : Optional.of(new Settlement(spec.rows(), bench.settled(spec).estimate(), bench.live(spec)));
    }
}
