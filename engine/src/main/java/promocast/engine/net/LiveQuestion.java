package promocast.engine.net;

import java.util.Optional;

/**
 * Which customers are added up, and what they are compared with. Arrays are not copied.
 *
 * @param members one bit a customer, the first the lowest of the first number; empty for all
 * @param anyway chance of a purchase of each customer without an offer; empty where there is none
 * @param cost what a customer's purchases cost, where that is more than a sum of sums
 */
public record LiveQuestion(long[] members, float[] anyway, Optional<LaneCost> cost) {
    /** What purchases cost, customer by customer. */
    public interface LaneCost {
        /**
         * Writes the cost of the first {@code count} customers.
         *
         * @param heads chances, then money: head h of customer c at {@code h * LivePass.LANES + c}
         */
        void write(float[] heads, int count, float[] cost);
    }

    /** The bits of some of n customers. */
    public static long[] bits(int[] rows, int n) {
        var bits = new long[(n + Long.SIZE - 1) / Long.SIZE];
        for (int row : rows) {
            bits[row >>> 6] |= 1L << row;
        }
        return bits;
    }
}
