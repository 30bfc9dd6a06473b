package promocast.engine.whatif;

/**
 * What each of k offers would add and cost with each of n customers. Arrays are not copied; a NaN is an offer that the
 * customer cannot get.
 *
 * @param profit extra profit, money: one array of n values an offer
 * @param cost campaign cost, money, at least 0: one array of n values an offer
 * @param contacts how many messages an offer sends, one number an offer
 */
public record CustomerOffers(float[][] profit, float[][] cost, int[] contacts) {
    public CustomerOffers {
        if (profit.length == 0 || cost.length != profit.length || contacts.length != profit.length) {
            throw new IllegalArgumentException("profit, cost, contacts: as many offers in each expected, found "
                    + profit.length + ", " + cost.length + ", " + contacts.length);
        }
        for (int j = 0; j < profit.length; j++) {
            if (profit[j].length != profit[0].length || cost[j].length != profit[0].length) {
                throw new IllegalArgumentException(
                        "profit, cost: offer " + j + " has not as many customers as offer 0");
            }
        }
    }

    /** Offers of one message each. */
    public static CustomerOffers of(float[][] profit, float[][] cost) {
        var contacts = new int[profit.length];
        java.util.Arrays.fill(contacts, 1);
        return new CustomerOffers(profit, cost, contacts);
    }

    /** Number of customers n. */
    public int customers() {
        return profit[0].length;
    }

    /** Number of offers k. */
    public int count() {
        return profit.length;
    }

    /** The offers to some customers. */
    CustomerOffers select(int[] rows) {
        var someProfit = new float[count()][rows.length];
        var someCost = new float[count()][rows.length];
        for (int j = 0; j < count(); j++) {
            for (int i = 0; i < rows.length; i++) {
                someProfit[j][i] = profit[j][rows[i]];
                someCost[j][i] = cost[j][rows[i]];
            }
        }
        return new CustomerOffers(someProfit, someCost, contacts);
    }

    /** Extra profit of a choice: 0 for no offer, j + 1 for offer j. */
    double profit(int choice, int customer) {
        return choice == 0 ? 0 : profit[choice - 1][customer];
    }

    /** Campaign cost of a choice. */
    double cost(int choice, int customer) {
        return choice == 0 ? 0 : cost[choice - 1][customer];
    }

    /** Messages of a choice. */
    int contacts(int choice) {
        return choice == 0 ? 0 : contacts[choice - 1];
    }
}
