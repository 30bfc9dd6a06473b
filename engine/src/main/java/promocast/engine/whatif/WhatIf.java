package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import promocast.data.ActionSpace;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.data.PromocastException;
import promocast.data.UnanswerableException;
import promocast.data.campaign.CampaignLog;
import promocast.engine.EngineMessage;
import promocast.engine.model.Evaluation;
import promocast.engine.model.ForecastModel;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanLine;

/**
 * Forecasts plans for one model and one table of customers. Holds the customers' cached embeddings; thread-safe.
 *
 * <p>Every interval is a 95 % interval of the expected total for just these customers; the errors of lines count as
 * independent when they are added up.
 */
public final class WhatIf {
    private final Workbench bench;
    private final WarningRules rules;
    private final AtomicReference<Map<LineSpec, LiveLine>> remembered = new AtomicReference<>(Map.of());
    private final AtomicReference<List<Settlement>> settlements = new AtomicReference<>(List.of());

    /** A line as the live network sees it. */
    private record LiveLine(LineSums sums, Support support) {}

    /**
     * Encodes the customers once; where the table is a log with outcomes, forecasts are corrected and measured with it.
     *
     * @throws promocast.data.BadInputException when the table lacks a column that the model needs
     */
    public WhatIf(ForecastModel model, Dataset customers, int threads, Progress progress) {
        this.bench = new Workbench(
                new TrainedCustomers(model, customers, threads),
                customers,
                logOf(model, customers),
                Optional.of(model.evaluation()),
                progress);
        this.rules = new WarningRules(model.actions(), Optional.of(WarningRules.platforms(model, customers)));
    }

    WhatIf(
            CustomerModel model,
            Dataset customers,
            Optional<CampaignLog> log,
            Optional<Evaluation> evaluation,
            Progress progress) {
        this.bench = new Workbench(model, customers, log, evaluation, progress);
        this.rules = new WarningRules(model.actions(), Optional.empty());
    }

    /**
     * The table as a log, if it has the action and outcome columns of the model's data with the same categories, and not
     * so many different offers that hardly two customers had the same.
     */
    private static Optional<CampaignLog> logOf(ForecastModel model, Dataset customers) {
        if (!model.updates().isEmpty()) {
            // the log tells how customers responded before what the model has learned since
            return Optional.empty();
        }
        try {
            var log = CampaignLog.of(customers, model.roles());
            for (int i = 0; i < log.actions().levers().size(); i++) {
                var known = model.actions().levers().get(i).categories();
                if (!known.equals(log.actions().levers().get(i).categories())) {
                    return Optional.empty();
                }
            }
            return LoggedRows.hasFewSettings(log) ? Optional.of(log) : Optional.empty();
        } catch (PromocastException e) {
            return Optional.empty();
        }
    }

    /** Memory of the customers' cached embeddings and of what they do without an offer, in bytes a customer. */
    public long bytesPerCustomer() {
        return bench.model().bytesPerCustomer()
                + (long) Float.BYTES * bench.model().outcomes().size();
    }

    /** The forecast from the live network, within a frame; ranges are those of the last settled forecast, moved along. */
    public Forecast live(CampaignPlan plan) {
        var before = remembered.get();
        var settled = settlements.get();
        var now = new HashMap<LineSpec, LiveLine>();
        var lines = new ArrayList<Assembly.Line>();
        for (var spec : bench.specs().of(plan)) {
            var known = before.get(spec);
            var line = known != null
                    ? known
                    : new LiveLine(bench.live(spec), bench.supports().of(spec));
            now.put(spec, line);
            var estimate = settlement(settled, lines.size(), spec)
                    .map(settlement -> settlement.moved(line.sums()))
                    .orElseGet(() -> LineEstimate.of(line.sums()));
            lines.add(new Assembly.Line(spec, line.sums(), estimate, line.support()));
        }
        remembered.set(now);
        return new Assembly(plan, bench.model().rows(), lines).forecast(rules, false);
    }

    private static Optional<Settlement> settlement(List<Settlement> settled, int index, LineSpec spec) {
        return index < settled.size() && settled.get(index).rows() == spec.rows()
                ? Optional.of(settled.get(index))
                : Optional.empty();
    }

    /** The forecast from the blend with intervals, corrected by the log where it has the offer. */
    public Forecast settle(CampaignPlan plan, Progress progress) {
        var moved = new ArrayList<Settlement>();
        var forecast = settled(plan, progress, moved);
        settlements.set(List.copyOf(moved));
        return forecast;
    }

    /** The same forecast for a plan that is not on the screen: ranges of live forecasts stay those of the one that is. */
    public Forecast settleAside(CampaignPlan plan, Progress progress) {
        return settled(plan, progress, new ArrayList<>());
    }

    private Forecast settled(CampaignPlan plan, Progress progress, List<Settlement> moved) {
        var specs = bench.specs().of(plan);
        var lines = new ArrayList<Assembly.Line>();
        for (var spec : specs) {
            progress.checkCancelled();
            progress.report((double) lines.size() / specs.size(), EngineMessage.of("whatif.step.settle"));
            var settled = bench.settled(spec);
            lines.add(new Assembly.Line(
                    spec, settled.sums(), settled.estimate(), bench.supports().of(spec)));
            moved.add(new Settlement(spec.rows(), settled.estimate(), bench.live(spec)));
        }
        return new Assembly(plan, bench.model().rows(), lines).forecast(rules, true);
    }

    /** The extra profit of that forecast alone, money; lines that were settled before cost nothing. */
    public double extraProfit(CampaignPlan plan) {
        var specs = bench.specs().of(plan);
        var estimates =
                specs.stream().map(spec -> bench.settled(spec).estimate()).toList();
        return LineEstimate.sum(estimates)
                .incremental(Kept.of(specs, estimates, plan.economics().kept()), false)
                .profit()
                .value();
    }

    /** The settled forecast of one line (from 0) alone. */
    public LineForecast settleLine(CampaignPlan plan, int line) {
        var one = plan.lines().get(line);
        var spec = bench.specs().of(plan, line, one);
        var settled = bench.settled(spec);
        var assembled = new Assembly.Line(
                spec, settled.sums(), settled.estimate(), bench.supports().of(spec));
        return new Assembly(plan, bench.model().rows(), List.of(assembled))
                .forecast(rules, true)
                .lines()
                .get(0);
    }

    /** The customers whom each line of a plan reaches, as rows of the table. */
    public List<int[]> reached(CampaignPlan plan) {
        return bench.specs().of(plan).stream().map(bench::reached).toList();
    }

    /** The arms or levers of the model. */
    public ActionSpace actions() {
        return bench.model().actions();
    }

    /**
     * Whether any customer of a line (from 0) is in a segment.
     *
     * @throws promocast.data.BadInputException when the segment cannot be understood
     */
    public boolean touches(CampaignPlan plan, int line, String segment) {
        return bench.audience().touches(plan, line, segment);
    }

    /** The customers' table as a log of offers and outcomes, where it is one. */
    public Optional<CampaignLog> log() {
        return bench.log().map(LoggedRows::log);
    }

    /** Quick forecasts of one line (from 0) of a plan under other offers. */
    public QuickLine quick(CampaignPlan plan, int line) {
        return new QuickLine(bench, plan, line);
    }

    /** The logged rows of a line's segment whose customers got just this offer; none where the log has no spend. */
    public List<LoggedContact> contacts(CampaignPlan plan, int line, PlanLine offered) {
        var spec = bench.specs().of(plan, line, offered);
        return bench.log()
                .filter(log -> log.real().has(Outcome.SPEND))
                .map(log -> log.contacts(spec))
                .orElse(List.of());
    }

    /**
     * What the logged customers of a line's segment say about an offer, whether they got it or not.
     *
     * @param line index of the line, from 0
     * @param offered the line with that offer
     * @return empty where the table is no log, or one without spend
     */
    public Optional<LoggedProfit> logged(CampaignPlan plan, int line, PlanLine offered) {
        var spec = bench.specs().of(plan, line, offered);
        return bench.log()
                .filter(log -> log.real().has(Outcome.SPEND))
                .map(log -> LoggedProfit.of(
                        spec,
                        log,
                        Means.of(bench.model().unseen(log.log(), spec.rows(), spec.setting())),
                        bench.error()));
    }

    /**
     * An outcome rate (or spend a customer) of a line along one lever (field of the offer), all else as planned. For a
     * named lever, such as {@code arm}, x is the index of the name. Empty if the model has no such outcome.
     */
    public Curve doseCurve(CampaignPlan plan, int line, String field, Outcome outcome, Progress progress) {
        return new LineCurves(bench).dose(plan, line, field, outcome, progress);
    }

    /** The extra profit of a line along one lever, all else as planned; its highest point is the most profitable value. */
    public Curve profitCurve(CampaignPlan plan, int line, String field, Progress progress) {
        return new LineCurves(bench).profit(plan, line, field, progress);
    }

    /**
     * Extra profit by campaign cost when each budget is split as well as the plan's offers allow; a settled plan that is as
     * good as that lies on it.
     */
    public Curve budgetCurve(CampaignPlan plan, Progress progress) {
        checkSpend();
        return new BudgetCurves(bench).of(plan, progress);
    }

    /**
     * Extra profit of a line by the share of its segment reached, best customers first, settled at the planned share. A
     * line that reaches customers drawn by chance earns less than its curve.
     */
    public Curve targetingCurve(CampaignPlan plan, int line, Progress progress) {
        return new LineCurves(bench).targeting(plan, line, progress);
    }

    /**
     * What each arm would do for the customers of a line, settled; only for data with arms.
     *
     * @throws IllegalStateException when the data have levers
     */
    public ArmComparison armComparison(CampaignPlan plan, int line, Progress progress) {
        return ArmComparison.of(bench, plan, line, other -> settleLine(other, line), progress);
    }

    /**
     * The best split of the plan's budget over its lines: one offer and one share a line, best customers first. Lines
     * that are pinned or have no offer stay as they are.
     *
     * @throws UnanswerableException when the model does not forecast spend
     */
    public Allocation optimise(CampaignPlan plan, Progress progress) {
        checkSpend();
        return new Allocator(bench, split -> settle(split, Progress.NONE)).allocate(plan, progress);
    }

    /**
     * The best offer for each customer of the plan's lines within its budget, least return and messages a customer, chosen
     * from the plan's offers and their variants; a multiple-choice knapsack over customers.
     *
     * @param maxContacts most messages altogether; empty for no limit
     * @throws UnanswerableException when the model does not forecast spend
     */
    public OfferAssignment assign(CampaignPlan plan, OptionalLong maxContacts, Progress progress) {
        checkSpend();
        return new OfferTable(bench, plan, progress).assign(maxContacts, progress);
    }

    /** The customers who fall into several lines, and what the order of the lines is worth. */
    public Overlap overlap(CampaignPlan plan, Progress progress) {
        return new Overlaps(bench).of(plan, progress);
    }

    private void checkSpend() {
        if (!bench.model().outcomes().contains(Outcome.SPEND)) {
            throw new UnanswerableException(EngineMessage.of("whatif.noSpend"));
        }
    }
}
