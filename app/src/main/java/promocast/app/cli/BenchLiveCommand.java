package promocast.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import promocast.data.Progress;
import promocast.engine.model.ForecastModel;
import promocast.engine.model.TrainingOptions;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.WhatIf;

/** {@code bench live}: how fast the forecast follows a slider, on the embedded sample or as many customers as wanted. */
@Command(name = "live")
final class BenchLiveCommand implements Work {
    private static final int WARM_UP = 60;
    private static final int SETTLES = 5;

    private final Inputs inputs;

    @Option(names = "--customers", paramLabel = "N", defaultValue = "64000", converter = Count.class)
    private int customers;

    @Option(names = "--frames", paramLabel = "N", defaultValue = "300", converter = Count.class)
    private int frames;

    @Option(names = "--model", paramLabel = "M", descriptionKey = "bench.model")
    private @Nullable Path model;

    BenchLiveCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        var log = Bench.sample(inputs, session);
        var trained = model != null
                ? inputs.model(model)
                : inputs.trainer(briefly(session.seed()), session)
                        .fit(log, new TrainingWatch(session.progress().part(0.1, 0.5)));
        var table = log.data().select(repeated(log.rows()));
        long before = usedMemory();
        var whatIf =
                new WhatIf(trained, table, session.threads(), session.progress().part(0.5, 0.6));
        long bytes = Math.max(0, usedMemory() - before);
        double settleMs = settle(whatIf, trained);
        var times = frames(whatIf, trained, session.progress());
        var document = new LinkedHashMap<String, Object>();
        document.put("customers", table.rows());
        document.put("frames", frames);
        document.put("p50Ms", Bench.quantile(times, 0.5));
        document.put("p95Ms", Bench.quantile(times, 0.95));
        document.put("settleMs", settleMs);
        document.put("threads", session.threads());
        document.put("bytesPerCustomer", (double) bytes / table.rows());
        var line = session.text(
                "bench.live", table.rows(), Bench.quantile(times, 0.5), Bench.quantile(times, 0.95), settleMs);
        return new Answer(document, List.of(line));
    }

    private int[] repeated(int rows) {
        return IntStream.range(0, customers).map(i -> i % rows).toArray();
    }

    private double[] frames(WhatIf whatIf, ForecastModel trained, Progress progress) {
        var times = new double[frames];
        for (int frame = -WARM_UP; frame < frames; frame++) {
            progress.checkCancelled();
            var plan = plan(trained, 0.2 + 0.8 * ((frame + WARM_UP) % 50) / 50.0, 0.01 + 0.001 * (frame & 7));
            long start = System.nanoTime();
            whatIf.live(plan);
            if (frame >= 0) {
                times[frame] = (System.nanoTime() - start) / 1e6;
            }
        }
        return times;
    }

    private static double settle(WhatIf whatIf, ForecastModel trained) {
        var times = new double[SETTLES];
        for (int i = -1; i < SETTLES; i++) {
            var plan = plan(trained, 0.5 + 0.05 * i, 0.02);
            long start = System.nanoTime();
            whatIf.settle(plan, Progress.NONE);
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        return Bench.quantile(times, 0.5);
    }

    /** A plan of three lines whose share and message cost a planner is moving. */
    private static CampaignPlan plan(ForecastModel trained, double share, double messageCost) {
        var arms = trained.actions().armNames().stream()
                .filter(arm -> trained.actions().armNames().indexOf(arm)
                        != trained.actions().control()[0])
                .toList();
        var first = new Offer.Arm(arms.get(0), 0);
        var second = new Offer.Arm(arms.get(arms.size() - 1), 0);
        return new CampaignPlan(
                "Bench",
                "USD",
                14,
                Double.POSITIVE_INFINITY,
                new Economics(0.4, messageCost, 0.01, 0, 0, 0),
                List.of(line("recency <= 3", share, first), line("womens = 1", 1, second), line("", share, first)),
                new CampaignPlan.Constraints(OptionalDouble.empty(), 1));
    }

    private static PlanLine line(String segment, double share, Offer offer) {
        return new PlanLine(segment, share, PlanLine.Pick.RANDOM, Optional.empty(), offer, false, "");
    }

    private static TrainingOptions briefly(long seed) {
        var usual = TrainingOptions.defaults();
        return new TrainingOptions(
                usual.members(),
                usual.hidden(),
                usual.learningRate(),
                usual.batch(),
                2,
                usual.patience(),
                usual.l2(),
                usual.dropout(),
                usual.liveWidth(),
                usual.testShare(),
                seed);
    }

    private static long usedMemory() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
