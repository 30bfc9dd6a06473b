package promocast.engine.whatif;

import java.util.Arrays;
import promocast.data.Progress;
import promocast.engine.whatif.DualPass.Prices;

/**
 * Finds the lowest prices at which customers who choose for themselves keep all limits: on a sample first, then, in a box
 * around what the sample says, on those customers alone whose choice changes in the box. (The prices under which a
 * customer makes a given choice form a convex set, so that who chooses the same at all corners does so within.)
 *
 * @param all the choices of all customers
 * @param limits what has to be kept
 */
record PriceSearch(DualPass all, CustomerLimits limits) {
    private static final int SAMPLE = 8192;
    private static final int MONEY_STEPS = 34;
    private static final int CONTACT_STEPS = 24;
    private static final double WIDTH = 0.03;
    /** A price of money that a sample cannot tell from none. */
    private static final double LITTLE = 0.02;

    /** Prices just high enough, and prices just too low; equal where the lowest keep all limits. */
    record Bracket(Prices low, Prices high) {}

    private record Box(double lowMoney, double highMoney, double lowContact, double highContact) {
        private static final Box WHOLE = new Box(0, Prices.HIGHEST, 0, Prices.HIGHEST);

        static Box around(Prices prices, double width) {
            return width > 1
                    ? WHOLE
                    : new Box(
                            prices.money() < LITTLE ? 0 : prices.money() * (1 - width),
                            prices.money() * (1 + width) + LITTLE * width,
                            prices.contact() * (1 - width),
                            prices.contact() * (1 + width));
        }

        Prices[] corners() {
            return new Prices[] {
                new Prices(lowMoney, lowContact),
                new Prices(highMoney, highContact),
                new Prices(lowMoney, highContact),
                new Prices(highMoney, lowContact)
            };
        }
    }

    /** The prices. */
    Bracket find(Progress progress) {
        var sample = all.sampled(SAMPLE);
        var guess = within(sample, Box.WHOLE);
        if (sample.stride() == 1) {
            return guess;
        }
        for (double width = WIDTH; ; width *= 6) {
            progress.checkCancelled();
            var box = Box.around(guess.high(), width);
            var found = within(narrowed(box), box);
            if (box == Box.WHOLE || isInside(found, box)) {
                return found;
            }
        }
    }

    private DualPass narrowed(Box box) {
        var corners = box.corners();
        var first = new int[all.offers().customers()];
        var other = new int[first.length];
        var same = new boolean[first.length];
        Arrays.fill(same, true);
        all.at(corners[0], first);
        for (int k = 1; k < corners.length; k++) {
            if (!Arrays.asList(corners).subList(0, k).contains(corners[k])) {
                all.at(corners[k], other);
                for (int i = 0; i < first.length; i++) {
                    same[i] &= first[i] == other[i];
                }
            }
        }
        return all.without(same, first);
    }

    /** Whether lower prices would not do, nor higher ones be needed. */
    private boolean isInside(Bracket found, Box box) {
        var sums = all.at(found.high());
        return isEnough(sums, found.high().money())
                && sums.contacts() <= limits.maxContacts()
                && (box.lowMoney == 0 || found.high().money() > box.lowMoney)
                && (box.lowContact == 0 || found.high().contact() > box.lowContact);
    }

    /** The lowest price of a message, each with the lowest price of money for it. */
    private Bracket within(DualPass pass, Box box) {
        var found = money(pass, box, box.lowContact);
        if (fits(pass, found)) {
            return found;
        }
        var low = box.lowContact;
        var high = box.highContact;
        found = money(pass, box, high);
        for (int step = 0; step < CONTACT_STEPS; step++) {
            var middle = middle(low, high);
            var tried = money(pass, box, middle);
            if (fits(pass, tried)) {
                high = middle;
                found = tried;
            } else {
                low = middle;
            }
        }
        return new Bracket(new Prices(found.low.money(), low), found.high);
    }

    private boolean fits(DualPass pass, Bracket found) {
        return pass.at(found.high).contacts() <= limits.maxContacts();
    }

    /** The lowest price of money for a price of a message. */
    private Bracket money(DualPass pass, Box box, double contact) {
        var low = box.lowMoney;
        var high = box.highMoney;
        if (isEnough(pass.at(new Prices(low, contact)), low)) {
            var prices = new Prices(low, contact);
            return new Bracket(prices, prices);
        }
        for (int step = 0; step < MONEY_STEPS; step++) {
            var middle = middle(low, high);
            if (isEnough(pass.at(new Prices(middle, contact)), middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return new Bracket(new Prices(low, contact), new Prices(high, contact));
    }

    private static double middle(double low, double high) {
        return Math.expm1((Math.log1p(low) + Math.log1p(high)) / 2);
    }

    /** Whether a price of money keeps budget and return; from the least return on a higher price does not raise it. */
    private boolean isEnough(DualPass.Sums sums, double money) {
        return limits.keepsBudget(sums.cost())
                && (money >= limits.minRoi() || limits.keepsRoi(sums.profit(), sums.cost()));
    }
}
