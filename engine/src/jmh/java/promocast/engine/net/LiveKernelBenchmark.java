package promocast.engine.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The kernel of the live network alone: sums over a million customers under one offer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-Xmx2g"})
public class LiveKernelBenchmark {
    private static final int CUSTOMERS = 1_000_000;
    private static final int INPUTS = 8;

    /** Which kernel. */
    @Param({"vector", "plain"})
    public String kernel = "vector";

    /** Width of the embedding. */
    @Param({"16", "24", "32", "64"})
    public int width = 32;

    /** Threads. */
    @Param({"1", "2"})
    public int threads = 2;

    private final SplittableRandom random = new SplittableRandom(1);
    private LivePass pass;
    private Embeddings embeddings;
    private LiveQuestion question;
    private int frame;

    /** Draws a network and customers. */
    @Setup
    public void draw() {
        var layers = new ArrayList<Dense>();
        int[][] sizes = {{INPUTS, 16}, {16, 16}, {16, width}, {3, 16}, {16, width}, {16, width}, {width, 5}};
        for (var size : sizes) {
            layers.add(new Dense(size[0], size[1], values(size[0] * size[1]), values(size[1])));
        }
        var network = new LiveNetwork(
                List.copyOf(layers), kernel.equals("plain") ? LiveKernel.plain() : LiveKernel.fastest());
        pass = network.pass(4, 1, 2);
        var rows = IntStream.range(0, CUSTOMERS).toArray();
        embeddings = network.embed(values(CUSTOMERS * INPUTS), rows, threads);
        var anyway = new float[CUSTOMERS];
        for (int i = 0; i < CUSTOMERS; i++) {
            anyway[i] = (float) random.nextDouble();
        }
        question = new LiveQuestion(new long[0], anyway, Optional.empty());
    }

    private float[] values(int count) {
        var found = new float[count];
        for (int i = 0; i < count; i++) {
            found[i] = (float) (random.nextDouble() - 0.5);
        }
        return found;
    }

    /** One frame: the sums of all customers under another offer. */
    @Benchmark
    public LiveTotals frame() {
        frame++;
        return pass.sums(embeddings, new float[] {0.01f * (frame % 50), 0, 1}, threads, question);
    }
}
