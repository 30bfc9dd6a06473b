package promocast.engine.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveGraphTest {
    private static final int N = 400;
    private static final LiveOptions OPTIONS = new LiveOptions(16, 12, 1e-2, 64, 30, 3);

    @Test
    void networkEqualsDl4jWithin1e5() {
        var teacher = new Toy();
        var graph = LiveTwin.of(teacher, OPTIONS);
        var rows = IntStream.range(0, 64).toArray();
        for (int step = 0; step < 30; step++) {
            graph.step(teacher, lesson(teacher, rows));
        }
        var network = LiveDescent.network(graph.layers(), true);
        var all = IntStream.range(0, N).toArray();
        var embedded = network.embed(teacher.customers(), all, 2);

        for (int k = 0; k < 3; k++) {
            var expected = graph.outputs(teacher, all, k);
            network.pass(1, -1, -1).heads(embedded, teacher.codes()[k], 2, (from, count, heads) -> {
                for (int c = 0; c < count; c++) {
                    assertThat(Sigmoid.of(heads[c])).isCloseTo(expected[0][from + c], within(1e-5f));
                    assertThat(heads[LivePass.LANES + c]).isCloseTo(expected[1][from + c], within(1e-5f));
                }
            });
        }
    }

    @Test
    void stepsGoWhereDl4jGoes() {
        var teacher = new Toy();
        var graph = LiveTwin.of(teacher, OPTIONS);
        var start = graph.layers();
        var descent = new LiveDescent(teacher, LiveGraph.start(teacher, OPTIONS), OPTIONS, 2);
        for (int step = 0; step < 20; step++) {
            var lesson =
                    lesson(teacher, IntStream.range(step * 5, step * 5 + 64).toArray());
            graph.step(teacher, lesson);
            descent.step(lesson);
        }

        var ours = descent.network().layers();
        var theirs = LiveDescent.network(graph.layers(), true).layers();
        for (int layer = 0; layer < ours.size(); layer++) {
            assertThat(ours.get(layer).weights())
                    .as("layer " + layer)
                    .containsExactly(theirs.get(layer).weights(), within(2e-4f))
                    .isNotEqualTo(start[layer].weights());
        }
    }

    private static LiveLesson lesson(LiveTeacher teacher, int[] rows) {
        var codes = IntStream.range(0, rows.length).map(i -> i % 3).toArray();
        return new LiveLesson(rows, codes, teacher.answers(rows, codes), 0);
    }

    @Test
    void fitComesNearItsTeacher() {
        var teacher = new Toy();
        var network = new LiveTrainer(new LiveOptions(16, 16, 1e-2, 256, 300, 3), 2).fit(teacher, (done, of) -> {});
        var rows = IntStream.range(0, N).toArray();
        var embedded = network.embed(teacher.customers(), rows, 1);
        double[] error = new double[1];

        network.pass(1, -1, -1).heads(embedded, teacher.codes()[2], 1, (from, count, heads) -> {
            for (int c = 0; c < count; c++) {
                error[0] += Math.abs(Sigmoid.of(heads[c]) - teacher.chance(from + c, 2)) / N;
            }
        });

        assertThat(error[0]).isLessThan(0.03);
    }

    /** Two customer inputs, three offers of two values each, one chance, one amount. */
    private static final class Toy implements LiveTeacher {
        private final float[] customers = new float[N * 2];

        Toy() {
            var random = new Random(5);
            for (int i = 0; i < customers.length; i++) {
                customers[i] = (float) random.nextGaussian();
            }
        }

        float chance(int row, int code) {
            return (float) (1 / (1 + Math.exp(1 - customers[row * 2] * code - customers[row * 2 + 1])));
        }

        @Override
        public float[] customers() {
            return customers;
        }

        @Override
        public int customerWidth() {
            return 2;
        }

        @Override
        public float[][] codes() {
            return new float[][] {{0, 0}, {0.5f, 1}, {1, 1}};
        }

        @Override
        public int[] rows() {
            return IntStream.range(0, N).toArray();
        }

        @Override
        public int chanceHeads() {
            return 1;
        }

        @Override
        public boolean hasAmount() {
            return true;
        }

        @Override
        public float[][] answers(int[] rows, int[] codes) {
            var answers = new float[2][rows.length];
            for (int i = 0; i < rows.length; i++) {
                answers[0][i] = chance(rows[i], codes[i]);
                answers[1][i] = 2 + customers[rows[i] * 2];
            }
            return answers;
        }
    }
}
