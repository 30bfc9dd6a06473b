package promocast.data.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.PlainNumber;
import promocast.data.Roles;

/** The groups that an action column makes: its values, or quarters of its numbers where it has many of them. */
final class Arms {
    /** A row that is in no group. */
    static final int NONE = -1;

    private static final int MOST = 20;

    private final String action;
    private final int[] codes;
    private final List<String> names;
    private final int control;

    private Arms(String action, int[] codes, List<String> names, int control) {
        this.action = action;
        this.codes = codes;
        this.names = names;
        this.control = control;
    }

    /** The groups of every action column of a table that makes at least two. */
    static List<Arms> of(Dataset data, Roles roles) {
        var controls = new LinkedHashMap<String, Optional<String>>();
        roles.action().arm().ifPresent(arm -> controls.put(arm, roles.action().controlArm()));
        for (var lever : roles.action().levers().keySet()) {
            var value = roles.action().controlLevers().get(lever);
            controls.put(lever, Optional.of(value == null ? "0" : value));
        }
        var found = new ArrayList<Arms>();
        controls.forEach((name, control) -> data.find(name)
                .map(column -> of(column, control))
                .filter(arms -> arms.count() > 1)
                .ifPresent(found::add));
        return found;
    }

    private static Arms of(Column column, Optional<String> control) {
        return column.distinct() > MOST && column.type() != ColumnType.TEXT
                ? quarters(column)
                : values(column, control);
    }

    private static Arms values(Column column, Optional<String> control) {
        var codes = new int[column.size()];
        var numbers = new LinkedHashMap<String, Integer>();
        for (int row = 0; row < codes.length; row++) {
            codes[row] = column.isMissing(row) ? NONE : code(numbers, column.text(row));
        }
        int found = control.map(value -> controlCode(numbers, value)).orElse(NONE);
        return new Arms(column.name(), codes, List.copyOf(numbers.keySet()), found);
    }

    private static int code(Map<String, Integer> numbers, String value) {
        var known = numbers.get(value);
        if (known != null) {
            return known;
        }
        if (numbers.size() == MOST) {
            return NONE;
        }
        numbers.put(value, numbers.size());
        return numbers.size() - 1;
    }

    private static int controlCode(Map<String, Integer> numbers, String control) {
        var exact = numbers.get(control);
        if (exact != null) {
            return exact;
        }
        return numbers.entrySet().stream()
                .filter(entry -> isSameNumber(entry.getKey(), control))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(NONE);
    }

    /** Whether two texts are one number, such as 0 and 0.0. */
    private static boolean isSameNumber(String a, String b) {
        try {
            return Double.parseDouble(a) == Double.parseDouble(b);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Arms quarters(Column column) {
        var sorted = Arrays.stream(column.numbers())
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        var edges = new double[] {sorted[sorted.length / 4], sorted[sorted.length / 2], sorted[sorted.length * 3 / 4]};
        var codes = new int[column.size()];
        for (int row = 0; row < codes.length; row++) {
            double value = column.number(row);
            codes[row] = Double.isNaN(value) ? NONE : quarter(value, edges);
        }
        var words = Arrays.stream(edges).mapToObj(PlainNumber::of).toList();
        var names = List.of(
                "< " + words.get(0),
                words.get(0) + " – " + words.get(1),
                words.get(1) + " – " + words.get(2),
                "≥ " + words.get(2));
        return new Arms(column.name(), codes, names, NONE);
    }

    private static int quarter(double value, double[] edges) {
        int quarter = 0;
        while (quarter < edges.length && value >= edges[quarter]) {
            quarter++;
        }
        return quarter;
    }

    /** The action column. */
    String action() {
        return action;
    }

    /** Number of groups. */
    int count() {
        return names.size();
    }

    /** The group of a row, or {@link #NONE}. */
    int of(int row) {
        return codes[row];
    }

    /** What the user knows the group by. */
    String name(int arm) {
        return names.get(arm);
    }

    /** The group that got no offer, or {@link #NONE}. */
    int control() {
        return control;
    }
}
