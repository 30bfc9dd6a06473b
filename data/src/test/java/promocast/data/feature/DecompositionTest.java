package promocast.data.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Golden numbers are numpy's, the largest entry of each direction made positive. */
class DecompositionTest {
    private static final Offset<Double> CLOSE = within(1e-7);

    @Test
    void truncatedSvdIsThatOfTheMatrix() {
        var a = sparse(new double[][] {{3, 0, 0, 1}, {0, 2, 0, 0}, {1, 0, 4, 0}, {0, 0, 0, 5}, {2, 1, 0, 0}});
        var svd = TruncatedSvd.of(a, 3, 7);
        var values = new double[] {5.17760816, 4.33426692, 3.30533127};
        var vectors = new double[][] {
            {0.25868597, 0.55422717, 0.750626},
            {0.02372436, 0.08040511, 0.25336668},
            {0.09574201, 0.79576896, -0.59165144},
            {0.96091217, -0.23047567, -0.14938044}
        };
        assertThat(svd.values()).hasSize(3);
        for (int c = 0; c < 3; c++) {
            assertThat(svd.values()[c]).isCloseTo(values[c], CLOSE);
            for (int i = 0; i < 4; i++) {
                assertThat(svd.vectors()[i][c]).isCloseTo(vectors[i][c], CLOSE);
            }
        }
    }

    @Test
    void lowRankIsFoundExactlyWhateverTheSeed() {
        var random = new SplittableRandom(3);
        var dense = new double[60][40];
        for (int part = 0; part < 4; part++) {
            var left = random.doubles(60, -1, 1).toArray();
            var right = random.doubles(40, -1, 1).toArray();
            for (int i = 0; i < 60; i++) {
                for (int j = 0; j < 40; j++) {
                    dense[i][j] += Math.pow(3, 3 - part) * left[i] * right[j];
                }
            }
        }
        var one = TruncatedSvd.of(sparse(dense), 16, 1);
        var other = TruncatedSvd.of(sparse(dense), 16, 2);
        assertThat(one.values().length).as("rank, up to floats").isBetween(4, 16);
        for (int c = 0; c < 4; c++) {
            assertThat(one.values()[c]).isCloseTo(other.values()[c], within(1e-6));
            for (int j = 0; j < 40; j++) {
                assertThat(one.vectors()[j][c]).isCloseTo(other.vectors()[j][c], within(1e-5));
            }
        }
        assertThat(TruncatedSvd.of(sparse(new double[][] {{0, 0}, {0, 0}}), 2, 1)
                        .values())
                .isEmpty();
    }

    @Test
    void principalComponentsAreThoseOfTheInputs() {
        var inputs = new double[][] {{1, 2, 3, 4, 5, 6}, {2, 1, 5, 3, 8, 6}, {0.5, 1.5, -1, 2, 0, 1}};
        var components = PrincipalComponents.fit(inputs, 3);
        assertThat(components.shares()).containsExactly(new double[] {0.83018272, 0.1586067, 0.01121059}, within(1e-8));
        var expected = new double[][] {
            {-1.09789883, -0.88245442, 0.82373719},
            {-1.25465663, 0.44193954, -0.16033373},
            {0.23246401, -1.40745169, -1.49046791},
            {-0.31504217, 1.29502403, 0.32388336},
            {1.4436486, -0.50297834, 1.44380686},
            {0.99148502, 1.05592088, -0.94062577}
        };
        var placed = new float[3];
        for (int row = 0; row < 6; row++) {
            Arrays.fill(placed, 0);
            components.apply(
                    new float[] {(float) inputs[0][row], (float) inputs[1][row], (float) inputs[2][row]}, placed, 0);
            for (int c = 0; c < 3; c++) {
                assertThat((double) placed[c]).isCloseTo(expected[row][c], within(1e-5));
            }
        }
    }

    @Test
    void constantInputsHaveComponentsWithoutNaN() {
        var components = PrincipalComponents.fit(new double[][] {{1, 1, 1}, {2, 2, 2}}, 2);
        var placed = new float[components.width()];
        components.apply(new float[] {5, 5}, placed, 0);
        assertThat(placed).containsOnly(0);
    }

    private static SparseRows sparse(double[][] dense) {
        int size = 0;
        for (var row : dense) {
            for (double value : row) {
                size += value == 0 ? 0 : 1;
            }
        }
        var starts = new int[dense.length + 1];
        var index = new int[size];
        var values = new float[size];
        int at = 0;
        for (int i = 0; i < dense.length; i++) {
            for (int j = 0; j < dense[i].length; j++) {
                if (dense[i][j] != 0) {
                    index[at] = j;
                    values[at++] = (float) dense[i][j];
                }
            }
            starts[i + 1] = at;
        }
        return new SparseRows(dense[0].length, starts, index, values);
    }
}
