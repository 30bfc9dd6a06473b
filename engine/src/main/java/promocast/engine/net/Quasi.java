package promocast.engine.net;

import java.util.ArrayDeque;

/**
 * Minimises smooth convex functions by limited-memory BFGS with backtracking (Nocedal and Wright 2006, algorithm 7.5).
 */
final class Quasi {
    private static final int MEMORY = 8;
    private static final double TOLERANCE = 1e-7;

    private Quasi() {}

    /** A function with its gradient. */
    interface Function {
        /** The value at {@code x}; writes the gradient. */
        double at(double[] x, double[] gradient);
    }

    /** A step s with the change of gradient y that came with it. */
    private record Pair(double[] s, double[] y, double rho) {}

    /** The minimum, started from 0, after at most {@code steps} steps. */
    static double[] minimise(Function function, int n, int steps) {
        var x = new double[n];
        var g = new double[n];
        double value = function.at(x, g);
        var memory = new ArrayDeque<Pair>();
        for (int step = 0; step < steps; step++) {
            var direction = direction(g, memory);
            double slope = dot(direction, g);
            double length = memory.isEmpty() ? 1 / Math.max(1, Math.sqrt(dot(g, g))) : 1;
            var next = new double[n];
            var nextG = new double[n];
            double nextValue = Double.POSITIVE_INFINITY;
            for (int tries = 0; tries < 30 && !(nextValue <= value + 1e-4 * length * slope); tries++) {
                length = tries == 0 ? length : length / 2;
                for (int i = 0; i < n; i++) {
                    next[i] = x[i] + length * direction[i];
                }
                nextValue = function.at(next, nextG);
            }
            if (!(nextValue < value)) {
                return x;
            }
            remember(memory, x, next, g, nextG);
            boolean flat = value - nextValue < TOLERANCE * (1 + Math.abs(value));
            x = next;
            g = nextG;
            value = nextValue;
            if (flat) {
                return x;
            }
        }
        return x;
    }

    private static void remember(ArrayDeque<Pair> memory, double[] x, double[] next, double[] g, double[] nextG) {
        var s = new double[x.length];
        var y = new double[x.length];
        for (int i = 0; i < s.length; i++) {
            s[i] = next[i] - x[i];
            y[i] = nextG[i] - g[i];
        }
        double curvature = dot(s, y);
        if (curvature > 1e-12) {
            memory.addLast(new Pair(s, y, 1 / curvature));
        }
        if (memory.size() > MEMORY) {
            memory.removeFirst();
        }
    }

    private static double[] direction(double[] g, ArrayDeque<Pair> memory) {
        var q = g.clone();
        var alphas = new double[memory.size()];
        int at = memory.size();
        for (var it = memory.descendingIterator(); it.hasNext(); ) {
            var pair = it.next();
            alphas[--at] = pair.rho * dot(pair.s, q);
            add(q, -alphas[at], pair.y);
        }
        if (!memory.isEmpty()) {
            var last = memory.getLast();
            scale(q, 1 / (last.rho * dot(last.y, last.y)));
        }
        for (var pair : memory) {
            add(q, alphas[at++] - pair.rho * dot(pair.y, q), pair.s);
        }
        scale(q, -1);
        return q;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }

    private static void scale(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }
}
