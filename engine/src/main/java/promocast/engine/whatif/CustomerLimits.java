package promocast.engine.whatif;

/**
 * What an assignment of offers to customers has to keep.
 *
 * @param budget most campaign cost, money; infinite for none
 * @param minRoi least extra profit for each money of campaign cost; negative infinity for none
 * @param maxContacts most messages altogether
 * @param contactsEach most messages to one customer
 */
public record CustomerLimits(double budget, double minRoi, long maxContacts, int contactsEach) {
    private static final double ROUNDING = 1e-9;

    public CustomerLimits {
        if (!(budget >= 0) || Double.isNaN(minRoi) || maxContacts < 0 || contactsEach < 0) {
            throw new IllegalArgumentException("budget, minRoi, maxContacts, contactsEach: " + budget + ", " + minRoi
                    + ", " + maxContacts + ", " + contactsEach);
        }
    }

    /** A budget and nothing else. */
    public static CustomerLimits of(double budget) {
        return new CustomerLimits(budget, Double.NEGATIVE_INFINITY, Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** The same with another least return. */
    public CustomerLimits withMinRoi(double changed) {
        return new CustomerLimits(budget, changed, maxContacts, contactsEach);
    }

    /** The same with another number of messages altogether. */
    public CustomerLimits withMaxContacts(long changed) {
        return new CustomerLimits(budget, minRoi, changed, contactsEach);
    }

    /** Whether the cost is within the budget. */
    boolean keepsBudget(double cost) {
        return cost <= budget + ROUNDING * Math.abs(budget);
    }

    /** Whether the return is kept. */
    boolean keepsRoi(double profit, double cost) {
        return Double.isInfinite(minRoi) || profit >= minRoi * cost - ROUNDING * Math.abs(minRoi * cost);
    }

    /** Whether all is kept. */
    boolean keeps(DualPass.Sums sums) {
        return keepsBudget(sums.cost()) && keepsRoi(sums.profit(), sums.cost()) && sums.contacts() <= maxContacts;
    }
}
