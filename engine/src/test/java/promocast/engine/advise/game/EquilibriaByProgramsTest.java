package promocast.engine.advise.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;

/** Equilibria against another way to find them: linear programs of a library, and the definition itself. */
class EquilibriaByProgramsTest {
    /** Variables of a program: one probability a choice, then the value in two parts, then the least probability. */
    private static LinearConstraint row(int choices, double[] weights, double value, double least, Relationship is) {
        double[] row = new double[choices + 3];
        System.arraycopy(weights, 0, row, 0, choices);
        row[choices] = value;
        row[choices + 1] = -value;
        row[choices + 2] = least;
        return new LinearConstraint(row, is, 0);
    }

    private static OptionalDouble solve(List<LinearConstraint> limits, double[] goal) {
        try {
            var found = new SimplexSolver()
                    .optimize(
                            new MaxIter(10_000),
                            new LinearObjectiveFunction(goal, 0),
                            new LinearConstraintSet(limits),
                            GoalType.MAXIMIZE,
                            new NonNegativeConstraint(true));
            return OptionalDouble.of(found.getValue());
        } catch (NoFeasibleSolutionException none) {
            return OptionalDouble.empty();
        }
    }

    /** Probabilities add up to 1, and nothing beyond the least probability is needed. */
    private static LinearConstraint whole(int choices) {
        double[] ones = new double[choices + 3];
        java.util.Arrays.fill(ones, 0, choices, 1);
        return new LinearConstraint(ones, Relationship.EQ, 1);
    }

    /** The value of a game in which the rival wants our harm (von Neumann 1928). */
    private static double value(double[][] ours) {
        int m = ours.length;
        var limits = new ArrayList<LinearConstraint>();
        for (int column = 0; column < ours[0].length; column++) {
            limits.add(row(m, column(ours, column), -1, 0, Relationship.GEQ));
        }
        limits.add(whole(m));
        double[] goal = new double[m + 3];
        goal[m] = 1;
        goal[m + 1] = -1;
        return solve(limits, goal).orElseThrow();
    }

    /**
     * Whether a mixture of just these choices makes the other side's best choices just those of its support: the largest
     * least probability is above 0.
     */
    private static boolean holds(double[][] theirs, int own, int others) {
        int m = theirs.length;
        var limits = new ArrayList<LinearConstraint>();
        for (int column = 0; column < theirs[0].length; column++) {
            var is = (others >> column & 1) == 1 ? Relationship.EQ : Relationship.LEQ;
            limits.add(row(m, column(theirs, column), -1, 0, is));
        }
        limits.add(whole(m));
        for (int i = 0; i < m; i++) {
            double[] one = new double[m];
            one[i] = 1;
            limits.add((own >> i & 1) == 1 ? row(m, one, 0, -1, Relationship.GEQ) : row(m, one, 0, 0, Relationship.EQ));
        }
        double[] goal = new double[m + 3];
        goal[m + 2] = 1;
        return solve(limits, goal).orElse(0) > 1e-7;
    }

    private static double[] column(double[][] values, int column) {
        return IntStream.range(0, values.length)
                .mapToDouble(row -> values[row][column])
                .toArray();
    }

    private static double[][] turned(double[][] values) {
        return IntStream.range(0, values[0].length)
                .mapToObj(column -> column(values, column))
                .toArray(double[][]::new);
    }

    private static double[][] drawn(SplittableRandom random, int rows, int columns) {
        return IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToDouble(column -> random.nextDouble(-100, 100))
                        .toArray())
                .toArray(double[][]::new);
    }

    @Test
    void anOpposedGameIsWorthWhatItsLinearProgramSays() {
        var random = new SplittableRandom(11);
        for (int trial = 0; trial < 40; trial++) {
            double[][] ours = drawn(random, random.nextInt(1, 7), random.nextInt(1, 7));
            double expected = value(ours);

            for (var one : Equilibria.of(Bimatrix.opposed(ours))) {
                assertThat(one.payoff()).isCloseTo(expected, within(1e-6));
                assertThat(one.rivalPayoff()).isCloseTo(-expected, within(1e-6));
            }
        }
    }

    @Test
    void allEquilibriaAreThoseWhoseProgramsHaveASolution() {
        var random = new SplittableRandom(12);
        int mixed = 0;
        for (int trial = 0; trial < 25; trial++) {
            int m = random.nextInt(2, 4);
            int n = random.nextInt(2, 4);
            var game = new Bimatrix(drawn(random, m, n), drawn(random, m, n));
            int expected = 0;
            for (int own = 1; own < 1 << m; own++) {
                for (int other = 1; other < 1 << n; other++) {
                    expected += holds(game.theirs(), own, other) && holds(turned(game.ours()), other, own) ? 1 : 0;
                }
            }
            var found = Equilibria.of(game);

            assertThat(found).hasSize(expected);
            assertThat(expected % 2).as("Wilson 1971: their number is odd").isOne();
            mixed += (int) found.stream().filter(one -> !one.pure()).count();
        }
        assertThat(mixed).isGreaterThan(10);
    }

    @Test
    void pureEquilibriaAreThePairsThatNobodyLeaves() {
        var random = new SplittableRandom(13);
        for (int trial = 0; trial < 50; trial++) {
            var game = new Bimatrix(drawn(random, 4, 5), drawn(random, 4, 5));
            var expected = new ArrayList<List<Integer>>();
            for (int row = 0; row < 4; row++) {
                for (int column = 0; column < 5; column++) {
                    double own = game.ours()[row][column];
                    double other = game.theirs()[row][column];
                    int at = column;
                    boolean stays = IntStream.range(0, 4).allMatch(i -> game.ours()[i][at] <= own)
                            && java.util.Arrays.stream(game.theirs()[row]).allMatch(value -> value <= other);
                    if (stays) {
                        expected.add(List.of(row, column));
                    }
                }
            }
            assertThat(Equilibria.of(game).stream().filter(Equilibrium::pure))
                    .extracting(one -> List.of(one.row(), one.column()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
