package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import promocast.data.Message;
import promocast.data.Progress;

/**
 * Gives each customer one of several offers or none, for the most extra profit within a budget, a least return and a
 * number of messages (multiple-choice knapsack).
 *
 * <p>Under a price of money every customer chooses alone; the price is found on a sample first, then on all, until the
 * limits are met (Lagrangian dual). The least return needs no price of its own: profit - r cost at least 0 only moves the
 * price of money. What the last price leaves over is filled customer by customer, and among few customers the best
 * combination near it is searched for. Customers and offers in, choices out: nothing is random.
 */
public final class CustomerKnapsack {
    private final DualPass all;
    private final CustomerLimits limits;

    /**
     * A knapsack.
     *
     * @param pins -1 for a free customer, else 0 for no offer and j + 1 for offer j; no values if all are free
     */
    public CustomerKnapsack(CustomerOffers offers, int[] pins, CustomerLimits limits, int threads) {
        if (pins.length != 0 && pins.length != offers.customers()) {
            throw new IllegalArgumentException("pins: " + pins.length + " for " + offers.customers() + " customers");
        }
        for (int pin : pins) {
            if (pin < -1 || pin > offers.count()) {
                throw new IllegalArgumentException("pins: -1 to " + offers.count() + " expected, found " + pin);
            }
        }
        this.all = DualPass.of(offers, pins, limits.contactsEach(), threads);
        this.limits = limits;
    }

    /** The best assignment. @param currency of the money in the sentences */
    public CustomerAssignment solve(String currency, Progress progress) {
        progress.checkCancelled();
        var words = new AssignmentWords(all, limits, currency);
        var infeasible = words.infeasible();
        if (infeasible.isPresent()) {
            return pinnedOnly(infeasible);
        }
        var bracket = new PriceSearch(all, limits).find(progress);
        var choice = new int[all.offers().customers()];
        var sums = all.at(bracket.high(), choice);
        if (!limits.keepsRoi(sums.profit(), sums.cost())) {
            return pinnedOnly(Optional.of(words.roiTooHigh()));
        }
        var found = new Found(bracket.high(), false);
        var bound = found.bound(sums, limits);
        if (!bracket.low().equals(bracket.high())) {
            var wanted = new int[choice.length];
            var more = all.at(bracket.low(), wanted);
            found = new Found(
                    bracket.high(), limits.keepsBudget(more.cost()) && !limits.keepsRoi(more.profit(), more.cost()));
            bound = found.bound(sums, limits);
            sums = new Fill(all.offers(), limits).fill(choice, wanted, sums);
            sums = new NearbySearch(all, limits, found, bound).improve(choice, sums);
        }
        return new CustomerAssignment(
                choice,
                sums.profit(),
                sums.cost(),
                sums.contacts(),
                found.byRoi ? 0 : found.prices.money(),
                Math.max(bound, sums.profit()),
                words.binding(sums, found),
                Optional.empty());
    }

    /**
     * The prices that were found.
     *
     * @param byRoi whether the least return made the price of money, not the budget
     */
    record Found(DualPass.Prices prices, boolean byRoi) {
        /** What profit counts for beside its part in the return: 1 where the return holds nothing back. */
        double scale(CustomerLimits limits) {
            return byRoi && limits.minRoi() > 0 ? 1 / (1 - Math.min(0.999, prices.money() / limits.minRoi())) : 1;
        }

        /** The Lagrangian bound: no assignment within the limits earns more, whatever the prices. */
        double bound(DualPass.Sums sums, CustomerLimits limits) {
            var contacts = prices.contact() > 0 ? prices.contact() * limits.maxContacts() : 0;
            var money = !byRoi && prices.money() > 0 ? prices.money() * limits.budget() : 0;
            return scale(limits) * (sums.value(prices) + contacts) + money;
        }
    }

    private CustomerAssignment pinnedOnly(Optional<Message> infeasible) {
        var choice = new int[all.offers().customers()];
        var sums = all.at(DualPass.Prices.FORBIDDING, choice);
        return new CustomerAssignment(
                choice, sums.profit(), sums.cost(), sums.contacts(), 0, sums.profit(), List.of(), infeasible);
    }

    /** How many customers get each choice: no offer first. */
    public static int[] counts(int[] choice, int offers) {
        var counts = new int[offers + 1];
        Arrays.stream(choice).forEach(chosen -> counts[chosen]++);
        return counts;
    }

    /** Fills what is left of the limits with single customers. */
    private record Fill(CustomerOffers offers, CustomerLimits limits) {
        private record Change(int customer, double profit, double cost, long contacts) {}

        DualPass.Sums fill(int[] choice, int[] wanted, DualPass.Sums from) {
            var changes = new ArrayList<Change>();
            for (int i = 0; i < choice.length; i++) {
                if (choice[i] != wanted[i]) {
                    changes.add(new Change(
                            i,
                            offers.profit(wanted[i], i) - offers.profit(choice[i], i),
                            offers.cost(wanted[i], i) - offers.cost(choice[i], i),
                            offers.contacts(wanted[i]) - offers.contacts(choice[i])));
                }
            }
            changes.sort(java.util.Comparator.comparingDouble(change -> -change.profit / Math.max(1e-9, change.cost)));
            var sums = from;
            for (var change : changes) {
                var next = sums.plus(change.profit, change.cost, change.contacts);
                if (change.profit > 0 && limits.keeps(next)) {
                    sums = next;
                    choice[change.customer] = wanted[change.customer];
                }
            }
            return sums;
        }
    }
}
