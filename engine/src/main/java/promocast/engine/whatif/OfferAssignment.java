package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.List;
import promocast.engine.plan.Offer;

/**
 * Which offer of a plan each customer of its lines should get, whatever the line says: the best that keeps budget, least
 * return, messages and pins.
 *
 * @param offers the offers to choose from
 * @param rows the customers, as rows of the table; not to be changed
 * @param chosen what each of them gets, in the order of {@code rows}, and what holds it back
 * @param given one entry an offer: how many get it and what that comes to
 */
public record OfferAssignment(List<Offer> offers, int[] rows, CustomerAssignment chosen, List<Given> given) {
    public OfferAssignment {
        offers = List.copyOf(offers);
        given = List.copyOf(given);
    }

    /**
     * What one offer comes to.
     *
     * @param offer the offer
     * @param customers who get it
     * @param profit extra profit, money
     * @param cost campaign cost, money
     */
    public record Given(Offer offer, long customers, double profit, double cost) {}

    /** Adds up what each offer comes to. */
    static OfferAssignment of(List<Offer> offers, int[] rows, CustomerOffers table, CustomerAssignment chosen) {
        var customers = new long[offers.size()];
        var profit = new double[offers.size()];
        var cost = new double[offers.size()];
        for (int i = 0; i < rows.length; i++) {
            var choice = chosen.choice()[i];
            if (choice > 0) {
                customers[choice - 1]++;
                profit[choice - 1] += table.profit(choice, i);
                cost[choice - 1] += table.cost(choice, i);
            }
        }
        var given = new ArrayList<Given>();
        for (int j = 0; j < customers.length; j++) {
            given.add(new Given(offers.get(j), customers[j], profit[j], cost[j]));
        }
        return new OfferAssignment(offers, rows, chosen, given);
    }
}
