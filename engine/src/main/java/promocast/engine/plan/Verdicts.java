package promocast.engine.plan;

/**
 * What a condition says of every row: it holds, it does not, or that cannot be said because something was divided by 0
 * (Kleene's three values). Arrays are not copied.
 */
final class Verdicts {
    static final byte NO = 0;
    static final byte YES = 1;
    static final byte UNKNOWN = 2;

    private Verdicts() {}

    /** Both hold; writes into {@code one}. */
    static byte[] and(byte[] one, byte[] other) {
        for (int i = 0; i < one.length; i++) {
            one[i] = one[i] == NO || other[i] == NO ? NO : larger(one[i], other[i]);
        }
        return one;
    }

    /** One holds; writes into {@code one}. */
    static byte[] or(byte[] one, byte[] other) {
        for (int i = 0; i < one.length; i++) {
            one[i] = one[i] == YES || other[i] == YES ? YES : larger(one[i], other[i]);
        }
        return one;
    }

    /** It does not hold; writes into {@code one}. */
    static byte[] not(byte[] one) {
        for (int i = 0; i < one.length; i++) {
            one[i] = one[i] == UNKNOWN ? UNKNOWN : (byte) (1 - one[i]);
        }
        return one;
    }

    private static byte larger(byte one, byte other) {
        return one > other ? one : other;
    }

    /** How many rows are unknown. */
    static int unknown(byte[] verdicts) {
        var count = 0;
        for (byte verdict : verdicts) {
            count += verdict == UNKNOWN ? 1 : 0;
        }
        return count;
    }
}
