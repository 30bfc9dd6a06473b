package promocast.engine.whatif;

import java.util.List;

/**
 * What points still to be used come to, week by week from the first day of the plan until the last of them have expired:
 * a week's {@code open} is that of the week before plus issued less used less expired. Points are worth what they take off
 * when used, so those that expire cost nothing.
 *
 * @param issued money that all points of the plan are worth if every one is used
 * @param used money of those that are used
 * @param expired money of those that expire
 * @param weeks the weeks, the first one first; none where no points are given
 * @param later money still open after the last week
 */
public record PointsLiability(double issued, double used, double expired, List<Week> weeks, double later) {
    public PointsLiability {
        weeks = List.copyOf(weeks);
    }

    /**
     * A week.
     *
     * @param week its number, from 1
     * @param issued money of the points given in it
     * @param used money of those used in it
     * @param expired money of those that expire in it
     * @param open money of those open at its end
     */
    public record Week(int week, double issued, double used, double expired, double open) {}

    /** No points. */
    public static PointsLiability none() {
        return new PointsLiability(0, 0, 0, List.of(), 0);
    }

    /** Whether points are given at all. */
    public boolean isNone() {
        return issued == 0;
    }
}
