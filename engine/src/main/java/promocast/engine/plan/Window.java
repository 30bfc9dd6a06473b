package promocast.engine.plan;

/**
 * When the offer of a line runs, in days of the plan.
 *
 * @param startDay day on which it starts, 0 for the first of the plan
 * @param days how many days it runs (1 or more); to the end of the plan where they are more than that
 */
public record Window(int startDay, int days) {
    private static final int TO_THE_END = 1_000_000;

    public Window {
        Limits.atLeast("startDay", 0, startDay);
        Limits.atLeast("days", 1, days);
    }

    /** The whole plan. */
    public static Window whole() {
        return from(0);
    }

    /** From a day to the end of the plan. */
    public static Window from(int startDay) {
        return new Window(startDay, TO_THE_END);
    }

    /** Whether it runs to the end of the plan, however long that is. */
    public boolean isOpen() {
        return days >= TO_THE_END;
    }

    /** The days of it that lie within a horizon, 0 where it starts later. */
    public int daysWithin(int horizonDays) {
        return Math.max(0, Math.min(days, horizonDays - startDay));
    }
}
