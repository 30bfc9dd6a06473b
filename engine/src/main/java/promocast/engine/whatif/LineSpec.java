package promocast.engine.whatif;

import java.util.Arrays;
import promocast.engine.plan.Economics;
import promocast.engine.plan.PlanLine;

/**
 * All that a line's forecast depends on.
 *
 * @param line the line
 * @param economics the plan's economics
 * @param rows customers of its segment after first match; not copied
 * @param setting what its offer means to the model; not copied
 * @param cost what its offer costs
 * @param offered whether it offers anything at all
 * @param extrapolated whether its setting lies beyond the data
 * @param running share of its responses within the horizon that come while its offer runs, 1 for the whole horizon
 */
record LineSpec(
        PlanLine line,
        Economics economics,
        int[] rows,
        double[] setting,
        LineCost cost,
        boolean offered,
        boolean extrapolated,
        double running) {
    /** Number of customers that it reaches. */
    int reach() {
        return offered ? (int) Math.round(line.share() * rows.length) : 0;
    }

    /** Whether only the best of the segment are reached. */
    boolean picksBest() {
        return line.pick() == PlanLine.Pick.BEST && reach() < rows.length;
    }

    /** The same offer to the best of the segment. */
    LineSpec best(double share) {
        return with(line.withShare(share).withPick(PlanLine.Pick.BEST));
    }

    /** The same offer to the whole segment. */
    LineSpec whole() {
        return with(line.withShare(1).withPick(PlanLine.Pick.RANDOM));
    }

    /** The same offer to some of the customers. */
    LineSpec of(int[] some) {
        return some == rows ? this : new LineSpec(line, economics, some, setting, cost, offered, extrapolated, running);
    }

    private LineSpec with(PlanLine other) {
        return new LineSpec(other, economics, rows, setting, cost, offered, extrapolated, running);
    }

    /** As many customers without an offer, as if that were one: nothing is paid. */
    LineSpec withoutOffer(double[] control) {
        var free = LineCost.free(cost.redemption());
        return new LineSpec(line.withPick(PlanLine.Pick.RANDOM), economics, rows, control, free, true, false, 1);
    }

    /** Whether the offer runs only a part of the horizon. */
    boolean isPart() {
        return running < 1;
    }

    /** The same offer over the whole horizon. */
    LineSpec throughout() {
        return new LineSpec(line, economics, rows, setting, cost, offered, extrapolated, 1);
    }

    /** Share of revenue that stays after goods and commission. */
    double keep() {
        return economics.kept();
    }

    /** Whether another line gives the same forecast. */
    boolean sameAs(LineSpec other) {
        return rows == other.rows
                && reach() == other.reach()
                && picksBest() == other.picksBest()
                && cost.equals(other.cost)
                && running == other.running
                && economics.equals(other.economics)
                && Arrays.equals(setting, other.setting);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineSpec spec && sameAs(spec);
    }

    @Override
    public int hashCode() {
        return 31 * cost.hashCode() + Arrays.hashCode(setting);
    }
}
