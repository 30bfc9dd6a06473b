package promocast.engine.monitor;

/**
 * How far something about the customers has moved since the forecast.
 *
 * @param name what has moved: a column, or the lines of the plan
 * @param index population stability index: sum of (now - then) x ln(now / then) over classes
 * @param chance what chance alone would give in 95 of 100 cases
 */
public record Shift(String name, double index, double chance) {
    /** Below it nothing has moved to speak of (Siddiqi 2006). */
    public static final double WATCH = 0.1;

    /** Above it the model should learn anew. */
    public static final double RETRAIN = 0.25;

    /** How much that is. */
    public enum Level {
        STEADY,
        WATCH,
        RETRAIN
    }

    /** How much that is; what chance may give is steady. */
    public Level level() {
        if (!(index > WATCH) || index <= chance) {
            return Level.STEADY;
        }
        return index > RETRAIN ? Level.RETRAIN : Level.WATCH;
    }
}
