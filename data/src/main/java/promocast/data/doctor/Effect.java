package promocast.data.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import promocast.data.BadInputException;
import promocast.data.Column;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Outcome;
import promocast.data.Roles;

/**
 * What a fix, or a recipe, does to a table and to the numbers that a planner looks at first.
 *
 * @param sizeBefore rows and columns before
 * @param sizeAfter rows and columns after
 * @param before the headline rates before; empty where the roles name no offer
 * @param after the headline rates after
 * @param overall the mean of each outcome over all rows, before and after
 */
public record Effect(
        Size sizeBefore,
        Size sizeAfter,
        Optional<HeadlineRates> before,
        Optional<HeadlineRates> after,
        Map<Outcome, Change> overall) {
    public Effect {
        overall = Map.copyOf(overall);
    }

    /**
     * How large a table is.
     *
     * @param rows number of rows
     * @param columns number of columns
     */
    public record Size(int rows, int columns) {
        static Size of(Dataset data) {
            return new Size(data.rows(), data.columns().size());
        }
    }

    /**
     * A number before and after.
     *
     * @param before the value before
     * @param after the value after
     */
    public record Change(double before, double after) {
        /** The change as a share of the value before; NaN where that was 0. */
        public double relative() {
            return before == 0 ? Double.NaN : after / before - 1;
        }
    }

    /** The effect of one fix on a table. */
    public static Effect of(Dataset data, Roles roles, Fix fix) {
        return of(data, roles, Recipe.NONE.with(fix));
    }

    /** The effect of a recipe on the table as read. */
    public static Effect of(Dataset data, Roles roles, Recipe recipe) {
        return between(data, roles, recipe.apply(data));
    }

    /** The difference between a table and what fixes made of it; what they did not touch is not computed twice. */
    public static Effect between(Dataset before, Roles roles, Dataset after) {
        var rates = rates(before, roles);
        boolean same = used(before, roles).equals(used(after, roles));
        var overall = new TreeMap<Outcome, Change>();
        roles.outcomes()
                .forEach((outcome, name) -> before.find(name).ifPresent(column -> {
                    double was = mean(column);
                    overall.put(
                            outcome,
                            new Change(
                                    was,
                                    same
                                            ? was
                                            : after.find(name).map(Effect::mean).orElse(Double.NaN)));
                }));
        return new Effect(Size.of(before), Size.of(after), rates, same ? rates : rates(after, roles), overall);
    }

    /** The columns that the headline numbers are made of; a fix keeps a column that it does not change. */
    private static List<Column> used(Dataset data, Roles roles) {
        var used = new ArrayList<Column>();
        roles.action().arm().flatMap(data::find).ifPresent(used::add);
        roles.action().levers().keySet().forEach(name -> data.find(name).ifPresent(used::add));
        roles.outcomes().values().forEach(name -> data.find(name).ifPresent(used::add));
        return used;
    }

    private static Optional<HeadlineRates> rates(Dataset data, Roles roles) {
        try {
            return Optional.of(HeadlineRates.of(data, roles));
        } catch (BadInputException noOffer) {
            return Optional.empty();
        }
    }

    private static double mean(Column column) {
        double sum = 0;
        int count = 0;
        for (int row = 0; row < column.size(); row++) {
            double value = column.number(row);
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return sum / count;
    }

    /** Whether no headline number changes, that of any group included. */
    public boolean isNeutral() {
        return before.map(HeadlineRates::means).equals(after.map(HeadlineRates::means))
                && overall.values().stream().allMatch(change -> Double.compare(change.before, change.after) == 0);
    }

    /** It in a few words: rows that go, columns that come or go, and the outcome that moves most. */
    public Message message() {
        var moved = overall.entrySet().stream()
                .filter(change -> Math.abs(change.getValue().relative()) >= 5e-5)
                .max((one, two) -> Double.compare(
                        Math.abs(one.getValue().relative()),
                        Math.abs(two.getValue().relative())));
        int gone = sizeBefore.rows() - sizeAfter.rows();
        if (gone > 0) {
            return moved.map(change -> Message.data(
                            "effect.rows.moved",
                            gone,
                            name(change.getKey()),
                            change.getValue().relative()))
                    .orElseGet(() -> Message.data("effect.rows", gone));
        }
        if (moved.isPresent()) {
            var change = moved.get();
            return Message.data(
                    "effect.moved", name(change.getKey()), change.getValue().relative());
        }
        if (!isNeutral()) {
            return Message.data("effect.groups");
        }
        int columns = sizeAfter.columns() - sizeBefore.columns();
        if (columns != 0) {
            var many = Math.abs(columns) == 1 ? "effect.column." : "effect.columns.";
            return Message.data(many + (columns > 0 ? "more" : "fewer"), Math.abs(columns));
        }
        return Message.data("effect.none");
    }

    private static Message name(Outcome outcome) {
        return Message.data("outcome." + outcome.key());
    }
}
