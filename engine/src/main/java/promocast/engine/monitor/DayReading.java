package promocast.engine.monitor;

import promocast.engine.Interval;

/**
 * One measure on one day.
 *
 * @param day day of the plan, from 0
 * @param measure what is counted
 * @param actual what happened that day; NaN where no row tells
 * @param forecast what was forecast for that day, with its 95 % band
 */
public record DayReading(int day, Measure measure, double actual, Interval forecast) {
    /** Where the actual lies beside the band. */
    public Reading.Place place() {
        return Reading.place(actual, forecast);
    }
}
