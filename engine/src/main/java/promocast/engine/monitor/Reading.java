package promocast.engine.monitor;

import java.util.OptionalInt;
import promocast.engine.Interval;

/**
 * One measure of a line or of all lines, to date.
 *
 * @param measure what is counted
 * @param actual what happened, to date
 * @param forecast what was forecast for the same days, with the 95 % band for just this moment
 * @param end the forecast of the whole horizon
 * @param ratio actual over forecast, with a range that stays valid at all looks together
 * @param evidence logarithm of the largest evidence so far against the forecast
 * @param alarm whether it is enough for an alarm
 * @param since day from which on the deviation is clearest, from 0; empty without an alarm
 */
public record Reading(
        Measure measure,
        double actual,
        Interval forecast,
        Interval end,
        Interval ratio,
        double evidence,
        boolean alarm,
        OptionalInt since) {
    /** Where the actual lies beside the band. */
    public enum Place {
        BELOW,
        INSIDE,
        ABOVE
    }

    /** Where the actual lies beside the band of this moment. */
    public Place place() {
        return place(actual, forecast);
    }

    /** Where a value lies beside a band. */
    static Place place(double actual, Interval band) {
        if (actual < band.lower()) {
            return Place.BELOW;
        }
        return actual > band.upper() ? Place.ABOVE : Place.INSIDE;
    }
}
