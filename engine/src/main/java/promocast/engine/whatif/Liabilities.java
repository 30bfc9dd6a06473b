package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.List;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PointsWorth;

/**
 * Follows the points of a plan day by day: given as responses come, used once they count, expired at their end.
 *
 * @param plan the plan
 */
record Liabilities(CampaignPlan plan) {
    private static final int MOST_WEEKS = 160;
    private static final int WEEK = 7;

    /** What a line's buyers are given: how much money of points, and what these are worth. */
    private record Given(double money, int start, int days, PointsWorth worth) {}

    /** The liability of a plan's lines with their estimates. */
    PointsLiability of(List<Assembly.Line> lines) {
        var given = new ArrayList<Given>();
        for (var line : lines) {
            for (var part : line.spec().line().offer().parts()) {
                if (part instanceof Offer.Points points && points.isWorth()) {
                    given.add(given(line, points));
                }
            }
        }
        given.removeIf(one -> !(one.money > 0));
        return given.isEmpty() ? PointsLiability.none() : of(given, weeks(given));
    }

    private Given given(Assembly.Line line, Offer.Points points) {
        var worth = PointsWorth.of(points, line.spec().economics());
        var window = line.spec().line().window();
        var bought = during(line, Quantity.PURCHASE);
        var spent = during(line, Quantity.REVENUE)
                - line.spec().economics().repurchaseValue() * known(during(line, Quantity.REPURCHASE));
        var number = (points.bonus() > 0 ? points.bonus() * bought : 0)
                + (points.multiplier() > 1 ? (points.multiplier() - 1) * spent : 0);
        return new Given(
                known(number) * worth.value(), window.startDay(), window.daysWithin(plan.horizonDays()), worth);
    }

    /** What customers do while the offer runs: its part of what they do without one, and all that it adds. */
    private static double during(Assembly.Line line, Quantity quantity) {
        var extra = line.estimate().extra()[quantity.ordinal()];
        return line.spec().running() * (line.estimate().total()[quantity.ordinal()] - extra) + extra;
    }

    private static double known(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private static int weeks(List<Given> given) {
        var last = given.stream()
                .mapToLong(one -> (long) one.start + one.days + one.worth.expiry() + 1)
                .max()
                .orElse(0);
        return (int) Math.min(MOST_WEEKS, (last + WEEK - 1) / WEEK);
    }

    private PointsLiability of(List<Given> given, int count) {
        var weeks = new ArrayList<PointsLiability.Week>();
        var before = new double[3];
        for (int week = 1; week <= count; week++) {
            var now = new double[3];
            for (var one : given) {
                addUntil(one, week * WEEK, now);
            }
            weeks.add(new PointsLiability.Week(
                    week,
                    now[0] - before[0],
                    now[1] - before[1],
                    now[2] - before[2],
                    Math.max(0, now[0] - now[1] - now[2])));
            before = now;
        }
        return new PointsLiability(
                before[0], before[1], before[2], weeks, weeks.get(count - 1).open());
    }

    /** Adds what is issued, used and expired by the end of a number of days. */
    private void addUntil(Given given, int days, double[] sums) {
        var usage = plan.economics().usage();
        var worth = given.worth;
        var ever = (1 - worth.unused()) * worth.usedBy(worth.expiry());
        for (int day = 0; day < given.days; day++) {
            var age = days - (given.start + day + 1);
            if (age < 0) {
                return;
            }
            var issued = given.money * (usage.responses(day + 1, given.days) - usage.responses(day, given.days));
            sums[0] += issued;
            sums[1] += issued * (age >= worth.expiry() ? ever : (1 - worth.unused()) * worth.usedBy(age));
            sums[2] += age >= worth.expiry() ? issued * (1 - ever) : 0;
        }
    }
}
