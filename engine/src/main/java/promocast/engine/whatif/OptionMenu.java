package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import promocast.data.ActionSpace.Lever;
import promocast.data.Progress;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;

/**
 * What the lines of a plan could offer: all offers of the plan, each at the logged values of the levers that it has.
 *
 * @param bench customers, model and log
 * @param customersALine most customers of a line that are forecast; more are represented by a draw
 */
record OptionMenu(Workbench bench, int customersALine) {
    private static final int MOST = 48;

    /** The options of each line; pinned lines and those that are to get no offer have none. */
    List<List<LineOption>> of(CampaignPlan plan, Progress progress) {
        var offers = offers(plan);
        var lines = new ArrayList<List<LineOption>>();
        for (int l = 0; l < plan.lines().size(); l++) {
            progress.checkCancelled();
            var line = plan.lines().get(l);
            var fixed = line.pinned() || line.offer() instanceof Offer.NoOffer;
            lines.add(fixed ? List.of() : options(plan, l, offers));
        }
        return lines;
    }

    private List<LineOption> options(CampaignPlan plan, int index, Set<Offer> offers) {
        var line = plan.lines().get(index);
        var specs = new LinkedHashMap<LineSpec, LineSpec>();
        for (var offer : offers) {
            var spec = bench.specs().of(plan, index, line.withOffer(offer).withShare(1));
            if (spec.offered() && !spec.extrapolated()) {
                specs.putIfAbsent(spec, spec);
            }
        }
        return specs.keySet().stream().map(this::option).toList();
    }

    private LineOption option(LineSpec spec) {
        var rows = bench.audience().draw(spec.rows(), Math.min(customersALine, spec.rows().length));
        var reached = Reached.forecast(spec, rows, bench.forecasters().live());
        return LineOption.of(spec, reached, rows.length == 0 ? 1 : (double) spec.rows().length / rows.length);
    }

    /** The plan's offers, then their variants. */
    Set<Offer> offers(CampaignPlan plan) {
        var offers = new LinkedHashSet<Offer>();
        plan.lines().forEach(line -> offers.add(line.offer()));
        for (var offer : List.copyOf(offers)) {
            var variants = List.of(offer);
            for (var lever : bench.model().actions().levers()) {
                variants = moved(variants, lever);
            }
            offers.addAll(variants);
        }
        return new LinkedHashSet<>(offers.stream().limit(MOST).toList());
    }

    private static List<Offer> moved(List<Offer> offers, Lever lever) {
        var moved = new ArrayList<Offer>();
        for (var offer : offers) {
            moved.add(offer);
            if (lever.numeric() && offer.fields().containsKey(lever.field())) {
                lever.logged().forEach(value -> moved.add(with(offer, lever.field(), value)));
            }
        }
        return moved;
    }

    private static Offer with(Offer offer, String field, double value) {
        var line = PlanLine.of("", offer);
        var plan = CampaignPlan.empty("", "CNY").withLines(List.of(line));
        return new PlanEdit.SetLever(0, field, value).apply(plan).lines().get(0).offer();
    }
}
