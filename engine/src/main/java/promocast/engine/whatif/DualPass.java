package promocast.engine.whatif;

import java.math.BigInteger;
import java.util.Arrays;
import promocast.engine.net.RowRanges;

/**
 * Each customer's best choice under prices of money and of messages: the inner maximum of the Lagrangian relaxation of
 * the multiple-choice knapsack (Sinha and Zoltners 1979). Looks at every customer, or at every so many.
 *
 * @param offers what can be chosen
 * @param pins -1 for a free customer, else the choice; no values if all are free
 * @param contactsEach most messages to one customer
 * @param stride 1 for all customers, else each one looked at stands for so many
 * @param settled what customers come to whose choice is known already
 * @param threads most threads
 */
record DualPass(CustomerOffers offers, int[] pins, int contactsEach, int stride, Sums settled, int threads) {
    private static final int CHUNK = 2048;

    /**
     * What the choices come to.
     *
     * @param profit extra profit, money
     * @param cost campaign cost, money
     * @param contacts messages
     */
    record Sums(double profit, double cost, long contacts) {
        private static final Sums NOTHING = new Sums(0, 0, 0);

        /** What remains after the prices. */
        double value(Prices prices) {
            return profit - prices.money() * cost - prices.contact() * contacts;
        }

        /** After a customer has changed. */
        Sums plus(double moreProfit, double moreCost, long moreContacts) {
            return new Sums(profit + moreProfit, cost + moreCost, contacts + moreContacts);
        }
    }

    /**
     * Prices.
     *
     * @param money of a money of campaign cost
     * @param contact of a message, money
     */
    record Prices(double money, double contact) {
        /** The price at which nothing is bought. */
        static final double HIGHEST = 1e9;

        /** Nobody buys anything that costs money or a message. */
        static final Prices FORBIDDING = new Prices(HIGHEST, HIGHEST);
    }

    /** All customers, none settled. */
    static DualPass of(CustomerOffers offers, int[] pins, int contactsEach, int threads) {
        return new DualPass(offers, pins, contactsEach, 1, Sums.NOTHING, threads);
    }

    /**
     * Some thousand of many customers: one in a prime number, so that no pattern in their order is likely to repeat with
     * it.
     */
    DualPass sampled(int most) {
        var step = offers.customers() / most;
        if (step <= 1) {
            return this;
        }
        return new DualPass(
                offers,
                pins,
                contactsEach,
                BigInteger.valueOf(step).nextProbablePrime().intValue(),
                settled,
                threads);
    }

    /** Only the customers who are not settled; the settled ones keep their choices. */
    DualPass without(boolean[] done, int[] choice) {
        var rows = new int[done.length];
        var left = 0;
        var sums = settled;
        for (int i = 0; i < done.length; i++) {
            if (done[i]) {
                sums = sums.plus(offers.profit(choice[i], i), offers.cost(choice[i], i), offers.contacts(choice[i]));
            } else {
                rows[left++] = i;
            }
        }
        var chosen = Arrays.copyOf(rows, left);
        var free = pins.length == 0
                ? pins
                : Arrays.stream(chosen).map(i -> pins[i]).toArray();
        return new DualPass(offers.select(chosen), free, contactsEach, 1, sums, threads);
    }

    /** What the best choices come to. */
    Sums at(Prices prices) {
        return at(prices, new int[0]);
    }

    /** The same, and the choices themselves. @param choice gets one number a customer unless empty */
    Sums at(Prices prices, int[] choice) {
        var seen = (offers.customers() + stride - 1) / stride;
        var chunks = (seen + CHUNK - 1) / CHUNK;
        var profit = new double[chunks];
        var cost = new double[chunks];
        var contacts = new long[chunks];
        RowRanges.run(chunks, threads, (from, to) -> {
            var chosen = new int[CHUNK];
            var value = new float[CHUNK];
            for (int chunk = from; chunk < to; chunk++) {
                int first = chunk * CHUNK;
                int count = Math.min(CHUNK, seen - first);
                choose(prices, first * stride, count, chosen, value);
                for (int i = 0; i < count; i++) {
                    int customer = (first + i) * stride;
                    profit[chunk] += offers.profit(chosen[i], customer);
                    cost[chunk] += offers.cost(chosen[i], customer);
                    contacts[chunk] += offers.contacts(chosen[i]);
                }
                if (choice.length > 0) {
                    System.arraycopy(chosen, 0, choice, first, count);
                }
            }
        });
        return settled.plus(
                stride * Arrays.stream(profit).sum(),
                stride * Arrays.stream(cost).sum(),
                stride * Arrays.stream(contacts).sum());
    }

    private void choose(Prices prices, int first, int count, int[] chosen, float[] value) {
        Arrays.fill(chosen, 0, count, 0);
        Arrays.fill(value, 0, count, 0);
        for (int j = 0; j < offers.count(); j++) {
            if (offers.contacts()[j] <= contactsEach) {
                compare(j, prices, first, count, chosen, value);
            }
        }
        for (int i = 0; pins.length > 0 && i < count; i++) {
            int pinned = pins[first + i * stride];
            chosen[i] = pinned < 0 ? chosen[i] : pinned;
        }
    }

    private void compare(int j, Prices prices, int first, int count, int[] chosen, float[] value) {
        var profit = offers.profit()[j];
        var cost = offers.cost()[j];
        var money = (float) prices.money();
        var contact = (float) (prices.contact() * offers.contacts()[j]);
        for (int i = 0, at = first; i < count; i++, at += stride) {
            float v = profit[at] - money * cost[at] - contact;
            boolean better = v > value[i];
            value[i] = better ? v : value[i];
            chosen[i] = better ? j + 1 : chosen[i];
        }
    }

    /** Whether the customer is free to get anything. */
    boolean isFree(int customer) {
        return pins.length == 0 || pins[customer] < 0;
    }
}
