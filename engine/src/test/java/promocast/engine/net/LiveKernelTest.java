package promocast.engine.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveKernelTest {
    private static final int N = 1300;
    private static final int WIDTH = 20;
    private static final int CUSTOMER = 6;
    private static final int[] ALL = IntStream.range(0, N).toArray();
    private static final float[] CODE = {0.4f, -1.2f, 1};

    private final Random random = new Random(11);
    private final List<Dense> layers = List.of(
            dense(CUSTOMER, 12),
            dense(12, 8),
            dense(8, WIDTH),
            dense(3, 8),
            dense(8, WIDTH),
            dense(8, WIDTH),
            dense(WIDTH, 5));
    private final float[] customers = values(N * CUSTOMER, 1);
    private final float[] anyway = chances();
    private final LiveQuestion everybody = new LiveQuestion(new long[0], anyway, Optional.empty());

    @Test
    void fastestUsesVectorsWhereTheRuntimeHasThem() {
        var vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

        assertThat(LiveKernel.fastest().name()).startsWith(vectors ? "vector-" : "plain");
    }

    @Test
    void eachKernelAgreesWithTheReferencePassWithin1e4() {
        for (var kernel : List.of(LiveKernel.plain(), LiveKernel.fastest())) {
            var network = new LiveNetwork(layers, kernel);
            var embedded = network.embed(customers, ALL, 2);

            network.pass(4, 1, 2).means(embedded, CODE, 2, (from, count, heads) -> {
                for (int c = 0; c < count; c++) {
                    var expected = reference(from + c);
                    for (int h = 0; h < 5; h++) {
                        assertThat((double) heads[h * LivePass.LANES + c])
                                .isCloseTo(expected[h], within(1e-4 * expected[h]));
                    }
                }
            });
        }
    }

    @Test
    void kernelsAgreeWithin1e5() {
        var plain = sums(LiveKernel.plain(), everybody, 2);
        var fast = sums(LiveKernel.fastest(), everybody, 2);

        for (int h = 0; h < 5; h++) {
            assertThat(fast.heads()[h]).isCloseTo(plain.heads()[h], within(1e-5 * plain.heads()[h]));
        }
        assertThat(fast.extra()).isCloseTo(plain.extra(), within(1e-5 * plain.extra()));
        assertThat(fast.extraMoney()).isCloseTo(plain.extraMoney(), within(1e-5 * plain.extraMoney()));
        assertThat(fast.extraRedeemed()).isCloseTo(plain.extraRedeemed(), within(1e-5 * plain.extraRedeemed()));
    }

    @Test
    void sumsAreThoseOfTheMembersOneByOne() {
        var members = IntStream.range(0, N).filter(i -> i % 3 == 1).toArray();
        var bits = LiveQuestion.bits(members, N);
        var expected = new double[8];
        for (int i : members) {
            var means = reference(i);
            var extra = Math.max(0, means[1] - anyway[i]);
            for (int h = 0; h < 5; h++) {
                expected[h] += means[h];
            }
            expected[5] += extra;
            expected[6] += extra * means[4] / means[1];
            expected[7] += extra * means[2] / means[1];
        }
        for (var kernel : List.of(LiveKernel.plain(), LiveKernel.fastest())) {
            var found = sums(kernel, new LiveQuestion(bits, anyway, Optional.empty()), 2);

            for (int h = 0; h < 5; h++) {
                assertThat(found.heads()[h]).isCloseTo(expected[h], within(1e-5 * expected[h]));
            }
            assertThat(found.extra()).isCloseTo(expected[5], within(1e-5 * expected[5]));
            assertThat(found.extraMoney()).isCloseTo(expected[6], within(1e-5 * expected[6]));
            assertThat(found.extraRedeemed()).isCloseTo(expected[7], within(1e-5 * expected[7]));
        }
    }

    @Test
    void costsOfSingleCustomersAddUp() {
        LiveQuestion.LaneCost cost = (heads, count, out) -> {
            for (int c = 0; c < count; c++) {
                out[c] = 3 * heads[LivePass.LANES + c];
            }
        };

        var found = sums(LiveKernel.fastest(), new LiveQuestion(new long[0], anyway, Optional.of(cost)), 2);

        assertThat(found.cost()).isCloseTo(3 * found.heads()[1], within(1e-4 * found.cost()));
        assertThat(found.extraCost()).isCloseTo(3 * found.extra(), within(1e-4 * found.extraCost()));
    }

    @Test
    void sumsAreTheSameOnAnyNumberOfThreads() {
        assertThat(sums(LiveKernel.fastest(), everybody, 1).heads())
                .isEqualTo(sums(LiveKernel.fastest(), everybody, 3).heads());
    }

    @Test
    void selectedEmbeddingsAreThoseOfTheSameCustomers() {
        var rows = new int[] {700, 3, 31, 32, 511, 512, 1299};
        for (var kernel : List.of(LiveKernel.plain(), LiveKernel.fastest())) {
            var network = new LiveNetwork(layers, kernel);
            var selected = network.embed(customers, ALL, 1).select(rows);

            network.pass(4, 1, 2).means(selected, CODE, 1, (from, count, heads) -> {
                assertThat(count).isEqualTo(rows.length);
                for (int c = 0; c < count; c++) {
                    var expected = reference(rows[c])[0];
                    assertThat((double) heads[c]).isCloseTo(expected, within(1e-4 * expected));
                }
            });
        }
    }

    private LiveTotals sums(LiveKernel kernel, LiveQuestion question, int threads) {
        var network = new LiveNetwork(layers, kernel);
        return network.pass(4, 1, 2).sums(network.embed(customers, ALL, threads), CODE, threads, question);
    }

    /** Chances and expected money of a customer, in double precision. */
    private double[] reference(int row) {
        var x = new double[CUSTOMER];
        Arrays.setAll(x, i -> customers[row * CUSTOMER + i]);
        var u = apply(layers.get(2), relu(apply(layers.get(1), relu(apply(layers.get(0), x)))));
        var code = new double[] {CODE[0], CODE[1], CODE[2]};
        var offer = relu(apply(layers.get(3), code));
        var a = apply(layers.get(4), offer);
        var b = apply(layers.get(5), offer);
        Arrays.setAll(u, i -> a[i] * u[i] + b[i]);
        var heads = apply(layers.get(6), relu(u));
        for (int h = 0; h < 4; h++) {
            heads[h] = 1 / (1 + Math.exp(-heads[h]));
        }
        heads[4] = heads[1] * Math.exp(heads[4]);
        return heads;
    }

    private static double[] apply(Dense layer, double[] x) {
        var y = new double[layer.outputs()];
        for (int j = 0; j < y.length; j++) {
            y[j] = layer.bias()[j];
            for (int i = 0; i < x.length; i++) {
                y[j] += x[i] * layer.weights()[i * y.length + j];
            }
        }
        return y;
    }

    private static double[] relu(double[] values) {
        return Arrays.stream(values).map(v -> Math.max(0, v)).toArray();
    }

    private Dense dense(int in, int out) {
        return new Dense(in, out, values(in * out, 0.4), values(out, 0.4));
    }

    private float[] values(int count, double spread) {
        var found = new float[count];
        for (int i = 0; i < count; i++) {
            found[i] = (float) (spread * random.nextGaussian());
        }
        return found;
    }

    private float[] chances() {
        var found = new float[N];
        for (int i = 0; i < N; i++) {
            found[i] = random.nextFloat();
        }
        return found;
    }
}
