package promocast.engine.advise;

import promocast.data.Message;
import promocast.engine.EngineMessage;
import promocast.engine.Interval;

/**
 * A number that the advisor needs and that a log of single contacts cannot tell.
 *
 * @param interval the number, with its 95 % range where it was estimated
 * @param rows logged rows behind it; 0 where somebody stated it
 */
public record Assumption(Interval interval, long rows) {
    public Assumption {
        if (!Double.isFinite(interval.value())) {
            throw new IllegalArgumentException("interval: " + interval.value() + " is not a number");
        }
        if (rows < 0) {
            throw new IllegalArgumentException("rows: " + rows + " is below 0");
        }
    }

    /** A number that somebody states. */
    public static Assumption stated(double value) {
        return new Assumption(Interval.exact(value), 0);
    }

    /** A number that logged rows tell, with its range. */
    public static Assumption estimated(Interval interval, long rows) {
        return new Assumption(interval, Math.max(1, rows));
    }

    /** The number. */
    public double value() {
        return interval.value();
    }

    /** Whether it comes from the log. */
    public boolean isEstimated() {
        return rows > 0;
    }

    /** Where it comes from, in words. */
    public Message basis() {
        return isEstimated()
                ? EngineMessage.of("advise.assumption.estimated", rows)
                : EngineMessage.of("advise.assumption.stated");
    }
}
