package promocast.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import promocast.engine.whatif.LiveBench;

/** {@code bench live}: how fast the forecast follows a slider, on the embedded sample or as many customers as wanted. */
@Command(name = "live")
final class BenchLiveCommand implements Work {
    /** PyTorch 2.15, network 20-64-64-4, 2 threads of the reference machine (docs/benchmarks.md): milliseconds. */
    private static final double PYTORCH_MS_A_MILLION = 190;

    private static final String NOTE = "ratioToPyTorch: p50Ms over PyTorch's prediction of as many rows, measured once"
            + " on the reference machine of docs/benchmarks.md, not in this run";

    private final Inputs inputs;

    @Option(names = "--customers", paramLabel = "N", defaultValue = "64000", converter = Positive.class)
    private int customers;

    @Option(names = "--frames", paramLabel = "N", defaultValue = "300", converter = Positive.class)
    private int frames;

    @Option(names = "--model", paramLabel = "M", descriptionKey = "bench.model")
    private @Nullable Path model;

    @Option(names = "--shop")
    private boolean shop;

    BenchLiveCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        var log = shop ? Bench.shop(session.seed()) : Bench.sample(inputs, session);
        var trained = model != null
                ? inputs.model(model)
                : inputs.trainer(Bench.briefly(session.seed()), session)
                        .fit(log, new TrainingWatch(session.progress().part(0.1, 0.5)));
        var measured = new LiveBench(customers, frames, session.threads(), session.seed())
                .run(trained, log.data(), session.progress().part(0.5, 1));
        var document = new LinkedHashMap<String, Object>();
        document.put("customers", measured.customers());
        document.put("frames", measured.frames());
        document.put("p50Ms", measured.p50Ms());
        document.put("p95Ms", measured.p95Ms());
        document.put("settleMs", measured.settleMs());
        document.put("threads", measured.threads());
        document.put("bytesPerCustomer", measured.bytesPerCustomer());
        document.put("outcomes", trained.outcomes().size());
        document.put("kernel", trained.liveKernel());
        document.put("width", trained.liveWidth());
        document.put("distanceToBlend", trained.evaluation().liveDistance());
        var peer = PYTORCH_MS_A_MILLION * customers / 1e6;
        document.put("ratioToPyTorch", measured.p50Ms() / peer);
        document.put("note", NOTE);
        var line = session.text("bench.live", customers, measured.p50Ms(), measured.p95Ms(), measured.settleMs());
        var kernel = session.text(
                "bench.live.kernel",
                trained.liveKernel(),
                trained.liveWidth(),
                trained.outcomes().size(),
                measured.bytesPerCustomer(),
                measured.p50Ms() / peer,
                peer);
        return new Answer(document, List.of(line, kernel));
    }
}
