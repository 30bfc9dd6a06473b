package promocast.engine.monitor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;

/**
 * The population stability index of columns: numbers in tenths of the customers then, names each in a class of its own, missing
 * values in one. Under no shift it is about (1 / n + 1 / m) times a chi-squared value with one degree of freedom less than
 * classes (Yurdakul 2018), which says what chance alone may give.
 */
public final class StabilityIndex {
    private static final int CLASSES = 10;
    private static final int MOST_NAMES = 50;
    private static final double HALF = 0.5;
    private static final double SURE = 0.95;

    private StabilityIndex() {}

    /** The shift of each column that both tables have, the largest first. */
    public static List<Shift> of(Dataset then, Dataset now, List<String> columns) {
        var shifts = new ArrayList<Shift>();
        for (var name : columns) {
            var before = then.find(name);
            var after = now.find(name);
            if (before.isPresent() && after.isPresent()) {
                shifts.add(of(name, before.get(), after.get()));
            }
        }
        shifts.sort(Comparator.comparingDouble(Shift::index).reversed());
        return shifts;
    }

    private static Shift of(String name, Column then, Column now) {
        boolean names = then.type() == ColumnType.TEXT || now.type() == ColumnType.TEXT;
        return names ? named(name, then, now) : numeric(name, then, now);
    }

    private static Shift numeric(String name, Column then, Column now) {
        var sorted = known(then);
        Arrays.sort(sorted);
        var edges = new double[sorted.length == 0 ? 0 : CLASSES - 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = sorted[(int) ((long) sorted.length * (i + 1) / CLASSES)];
        }
        var distinct = Arrays.stream(edges).distinct().toArray();
        return shift(name, counts(then, distinct), counts(now, distinct));
    }

    private static double[] known(Column column) {
        var known = new double[column.size()];
        int n = 0;
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                known[n++] = column.number(row);
            }
        }
        return Arrays.copyOf(known, n);
    }

    /** Customers in each class: at or above edge i - 1 and below edge i; the last class holds missing values. */
    private static double[] counts(Column column, double[] edges) {
        var counts = new double[edges.length + 2];
        for (int row = 0; row < column.size(); row++) {
            if (column.isMissing(row)) {
                counts[edges.length + 1]++;
                continue;
            }
            int at = Arrays.binarySearch(edges, column.number(row));
            counts[at >= 0 ? at + 1 : -at - 1]++;
        }
        return counts;
    }

    private static Shift named(String name, Column then, Column now) {
        var places = new HashMap<String, Integer>();
        return shift(name, counts(then, places), counts(now, places));
    }

    /** Names that do not fit into the classes share the last but one; missing values have the last. */
    private static double[] counts(Column column, HashMap<String, Integer> places) {
        var counts = new double[MOST_NAMES + 2];
        for (int row = 0; row < column.size(); row++) {
            if (column.isMissing(row)) {
                counts[MOST_NAMES + 1]++;
            } else {
                int next = Math.min(places.size(), MOST_NAMES);
                counts[places.computeIfAbsent(column.text(row), one -> next)]++;
            }
        }
        return counts;
    }

    /** The index of classes with such counts then and now; half a customer is added to each class. */
    static Shift shift(String name, double[] then, double[] now) {
        int classes = 0;
        double n = 0;
        double m = 0;
        for (int i = 0; i < then.length; i++) {
            if (then[i] + now[i] > 0) {
                classes++;
                n += then[i] + HALF;
                m += now[i] + HALF;
            }
        }
        if (classes < 2) {
            return new Shift(name, 0, 0);
        }
        double index = 0;
        for (int i = 0; i < then.length; i++) {
            if (then[i] + now[i] > 0) {
                double p = (then[i] + HALF) / n;
                double q = (now[i] + HALF) / m;
                index += (q - p) * Math.log(q / p);
            }
        }
        double chance = (1 / n + 1 / m) * new ChiSquaredDistribution(classes - 1).inverseCumulativeProbability(SURE);
        return new Shift(name, index, chance);
    }
}
