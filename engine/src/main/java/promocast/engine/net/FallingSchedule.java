package promocast.engine.net;

import org.nd4j.linalg.schedule.ISchedule;

/**
 * A step size that falls to 0 in a straight line. (DL4J 1.0.0-M2.1's own {@code PolySchedule} takes 1 + i / n where
 * its documentation says 1 - i / n, and so rises.)
 */
final class FallingSchedule implements ISchedule {
    private static final long serialVersionUID = 1L;

    private final double first;
    private final int steps;

    FallingSchedule(double first, int steps) {
        this.first = first;
        this.steps = steps;
    }

    @Override
    public double valueAt(int iteration, int epoch) {
        return first * Math.max(0, 1 - (double) iteration / steps);
    }

    @Override
    public ISchedule clone() {
        return new FallingSchedule(first, steps);
    }
}
