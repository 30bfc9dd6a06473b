package promocast.engine.whatif;

import promocast.engine.Interval;

/**
 * The estimate of a line: values and the half-widths of their 95 % intervals, NaN where unknown.
 *
 * @param reach customers reached
 * @param total with the offer, one a {@link Quantity}
 * @param extra the difference to no offer
 * @param totalWidth half-widths of {@code total}
 * @param extraWidth half-widths of {@code extra}
 * @param profitWidth half-widths of profit: total, extra
 */
record LineEstimate(
        int reach, double[] total, double[] extra, double[] totalWidth, double[] extraWidth, double[] profitWidth) {
    /** Nobody reached: nothing, for sure. */
    static LineEstimate nothing() {
        var zero = new double[Quantity.COUNT];
        return new LineEstimate(0, zero, zero.clone(), zero.clone(), zero.clone(), new double[2]);
    }

    /** Makes the parts agree: what is spent is spent because of the offer, and no more is added than there is. */
    void agree() {
        var campaign = Quantity.CAMPAIGN.ordinal();
        extra[campaign] = total[campaign];
        extraWidth[campaign] = totalWidth[campaign];
        for (int q = 0; q < Quantity.COUNT; q++) {
            extra[q] = Math.min(extra[q], total[q]);
        }
    }

    /**
     * The estimate of an offer that runs a part of the horizon: what it adds, and the error of that, shrink by the share of
     * responses; the error of the total is taken as that of the whole.
     */
    LineEstimate during(double running, double message) {
        var part = new LineEstimate(
                reach, total.clone(), extra.clone(), totalWidth.clone(), extraWidth.clone(), profitWidth.clone());
        var contacts = Math.min(message * reach, total[Quantity.CAMPAIGN.ordinal()]);
        for (int q = 0; q < Quantity.COUNT; q++) {
            part.total[q] = total[q] - (1 - running) * extra[q];
            part.extra[q] = running * extra[q];
            part.extraWidth[q] = running * extraWidth[q];
        }
        var campaign = Quantity.CAMPAIGN.ordinal();
        part.total[campaign] = contacts + running * (total[campaign] - contacts);
        part.totalWidth[campaign] = running * totalWidth[campaign];
        part.profitWidth[1] = running * profitWidth[1];
        part.agree();
        return part;
    }

    /** The sums of a forecast as they are, without ranges. */
    static LineEstimate of(LineSums sums) {
        var extra = new double[Quantity.COUNT];
        for (var quantity : Quantity.values()) {
            extra[quantity.ordinal()] = sums.extra(quantity);
        }
        return new LineEstimate(
                sums.reach(),
                sums.treated().clone(),
                extra,
                unknown(Quantity.COUNT),
                unknown(Quantity.COUNT),
                unknown(2));
    }

    /** The estimate of several lines together; their errors count as independent. */
    static LineEstimate sum(Iterable<LineEstimate> lines) {
        var reach = 0;
        var sums = new double[5][];
        for (int k = 0; k < sums.length; k++) {
            sums[k] = new double[k < 4 ? Quantity.COUNT : 2];
        }
        for (var line : lines) {
            reach += line.reach;
            add(sums[0], line.total, false);
            add(sums[1], line.extra, false);
            add(sums[2], line.totalWidth, true);
            add(sums[3], line.extraWidth, true);
            add(sums[4], line.profitWidth, true);
        }
        for (int k = 2; k < sums.length; k++) {
            for (int q = 0; q < sums[k].length; q++) {
                sums[k][q] = Math.sqrt(sums[k][q]);
            }
        }
        return new LineEstimate(reach, sums[0], sums[1], sums[2], sums[3], sums[4]);
    }

    private static void add(double[] sums, double[] values, boolean squared) {
        for (int q = 0; q < sums.length; q++) {
            sums[q] += squared ? values[q] * values[q] : values[q];
        }
    }

    private static double[] unknown(int count) {
        var values = new double[count];
        java.util.Arrays.fill(values, Double.NaN);
        return values;
    }

    /** Extra profit, money. */
    double extraProfit(double keep) {
        return keep * extra[Quantity.REVENUE.ordinal()] - total[Quantity.CAMPAIGN.ordinal()];
    }

    /** The totals with the offer. */
    Totals totals(double keep, boolean showRoi) {
        return totals(Kept.all(keep), showRoi);
    }

    /** The totals with the offer of lines that keep different shares. */
    Totals totals(Kept kept, boolean showRoi) {
        return totals(total, totalWidth, kept.total(), kept.least(), profitWidth[0], 0, roi(kept.extra(), showRoi));
    }

    /** The totals that the offer adds. */
    Totals incremental(double keep, boolean showRoi) {
        return incremental(Kept.all(keep), showRoi);
    }

    /** The totals that the offers of lines add that keep different shares. */
    Totals incremental(Kept kept, boolean showRoi) {
        var roi = roi(kept.extra(), showRoi);
        return totals(extra, extraWidth, kept.extra(), kept.least(), profitWidth[1], Double.NEGATIVE_INFINITY, roi);
    }

    /** Extra profit for each money of campaign cost; withheld where nothing is spent or it may not be shown. */
    private Interval roi(double keep, boolean show) {
        var campaign = total[Quantity.CAMPAIGN.ordinal()];
        var profit = extraProfit(keep);
        return show && campaign > 0
                ? Interval.around(profit / campaign, profitWidth[1] / campaign)
                : Interval.withheld();
    }

    private Totals totals(
            double[] values,
            double[] widths,
            double keep,
            double leastKept,
            double profitHalf,
            double least,
            Interval roi) {
        var revenue = values[Quantity.REVENUE.ordinal()];
        var cost = (1 - keep) * revenue + values[Quantity.CAMPAIGN.ordinal()];
        var costHalf =
                Math.hypot((1 - leastKept) * widths[Quantity.REVENUE.ordinal()], widths[Quantity.CAMPAIGN.ordinal()]);
        return new Totals(
                Interval.exact(reach),
                counted(values, widths, Quantity.CLICK, least),
                counted(values, widths, Quantity.PURCHASE, least),
                counted(values, widths, Quantity.REPURCHASE, least),
                counted(values, widths, Quantity.REVENUE, least),
                above(least, cost, costHalf),
                counted(values, widths, Quantity.CAMPAIGN, 0),
                Interval.around(revenue - cost, profitHalf),
                roi);
    }

    private static Interval counted(double[] values, double[] widths, Quantity quantity, double least) {
        return above(least, values[quantity.ordinal()], widths[quantity.ordinal()]);
    }

    /** A range that does not go below what is possible. */
    private static Interval above(double least, double value, double half) {
        return new Interval(value, Math.max(least, value - half), value + half);
    }
}
