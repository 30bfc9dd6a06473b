package promocast.engine.advise.game;

import java.util.Arrays;

/**
 * A state that neither side wants to leave alone (Nash 1950): how often each choice is made.
 *
 * @param ours probabilities of our choices (m values that add up to 1)
 * @param theirs probabilities of the rival's choices (n values that add up to 1)
 * @param payoff what we earn on average
 * @param rivalPayoff what the rival earns on average
 */
public record Equilibrium(double[] ours, double[] theirs, double payoff, double rivalPayoff) {
    private static final double CERTAIN = 1 - 1e-9;

    public Equilibrium {
        ours = ours.clone();
        theirs = theirs.clone();
    }

    /** The equilibrium of a game with these mixtures. */
    static Equilibrium of(Bimatrix game, double[] ours, double[] theirs) {
        double payoff = 0;
        double rivalPayoff = 0;
        for (int row = 0; row < game.rows(); row++) {
            for (int column = 0; column < game.columns(); column++) {
                double weight = ours[row] * theirs[column];
                payoff += weight * game.ours()[row][column];
                rivalPayoff += weight * game.theirs()[row][column];
            }
        }
        return new Equilibrium(ours, theirs, payoff, rivalPayoff);
    }

    /** Whether each side makes one choice always. */
    public boolean pure() {
        return Arrays.stream(ours).anyMatch(share -> share > CERTAIN)
                && Arrays.stream(theirs).anyMatch(share -> share > CERTAIN);
    }

    /** Our most frequent choice. */
    public int row() {
        return most(ours);
    }

    /** The rival's most frequent choice. */
    public int column() {
        return most(theirs);
    }

    private static int most(double[] shares) {
        int most = 0;
        for (int i = 1; i < shares.length; i++) {
            most = shares[i] > shares[most] ? i : most;
        }
        return most;
    }
}
