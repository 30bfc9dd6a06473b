package promocast.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import promocast.data.Message;
import promocast.data.Progress;

class CustomerKnapsackTest {
    private static final int[] FREE = {};

    @Test
    void budgetIsWithinATenthOfAPercentOfTheExactOptimum() {
        for (int seed = 0; seed < 8; seed++) {
            var offers = offers(30, 4, seed);
            var limits = CustomerLimits.of(20 + 10 * seed);

            assertNearExact(offers, FREE, limits);
        }
    }

    @Test
    void leastReturnIsWithinATenthOfAPercentOfTheExactOptimum() {
        for (int seed = 0; seed < 6; seed++) {
            assertNearExact(
                    offers(30, 4, 20 + seed), FREE, CustomerLimits.of(1000).withMinRoi(1 + 0.3 * seed));
        }
    }

    @Test
    void allLimitsAndPinsAreWithinATenthOfAPercentOfTheExactOptimum() {
        for (int seed = 0; seed < 8; seed++) {
            var pins = new int[30];
            Arrays.fill(pins, -1);
            pins[3] = 2;
            pins[4] = 0;
            pins[5] = 1;
            var limits = CustomerLimits.of(40 + 5 * seed).withMinRoi(0.5).withMaxContacts(12 + seed);

            assertNearExact(offers(30, 4, 40 + seed), pins, limits);
        }
    }

    @Test
    void limitsHoldAmongManyCustomersAndTheBoundIsNear() {
        var offers = offers(40_000, 6, 9);
        var limits = CustomerLimits.of(30_000).withMaxContacts(9_000);

        var found = solve(offers, FREE, limits);

        assertThat(found.cost()).isLessThanOrEqualTo(30_000);
        assertThat(found.contacts()).isLessThanOrEqualTo(9_000);
        assertThat(found.bound() - found.profit()).isLessThan(1e-3 * found.bound());
        assertThat(found.profit()).isEqualTo(profit(offers, found.choice()), within(1e-6 * found.profit()));
    }

    @Test
    void priceIsWhatOneMoreMoneyWouldEarn() {
        var offers = offers(20_000, 5, 3);

        var less = solve(offers, FREE, CustomerLimits.of(10_000));
        var more = solve(offers, FREE, CustomerLimits.of(10_200));

        assertThat(less.price()).isPositive();
        assertThat((more.profit() - less.profit()) / 200).isCloseTo(less.price(), within(0.03 * less.price()));
        assertThat(less.binding()).extracting(Message::key).containsExactly("whatif.binding.budget");
    }

    @Test
    void sameAssignmentOnAnyNumberOfThreads() {
        var offers = offers(9_000, 5, 4);
        var limits = CustomerLimits.of(2_000);

        var one = new CustomerKnapsack(offers, FREE, limits, 1).solve("CNY", Progress.NONE);
        var three = new CustomerKnapsack(offers, FREE, limits, 3).solve("CNY", Progress.NONE);

        assertThat(one.choice()).isEqualTo(three.choice());
        assertThat(one.profit()).isEqualTo(three.profit());
    }

    @Test
    void budgetBeyondThePeakIsNotSpent() {
        var offers = offers(500, 3, 5);

        var found = solve(offers, FREE, CustomerLimits.of(1e6));

        assertThat(found.price()).isZero();
        assertThat(found.binding()).extracting(Message::key).containsExactly("whatif.binding.peak");
        assertThat(found.bound()).isEqualTo(found.profit());
    }

    @Test
    void offersOfTooManyMessagesAreNotGiven() {
        var found = new CustomerKnapsack(
                        new CustomerOffers(
                                new float[][] {{9, 9}, {1, 2}}, new float[][] {{1, 1}, {1, 1}}, new int[] {3, 1}),
                        FREE,
                        new CustomerLimits(10, Double.NEGATIVE_INFINITY, 10, 2),
                        1)
                .solve("CNY", Progress.NONE);

        assertThat(found.choice()).containsExactly(2, 2);
    }

    @Test
    void pinsBeyondTheBudgetSayTheLeastBudget() {
        var offers = CustomerOffers.of(new float[][] {{5, 5, 5}}, new float[][] {{4, 4, 4}});

        var found = solve(offers, new int[] {1, 1, -1}, CustomerLimits.of(7));

        assertThat(found.infeasible()).map(Message::key).contains("whatif.infeasible.budget");
        assertThat(found.infeasible().orElseThrow().in(java.util.Locale.ENGLISH))
                .contains("A budget of ¥8");
        assertThat(found.choice()).containsExactly(1, 1, 0);
    }

    @Test
    void pinsBeyondTheMessagesSayTheLeastNumber() {
        var offers = CustomerOffers.of(new float[][] {{5, 5, 5}}, new float[][] {{4, 4, 4}});

        var found = solve(offers, new int[] {1, 1, -1}, CustomerLimits.of(70).withMaxContacts(1));

        assertThat(found.infeasible()).map(Message::key).contains("whatif.infeasible.contacts");
    }

    @Test
    void pinsThatLoseMoneySayTheHighestReturn() {
        var offers = CustomerOffers.of(new float[][] {{-2, 3, 1}}, new float[][] {{4, 1, 4}});

        var found = solve(offers, new int[] {1, -1, -1}, CustomerLimits.of(70).withMinRoi(1));

        assertThat(found.infeasible()).map(Message::key).contains("whatif.infeasible.minRoi");
        assertThat(found.infeasible().orElseThrow().in(java.util.Locale.ENGLISH))
                .contains("0.2");
    }

    @Test
    void nothingWorthItsCostIsSaid() {
        var offers = CustomerOffers.of(new float[][] {{-1, -2}}, new float[][] {{1, 1}});

        var found = solve(offers, FREE, CustomerLimits.of(70));

        assertThat(found.choice()).containsExactly(0, 0);
        assertThat(found.binding()).extracting(Message::key).containsExactly("whatif.binding.nothingEarns");
    }

    @Test
    void pinsOfAnotherTableAreRefused() {
        var offers = offers(3, 2, 1);

        assertThatThrownBy(() -> new CustomerKnapsack(offers, new int[2], CustomerLimits.of(1), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pins");
    }

    private static org.assertj.core.data.Offset<Double> within(double value) {
        return org.assertj.core.api.Assertions.within(value);
    }

    private static CustomerAssignment solve(CustomerOffers offers, int[] pins, CustomerLimits limits) {
        return new CustomerKnapsack(offers, pins, limits, 2).solve("CNY", Progress.NONE);
    }

    /** Offers that earn less and less for more and more cost, and sometimes lose. */
    private static CustomerOffers offers(int n, int k, long seed) {
        var random = new Random(seed);
        var profit = new float[k][n];
        var cost = new float[k][n];
        for (int i = 0; i < n; i++) {
            var worth = 4 * random.nextDouble();
            for (int j = 0; j < k; j++) {
                cost[j][i] = (float) ((j + 1) * (0.5 + random.nextDouble()));
                profit[j][i] = (float) (worth * Math.sqrt(j + 1) * (0.5 + random.nextDouble()) - 0.4 * cost[j][i]);
            }
        }
        return CustomerOffers.of(profit, cost);
    }

    private static double profit(CustomerOffers offers, int[] choice) {
        var sum = 0.0;
        for (int i = 0; i < choice.length; i++) {
            sum += offers.profit(choice[i], i);
        }
        return sum;
    }

    private static void assertNearExact(CustomerOffers offers, int[] pins, CustomerLimits limits) {
        var found = solve(offers, pins, limits);
        var exact = exact(offers, pins, limits);

        assertThat(found.infeasible()).isEmpty();
        assertThat(found.cost()).isLessThanOrEqualTo(limits.budget() + 1e-6);
        assertThat(found.contacts()).isLessThanOrEqualTo(limits.maxContacts());
        assertThat(found.profit()).isGreaterThanOrEqualTo(limits.minRoi() * found.cost() - 1e-6);
        assertThat(found.profit()).isBetween(0.999 * exact, exact * (1 + 1e-6));
        assertThat(found.bound()).isGreaterThanOrEqualTo(exact * (1 - 1e-6));
    }

    private static double exact(CustomerOffers offers, int[] pins, CustomerLimits limits) {
        var model = new ExpressionsBasedModel();
        var cost = model.newExpression("cost").upper(limits.budget());
        var contacts = model.newExpression("contacts").upper(Math.min(limits.maxContacts(), 1_000_000));
        var roi = model.newExpression("roi").lower(0);
        for (int i = 0; i < offers.customers(); i++) {
            var one = model.newExpression("one" + i).upper(1);
            for (int j = 0; j < offers.count(); j++) {
                add(model, offers, pins, new Expression[] {cost, contacts, roi, one}, i, j, limits.minRoi());
            }
        }
        return model.maximise().getValue();
    }

    private static void add(
            ExpressionsBasedModel model,
            CustomerOffers offers,
            int[] pins,
            Expression[] rows,
            int i,
            int j,
            double minRoi) {
        double profit = offers.profit()[j][i];
        double paid = offers.cost()[j][i];
        var chosen = model.newVariable("x" + i + "_" + j).binary().weight(profit);
        if (pins.length > 0 && pins[i] >= 0) {
            chosen.level(pins[i] == j + 1 ? 1 : 0);
        }
        rows[0].set(chosen, paid);
        rows[1].set(chosen, 1);
        rows[2].set(chosen, Double.isInfinite(minRoi) ? 0 : profit - minRoi * paid);
        rows[3].set(chosen, 1);
    }
}
