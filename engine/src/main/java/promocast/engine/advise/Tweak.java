package promocast.engine.advise;

/**
 * An action of the advisor: one notch of one lever of one line.
 *
 * @param kind what is done
 * @param line line that it changes, from 0; -1 for nothing
 * @param dial lever that it moves; -1 where it moves none
 * @param level level that it sets, only for {@link Kind#CHOOSE}
 */
record Tweak(Kind kind, int line, int dial, int level) {
    /** Changes nothing. */
    static final Tweak NOTHING = new Tweak(Kind.NOTHING, -1, -1, -1);

    /** What a tweak does. */
    enum Kind {
        /** Changes nothing. */
        NOTHING,
        /** Stops the offer of a line until it is resumed. */
        REST,
        /** Makes the offer of a resting line again. */
        RESUME,
        /** Leaves a line out for one period; then it goes on by itself. */
        PAUSE,
        /** A number one level down. */
        DOWN,
        /** A number one level up. */
        UP,
        /** A name. */
        CHOOSE
    }

    /** Direction of a notch, -1 or 1; 0 for other kinds. */
    int direction() {
        return kind == Kind.UP ? 1 : kind == Kind.DOWN ? -1 : 0;
    }
}
