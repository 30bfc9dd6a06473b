package promocast.engine.advise.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EquilibriaTest {
    @Test
    void matchingPenniesHasOneMixedEquilibrium() {
        var found = Equilibria.of(Bimatrix.opposed(new double[][] {{1, -1}, {-1, 1}}));

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.pure()).isFalse();
            assertThat(one.ours()).containsExactly(new double[] {0.5, 0.5}, within(1e-12));
            assertThat(one.theirs()).containsExactly(new double[] {0.5, 0.5}, within(1e-12));
            assertThat(one.payoff()).isCloseTo(0, within(1e-12));
        });
    }

    @Test
    void prisonersDefect() {
        var game = new Bimatrix(new double[][] {{-1, -3}, {0, -2}}, new double[][] {{-1, 0}, {-3, -2}});

        assertThat(Equilibria.of(game)).singleElement().satisfies(one -> {
            assertThat(one.pure()).isTrue();
            assertThat(one.row()).isEqualTo(1);
            assertThat(one.column()).isEqualTo(1);
            assertThat(one.payoff()).isEqualTo(-2);
        });
        assertThat(game.safest()).isEqualTo(1);
        assertThat(game.bestRows(0)).containsExactly(1);
        assertThat(game.bestColumns(0)).containsExactly(1);
    }

    @Test
    void battleOfTheSexesHasTwoPureEquilibriaAndAMixedOne() {
        var found = Equilibria.of(new Bimatrix(new double[][] {{3, 0}, {0, 2}}, new double[][] {{2, 0}, {0, 3}}));

        assertThat(found).hasSize(3);
        assertThat(found.get(0).pure()).isTrue();
        assertThat(found.get(0).payoff()).isEqualTo(3);
        assertThat(found.get(1).payoff()).isEqualTo(2);
        assertThat(found.get(2).ours()).containsExactly(new double[] {0.6, 0.4}, within(1e-12));
        assertThat(found.get(2).theirs()).containsExactly(new double[] {0.4, 0.6}, within(1e-12));
        assertThat(found.get(2).payoff()).isCloseTo(1.2, within(1e-12));
    }

    @Test
    void rockPaperScissorsIsPlayedEvenly() {
        var found = Equilibria.of(Bimatrix.opposed(new double[][] {{0, -1, 1}, {1, 0, -1}, {-1, 1, 0}}));

        assertThat(found.get(0).ours()).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-9));
    }

    @Test
    void inEveryEquilibriumOfRandomGamesNobodyGainsByMovingAlone() {
        var random = new SplittableRandom(7);
        for (int trial = 0; trial < 60; trial++) {
            int rows = random.nextInt(1, 6);
            int columns = random.nextInt(1, 6);
            boolean tied = trial % 3 == 0;
            var game = new Bimatrix(drawn(random, rows, columns, tied), drawn(random, rows, columns, tied));
            var found = Equilibria.of(game);

            assertThat(found).isNotEmpty();
            for (var one : found) {
                for (int row = 0; row < rows; row++) {
                    double alone = 0;
                    for (int column = 0; column < columns; column++) {
                        alone += one.theirs()[column] * game.ours()[row][column];
                    }
                    assertThat(alone).isLessThanOrEqualTo(one.payoff() + 1e-2);
                }
                for (int column = 0; column < columns; column++) {
                    double alone = 0;
                    for (int row = 0; row < rows; row++) {
                        alone += one.ours()[row] * game.theirs()[row][column];
                    }
                    assertThat(alone).isLessThanOrEqualTo(one.rivalPayoff() + 1e-2);
                }
            }
        }
    }

    @Test
    void valueOfAnOpposedGameLiesBetweenTheSafestChoiceAndTheRivals() {
        var random = new SplittableRandom(3);
        for (int trial = 0; trial < 20; trial++) {
            var game = Bimatrix.opposed(drawn(random, 4, 4, false));
            double value = Equilibria.of(game).get(0).payoff();

            assertThat(value).isGreaterThanOrEqualTo(game.worst(game.safest()) - 1e-6);
        }
    }

    @Test
    void aGameNeedsTwoMatricesOfOneShapeWithFiniteNumbers() {
        assertThatThrownBy(() -> new Bimatrix(new double[][] {{1, Double.NaN}}, new double[][] {{1, 2}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ours");
        assertThatThrownBy(() -> new Bimatrix(new double[][] {{1, 2}}, new double[][] {{1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("theirs");
    }

    private static double[][] drawn(SplittableRandom random, int rows, int columns, boolean tied) {
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            for (int i = 0; i < columns; i++) {
                row[i] = tied ? random.nextInt(3) : random.nextDouble(-1000, 1000);
            }
        }
        return values;
    }
}
