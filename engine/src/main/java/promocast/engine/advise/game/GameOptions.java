package promocast.engine.advise.game;

import java.util.List;
import java.util.OptionalInt;

/**
 * What is assumed of a rival. None of it is in the data; the planner states and edits it.
 *
 * @param line index of the line whose discount is at stake; empty for the first that has one
 * @param rivalLevels discounts that the rival may give, in the unit of ours; empty for the same as ours
 * @param crossEffect share of a side's response that goes to the other when that gives the deepest discount and it gives
 *     none, 0 to 1; in between in proportion to the difference of the discounts
 * @param rival what the rival wants
 */
public record GameOptions(OptionalInt line, List<Double> rivalLevels, double crossEffect, Rival rival) {
    public GameOptions {
        rivalLevels = List.copyOf(rivalLevels);
        if (!(crossEffect >= 0 && crossEffect <= 1)) {
            throw new IllegalArgumentException("crossEffect: " + crossEffect + " is not in 0..1");
        }
        if (rivalLevels.size() > Equilibria.MOST_CHOICES) {
            throw new IllegalArgumentException(
                    "rivalLevels: " + rivalLevels.size() + " are more than " + Equilibria.MOST_CHOICES);
        }
        for (double level : rivalLevels) {
            if (!(level >= 0 && Double.isFinite(level))) {
                throw new IllegalArgumentException("rivalLevels: " + level + " is not 0 or more");
            }
        }
    }

    /** What a rival wants. */
    public enum Rival {
        /** Its own profit; it has customers and costs like ours. */
        ALIKE,
        /** Our harm. */
        OPPOSED
    }

    /** A rival like us with the same levels, who takes up to 30 % of the response. */
    public static GameOptions defaults() {
        return new GameOptions(OptionalInt.empty(), List.of(), 0.3, Rival.ALIKE);
    }

    /** The same for another line. */
    public GameOptions withLine(int changed) {
        return new GameOptions(OptionalInt.of(changed), rivalLevels, crossEffect, rival);
    }

    /** The same with other discounts of the rival. */
    public GameOptions withRivalLevels(List<Double> changed) {
        return new GameOptions(line, changed, crossEffect, rival);
    }

    /** The same with another cross-effect. */
    public GameOptions withCrossEffect(double changed) {
        return new GameOptions(line, rivalLevels, changed, rival);
    }

    /** The same with another aim of the rival. */
    public GameOptions withRival(Rival changed) {
        return new GameOptions(line, rivalLevels, crossEffect, changed);
    }
}
