package promocast.engine.monitor;

import java.util.List;

/**
 * A line, or all lines together.
 *
 * @param line line of the plan, from 0; -1 for all together
 * @param name what the planner calls it
 * @param reached customers reached to date
 * @param plannedReach customers that the forecast reaches
 * @param readings totals to date, a measure each
 * @param responses the same for just the customers who were reached: what they did, not how many they were
 * @param days day by day, a measure each
 */
public record Watched(
        int line,
        String name,
        double reached,
        double plannedReach,
        List<Reading> readings,
        List<Reading> responses,
        List<DayReading> days) {
    public Watched {
        readings = List.copyOf(readings);
        responses = List.copyOf(responses);
        days = List.copyOf(days);
    }

    /** What happened of a measure to date; NaN where it was not counted. */
    public double actualOf(Measure measure) {
        return readings.stream()
                .filter(reading -> reading.measure() == measure)
                .mapToDouble(Reading::actual)
                .findFirst()
                .orElse(Double.NaN);
    }
}
