package promocast.engine.advise.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Equilibria of a small game by enumeration of supports (Dickhaut and Kaplan 1991; Nisan et al. 2007, algorithm 3.4): for
 * two sets of choices of the same size, each side's mixture makes the other side indifferent between its choices and
 * no choice outside pays more. All equilibria of a game without ties are found. A game with ties always has its pure ones
 * found; where it has none, its pay-offs are moved apart by a hair to find a mixed one.
 */
public final class Equilibria {
    /** Choices a side that can still be enumerated. */
    static final int MOST_CHOICES = 10;

    private static final double HAIR = 1e-7;
    private static final double NEGLIGIBLE = 1e-9;

    private final Bimatrix game;

    private Equilibria(Bimatrix game) {
        this.game = game;
    }

    /** The equilibria, pure ones first and of those the one that earns us most; at least one. */
    public static List<Equilibrium> of(Bimatrix game) {
        if (Math.max(game.rows(), game.columns()) > MOST_CHOICES) {
            throw new IllegalArgumentException("game: more than " + MOST_CHOICES + " choices a side");
        }
        var found = new Equilibria(game).all(game.tolerance());
        for (int trial = 1; found.isEmpty() && trial <= 20; trial++) {
            var apart = new Bimatrix(moved(game.ours(), game, trial), moved(game.theirs(), game, -trial));
            found = new Equilibria(apart)
                    .all(apart.tolerance()).stream()
                            .map(one -> Equilibrium.of(game, one.ours(), one.theirs()))
                            .toList();
        }
        return found.stream()
                .sorted((a, b) -> a.pure() != b.pure()
                        ? Boolean.compare(b.pure(), a.pure())
                        : Double.compare(b.payoff(), a.payoff()))
                .toList();
    }

    private static double[][] moved(double[][] payoffs, Bimatrix game, int trial) {
        var random = new SplittableRandom(trial);
        double size = game.tolerance() / 1e-9 * HAIR;
        return Arrays.stream(payoffs)
                .map(row -> Arrays.stream(row)
                        .map(value -> value + size * random.nextDouble(-1, 1))
                        .toArray())
                .toArray(double[][]::new);
    }

    private List<Equilibrium> all(double tolerance) {
        var found = new ArrayList<Equilibrium>();
        for (int size = 1; size <= Math.min(game.rows(), game.columns()); size++) {
            for (int[] rows : subsets(game.rows(), size)) {
                for (int[] columns : subsets(game.columns(), size)) {
                    at(rows, columns, tolerance)
                            .filter(one -> found.stream().noneMatch(other -> alike(one, other)))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Equilibrium> at(int[] rows, int[] columns, double tolerance) {
        var ours = mixture(rows, columns, true);
        var theirs = mixture(rows, columns, false);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        var one = Equilibrium.of(game, ours.get(), theirs.get());
        double room = tolerance * Math.max(1, 10 * (rows.length - 1));
        boolean stays = IntStream.range(0, game.rows())
                        .allMatch(row -> against(theirs.get(), game.ours()[row]) <= one.payoff() + room)
                && IntStream.range(0, game.columns())
                        .allMatch(column -> against(ours.get(), column(column)) <= one.rivalPayoff() + room);
        return stays ? Optional.of(one) : Optional.empty();
    }

    private double[] column(int column) {
        return Arrays.stream(game.theirs()).mapToDouble(row -> row[column]).toArray();
    }

    private static double against(double[] mixture, double[] payoffs) {
        double sum = 0;
        for (int i = 0; i < mixture.length; i++) {
            sum += mixture[i] * payoffs[i];
        }
        return sum;
    }

    /** The mixture of one side's support that leaves the other side indifferent on its own; empty where there is none. */
    private Optional<double[]> mixture(int[] rows, int[] columns, boolean ours) {
        int[] own = ours ? rows : columns;
        int size = own.length;
        double[][] system = new double[size + 1][size + 2];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                system[i][j] = ours ? game.theirs()[rows[j]][columns[i]] : game.ours()[rows[i]][columns[j]];
            }
            system[i][size] = -1;
            system[size][i] = 1;
        }
        system[size][size + 1] = 1;
        var solved = LinearSystem.solve(system);
        if (solved.isEmpty()) {
            return Optional.empty();
        }
        double[] mixture = new double[ours ? game.rows() : game.columns()];
        for (int i = 0; i < size; i++) {
            double share = solved.get()[i];
            if (share < -NEGLIGIBLE) {
                return Optional.empty();
            }
            mixture[own[i]] = Math.max(0, share);
        }
        return Optional.of(mixture);
    }

    private static boolean alike(Equilibrium one, Equilibrium other) {
        return near(one.ours(), other.ours()) && near(one.theirs(), other.theirs());
    }

    private static boolean near(double[] one, double[] other) {
        return IntStream.range(0, one.length).allMatch(i -> Math.abs(one[i] - other[i]) < 1e-7);
    }

    private static List<int[]> subsets(int count, int size) {
        var all = new ArrayList<int[]>();
        for (int mask = 0; mask < 1 << count; mask++) {
            if (Integer.bitCount(mask) == size) {
                int set = mask;
                all.add(IntStream.range(0, count)
                        .filter(i -> (set >> i & 1) == 1)
                        .toArray());
            }
        }
        return all;
    }
}
