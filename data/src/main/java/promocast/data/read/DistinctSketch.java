package promocast.data.read;

import java.util.HashSet;
import java.util.Set;

/**
 * Counts distinct values in little memory: exactly up to a few thousand, then by HyperLogLog (Flajolet, Fusy, Gandouet and
 * Meunier 2007) with 2^14 registers over hashes of 64 bits, whose standard error is 0.8 %.
 */
final class DistinctSketch {
    private static final int EXACT = 4096;
    private static final int BITS = 14;
    private static final int REGISTERS = 1 << BITS;
    private static final int RANKS = Long.SIZE - BITS;

    private Set<Long> exact = new HashSet<>();
    private byte[] registers = {};

    /** Takes a value; equal ones have equal numbers. */
    void add(long value) {
        if (registers.length > 0) {
            register(value);
        } else if (exact.add(value) && exact.size() > EXACT) {
            spread();
        }
    }

    /** Takes all values of another. */
    void add(DistinctSketch other) {
        if (other.registers.length == 0) {
            other.exact.forEach(this::add);
            return;
        }
        if (registers.length == 0) {
            spread();
        }
        for (int i = 0; i < REGISTERS; i++) {
            registers[i] = (byte) Math.max(registers[i], other.registers[i]);
        }
    }

    private void spread() {
        registers = new byte[REGISTERS];
        exact.forEach(this::register);
        exact = Set.of();
    }

    private void register(long value) {
        long hash = mixed(value);
        int place = (int) (hash >>> Long.SIZE - BITS);
        byte rank = (byte) (1 + Long.numberOfLeadingZeros(hash << BITS | 1L << BITS - 1));
        if (rank > registers[place]) {
            registers[place] = rank;
        }
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /** Number of distinct values, or an estimate of it (Ertl 2017, algorithm 6, which has no bias for small numbers). */
    long count() {
        if (registers.length == 0) {
            return exact.size();
        }
        var ranks = new int[RANKS + 2];
        for (byte rank : registers) {
            ranks[rank]++;
        }
        double m = REGISTERS;
        double z = m * tau(1 - ranks[RANKS + 1] / m);
        for (int k = RANKS; k >= 1; k--) {
            z = 0.5 * (z + ranks[k]);
        }
        z += m * sigma(ranks[0] / m);
        return Math.round(m / (2 * Math.log(2)) * m / z);
    }

    private static double sigma(double share) {
        double x = share;
        double y = 1;
        double z = share;
        double before = -1;
        while (z != before && x < 1) {
            x *= x;
            before = z;
            z += x * y;
            y += y;
        }
        return x < 1 ? z : Double.POSITIVE_INFINITY;
    }

    private static double tau(double share) {
        if (share == 0 || share == 1) {
            return 0;
        }
        double x = share;
        double y = 1;
        double z = 1 - share;
        double before = -1;
        while (z != before) {
            x = Math.sqrt(x);
            before = z;
            y *= 0.5;
            z -= (1 - x) * (1 - x) * y;
        }
        return z / 3;
    }
}
