package promocast.engine.whatif;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.engine.model.ForecastModel;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;

/**
 * Measures how fast forecasts follow a slider: customers are drawn from a table with replacement, a plan of three lines
 * is settled, then one lever of its largest line moves for some frames.
 *
 * @param customers number of customers
 * @param frames number of frames
 * @param threads most threads
 * @param seed seed of the draw
 */
public record LiveBench(int customers, int frames, int threads, long seed) {
    private static final int WARM_UP = 60;
    private static final int SETTLES = 5;

    public LiveBench {
        if (customers < 1 || frames < 1 || threads < 1) {
            throw new IllegalArgumentException("customers, frames, threads: " + customers + ", " + frames + ", "
                    + threads + " are not all above 0");
        }
    }

    /**
     * What was measured.
     *
     * @param p50Ms median time of a frame, milliseconds
     * @param p95Ms time that 95 of 100 frames keep, milliseconds
     * @param settleMs median time of settling the plan, milliseconds
     * @param bytesPerCustomer memory of the cached embeddings
     */
    public record Measured(
            int customers,
            int frames,
            double p50Ms,
            double p95Ms,
            double settleMs,
            int threads,
            long bytesPerCustomer) {}

    /** Measures a model with customers like those of a table. */
    public Measured run(ForecastModel model, Dataset table, Progress progress) {
        var random = new SplittableRandom(seed);
        var rows = customers == table.rows()
                ? java.util.stream.IntStream.range(0, customers).toArray()
                : random.ints(customers, 0, table.rows()).toArray();
        var whatIf = new WhatIf(model, table.select(rows), threads, progress.part(0, 0.4));
        var plans = frames(model);
        var settles = new double[SETTLES];
        for (int i = -2; i < SETTLES; i++) {
            var plan = plans.get((i + 2) % plans.size());
            var start = System.nanoTime();
            whatIf.settle(plan, progress.part(0.4, 0.6));
            settles[Math.max(0, i)] = (System.nanoTime() - start) / 1e6;
        }
        var times = new double[frames];
        for (int frame = -WARM_UP; frame < frames; frame++) {
            progress.checkCancelled();
            var plan = plans.get(Math.floorMod(frame, plans.size()));
            var start = System.nanoTime();
            whatIf.live(plan);
            times[Math.max(0, frame)] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        Arrays.sort(settles);
        return new Measured(
                customers,
                frames,
                times[frames / 2],
                times[Math.min(frames - 1, (int) Math.ceil(0.95 * frames) - 1)],
                settles[SETTLES / 2],
                threads,
                whatIf.bytesPerCustomer());
    }

    /** Plans in which the first lever of the data moves through its values on the line that most customers are in. */
    private static List<CampaignPlan> frames(ForecastModel model) {
        var actions = model.actions();
        var lever = actions.levers().get(0);
        var start = actions.arms()
                ? new Offer.Arm(others(actions.armNames(), actions.control()[0]).get(0), 0.5)
                : new Offer.NoOffer();
        var feature = model.roles().features().get(0);
        var plan = CampaignPlan.empty("bench", "CNY")
                .withLines(List.of(
                        PlanLine.of("`" + feature + "` is missing", start),
                        PlanLine.of("`" + feature + "` is not missing", start),
                        PlanLine.of("", start)));
        return java.util.stream.IntStream.range(0, 50)
                .mapToObj(i -> lever.numeric()
                        ? number(plan, lever.field(), lever.logged(), i)
                        : cost(plan, others(actions.armNames(), actions.control()[0]), i))
                .toList();
    }

    private static CampaignPlan number(CampaignPlan plan, String field, List<Double> logged, int i) {
        var low = logged.get(0);
        var high = logged.get(logged.size() - 1);
        return new PlanEdit.SetLever(1, field, low + (high - low) * (i + 1) / 50).apply(plan);
    }

    private static CampaignPlan cost(CampaignPlan plan, List<String> arms, int i) {
        return plan.withLine(1, plan.lines().get(1).withOffer(new Offer.Arm(arms.get(i % arms.size()), 0.02 * i)));
    }

    /** The arms but the control. */
    private static List<String> others(List<String> names, double control) {
        return java.util.stream.IntStream.range(0, names.size())
                .filter(i -> i != control)
                .mapToObj(names::get)
                .toList();
    }
}
