package promocast.engine.whatif;

/**
 * Where the campaign cost goes. The customers add up to the reach, the money to the campaign cost.
 *
 * @param persuadable who buy because of the offer
 * @param sureBuyer who would have bought anyway
 * @param lostCause who do not buy either way
 * @param sleepingDog who do not buy because of the offer
 */
public record Ledger(Entry persuadable, Entry sureBuyer, Entry lostCause, Entry sleepingDog) {
    /** Expected customers and the money that goes to them. */
    public record Entry(double customers, double money) {}
}
