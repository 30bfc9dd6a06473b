package promocast.engine.monitor;

import java.util.List;

/**
 * A running campaign beside its forecast.
 *
 * @param lastDay last day with a row, from 0; -1 before the first
 * @param horizonDays days of the plan
 * @param rows rows of actual results
 * @param total all lines together
 * @param lines each line
 * @param customers what has moved about the customers, the largest shift first; empty where that was not asked
 * @param alarms what the planner should know, the most serious first
 */
public record MonitorReport(
        int lastDay,
        int horizonDays,
        int rows,
        Watched total,
        List<Watched> lines,
        List<Shift> customers,
        List<Alarm> alarms) {
    public MonitorReport {
        lines = List.copyOf(lines);
        customers = List.copyOf(customers);
        alarms = List.copyOf(alarms);
    }
}
