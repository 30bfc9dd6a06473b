package promocast.data.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import promocast.data.ActionSpace.Lever;
import promocast.data.BadInputException;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.LeverField;
import promocast.data.Message;
import promocast.data.Numbers;
import promocast.data.UnanswerableException;
import promocast.data.YesNo;

/**
 * The values of one action column: numbers, or indices into categories.
 *
 * @param values n values; not copied
 * @param categories names of the categories in order; empty for a numeric lever
 */
record LeverValues(double[] values, List<String> categories) {
    /** More different arms than this are no arms but something like a customer id. */
    private static final int MOST_CATEGORIES = 200;

    boolean isNumeric() {
        return categories.isEmpty();
    }

    /** The column of a lever: numbers, unless it is text or bound to a field whose values are names. */
    static LeverValues of(Dataset data, Column column, String field) {
        boolean named = LeverField.of(field).map(LeverField::isNamed).orElse(false);
        return named || column.type() == ColumnType.TEXT ? categorical(data, column) : numeric(data, column);
    }

    /** A column of names, ordered by number where they are numbers and else by letter. */
    static LeverValues categorical(Dataset data, Column column) {
        var names = new TreeSet<String>(
                column.type() == ColumnType.INTEGER
                        ? Comparator.comparing(Long::parseLong)
                        : Comparator.<String>naturalOrder());
        for (int i = 0; i < column.size(); i++) {
            if (column.isMissing(i)) {
                throw new BadInputException(
                        Message.data("log.action.missing", data.name(), data.fileRow(i), column.name()));
            }
            names.add(column.text(i));
            if (names.size() > MOST_CATEGORIES) {
                throw new BadInputException(
                        Message.data("log.action.many", data.name(), column.name(), MOST_CATEGORIES));
            }
        }
        var categories = List.copyOf(names);
        var codes = new TreeMap<String, Integer>();
        categories.forEach(name -> codes.put(name, codes.size()));
        var values = new double[column.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = codes.get(column.text(i));
        }
        return new LeverValues(values, categories);
    }

    private static LeverValues numeric(Dataset data, Column column) {
        var values = column.numbers();
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                throw new BadInputException(
                        Message.data("log.action.missing", data.name(), data.fileRow(i), column.name()));
            }
            if (values[i] < 0) {
                throw new BadInputException(Message.data(
                        "log.action.negative", data.name(), data.fileRow(i), column.name(), column.text(i)));
            }
        }
        return new LeverValues(values, List.of());
    }

    /** The category of that name, or of the same number or the same yes or no written otherwise; -1 if there is none. */
    int category(String name) {
        int index = categories.indexOf(name);
        for (int i = 0; index < 0 && i < categories.size(); i++) {
            index = isSame(name, categories.get(i)) ? i : -1;
        }
        return index;
    }

    private static boolean isSame(String name, String category) {
        if (Numbers.isDecimal(name) && Numbers.isDecimal(category)) {
            return Double.parseDouble(name) == Double.parseDouble(category);
        }
        boolean answer = category.equals("true") || category.equals("false");
        return answer && YesNo.of(name) == YesNo.of(category);
    }

    /** The value that means no offer: as the roles say, else 0, else the first category. */
    double control(Dataset data, String column, String field, Map<String, String> controls) {
        var given = controls.get(column);
        if (!isNumeric()) {
            int index = category(given == null ? "0" : given);
            if (index < 0 && given != null) {
                throw new UnanswerableException(
                        Message.data("log.control.absent", data.name(), column, given, String.join(", ", categories)));
            }
            return Math.max(0, index);
        }
        try {
            return given == null ? 0 : Double.parseDouble(given);
        } catch (NumberFormatException e) {
            throw new BadInputException(Message.data("log.control.number", column, field, String.valueOf(given)));
        }
    }

    /** The lever; {@code skipped} rows do not count, as the lever has no effect there. */
    Lever lever(String column, String field, double control, boolean[] skipped) {
        var counts = new TreeMap<Double, Integer>();
        for (int i = 0; i < values.length; i++) {
            if (skipped.length == 0 || !skipped[i]) {
                counts.merge(values[i], 1, Integer::sum);
            }
        }
        return new Lever(
                column, field, categories, new ArrayList<>(counts.keySet()), new ArrayList<>(counts.values()), control);
    }
}
