package promocast.engine.monitor;

import java.util.EnumMap;
import java.util.Map;

/**
 * What happened in one line on one day.
 *
 * @param row row of the file, 1 for the header
 * @param line line of the plan, from 0
 * @param day day of the plan, from 0
 * @param heldBack whether it is about customers of the line's segment who got nothing, to measure the extra profit
 * @param reach customers reached (held back) that day for the first time
 * @param values what they did and cost that day; measures that the file does not have are absent
 */
public record ActualRow(int row, int line, int day, boolean heldBack, double reach, Map<Measure, Double> values) {
    public ActualRow {
        values = values.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(values));
    }
}
