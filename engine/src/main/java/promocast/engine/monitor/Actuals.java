package promocast.engine.monitor;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import promocast.engine.plan.CampaignPlan;

/** What has come of a plan so far, by line and day. Rows are added as they come. */
public final class Actuals {
    private final CampaignPlan plan;
    private final Sums[] offered;
    private final Sums[] heldBack;
    private int rows;
    private int lastDay = -1;

    /** What happened to one group of customers, by day. */
    private static final class Sums {
        private final double[] reach;
        private final Map<Measure, double[]> values = new EnumMap<>(Measure.class);
        private final int days;

        Sums(int days) {
            this.days = days;
            reach = new double[days];
        }

        void add(ActualRow row) {
            reach[row.day()] += row.reach();
            row.values().forEach((measure, value) -> {
                var all = values.computeIfAbsent(measure, one -> none(days));
                all[row.day()] = (Double.isNaN(all[row.day()]) ? 0 : all[row.day()]) + value;
            });
        }
    }

    /** No rows yet. */
    public Actuals(CampaignPlan plan) {
        this.plan = plan;
        offered = new Sums[plan.lines().size()];
        heldBack = new Sums[plan.lines().size()];
        for (int line = 0; line < offered.length; line++) {
            offered[line] = new Sums(plan.horizonDays());
            heldBack[line] = new Sums(plan.horizonDays());
        }
    }

    /** Adds rows. */
    public void add(List<ActualRow> more) {
        for (var row : more) {
            (row.heldBack() ? heldBack : offered)[row.line()].add(row);
            lastDay = Math.max(lastDay, row.day());
            rows++;
        }
    }

    /** The plan that ran. */
    public CampaignPlan plan() {
        return plan;
    }

    /** Rows so far. */
    public int rows() {
        return rows;
    }

    /** Last day with a row, from 0; -1 before the first. */
    public int lastDay() {
        return lastDay;
    }

    /** What happened on each day; NaN where no row tells. */
    double[] of(int line, Measure measure) {
        return of(offered[line], measure);
    }

    /** The same of the customers who got nothing. */
    double[] heldBack(int line, Measure measure) {
        return of(heldBack[line], measure);
    }

    /** Customers reached up to and with each day. */
    double[] reached(int line) {
        return summed(offered[line].reach);
    }

    /** Customers held back. */
    double heldBack(int line) {
        return Arrays.stream(heldBack[line].reach).sum();
    }

    private double[] of(Sums sums, Measure measure) {
        var found = sums.values.get(measure);
        return found == null ? none(plan.horizonDays()) : found.clone();
    }

    private static double[] summed(double[] values) {
        var sums = values.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        return sums;
    }

    private static double[] none(int days) {
        var none = new double[days];
        Arrays.fill(none, Double.NaN);
        return none;
    }
}
