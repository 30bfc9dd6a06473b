package promocast.data.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import promocast.data.BadInputException;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Outcome;
import promocast.data.Roles;

/**
 * The mean of each outcome per group of customers with the same offer: what a planner looks at first, and what a fix may
 * move.
 *
 * @param column the action column that makes the groups: the arm, or the first lever
 * @param groups its values
 * @param rows customers per group
 * @param means per outcome one mean per group; NaN where the group has no value
 */
public record HeadlineRates(String column, List<String> groups, List<Integer> rows, Map<Outcome, List<Double>> means) {
    public HeadlineRates {
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
        means = means.isEmpty() ? Map.of() : new EnumMap<>(means);
    }

    /**
     * The rates of a table. Missing values are left out; columns need not be in order yet.
     *
     * @throws BadInputException when an action or outcome names no column
     */
    public static HeadlineRates of(Dataset data, Roles roles) {
        var name = roles.action()
                .arm()
                .or(() -> roles.action().levers().keySet().stream().findFirst())
                .orElseThrow(() -> new BadInputException(Message.data("roles.action.none", data.name())));
        var column = data.column(name);
        var coded = GroupCodes.of(column);
        var groups = sorted(column, coded.names());
        var place = new HashMap<String, Integer>();
        groups.forEach(group -> place.put(group, place.size()));
        var places = coded.names().stream().mapToInt(place::get).toArray();
        var codes = Arrays.stream(coded.codes())
                .map(code -> code == GroupCodes.MISSING ? -1 : places[code])
                .toArray();
        var rows = new int[groups.size()];
        Arrays.stream(codes).filter(code -> code >= 0).forEach(code -> rows[code]++);
        var means = new EnumMap<Outcome, List<Double>>(Outcome.class);
        new TreeMap<>(roles.outcomes())
                .forEach((outcome, of) -> means.put(outcome, means(data.column(of), codes, groups.size())));
        return new HeadlineRates(name, groups, Arrays.stream(rows).boxed().toList(), means);
    }

    private static List<String> sorted(Column column, List<String> groups) {
        boolean number = column.type() == ColumnType.INTEGER || column.type() == ColumnType.NUMBER;
        return groups.stream()
                .sorted(number ? Comparator.comparing(Double::valueOf) : Comparator.<String>naturalOrder())
                .toList();
    }

    private static List<Double> means(Column outcome, int[] codes, int groups) {
        var sums = new double[groups];
        var counts = new int[groups];
        for (int i = 0; i < codes.length; i++) {
            double value = outcome.number(i);
            if (codes[i] >= 0 && !Double.isNaN(value)) {
                sums[codes[i]] += value;
                counts[codes[i]]++;
            }
        }
        var means = new ArrayList<Double>();
        for (int group = 0; group < groups; group++) {
            means.add(sums[group] / counts[group]);
        }
        return means;
    }
}
