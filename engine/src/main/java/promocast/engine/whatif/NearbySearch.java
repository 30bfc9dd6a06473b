package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Searches the assignments near the Lagrangian optimum for a better one: each step away from a customer's best choice
 * costs its gap, so that only combinations of small gaps can beat the best one known (the core of Pisinger 1995, with a
 * limit on the states kept). Only worth its time among few customers; among many the gap is nothing.
 */
final class NearbySearch {
    private static final int FEW = 5000;
    private static final int CUSTOMERS = 48;
    private static final int STATES = 4000;
    private static final double CLOSE = 1e-6;

    private final DualPass pass;
    private final CustomerLimits limits;
    private final DualPass.Prices prices;
    private final double scale;
    private final double bound;

    NearbySearch(DualPass pass, CustomerLimits limits, CustomerKnapsack.Found found, double bound) {
        this.pass = pass;
        this.limits = limits;
        this.prices = found.prices();
        this.scale = found.scale(limits);
        this.bound = bound;
    }

    /** A step away from a customer's best choice. */
    private record Step(int customer, int choice, double gap) {}

    /** Some steps. */
    private record State(double gap, DualPass.Sums sums, Optional<State> before, Optional<Step> step) {}

    /** Improves an assignment in place; what it then comes to. */
    DualPass.Sums improve(int[] choice, DualPass.Sums known) {
        var offers = pass.offers();
        if (offers.customers() > FEW || bound - known.profit() <= CLOSE * Math.abs(bound)) {
            return known;
        }
        var base = new int[choice.length];
        var start = new State(0, pass.at(prices, base), Optional.empty(), Optional.empty());
        var best = Optional.<State>empty();
        var most = known.profit();
        var states = List.of(start);
        for (var steps : customers(base)) {
            var next = new ArrayList<>(states);
            for (var state : states) {
                for (var step : steps) {
                    if (state.gap + step.gap < bound - most) {
                        var reached = after(state, step, base[step.customer]);
                        next.add(reached);
                        if (reached.sums.profit() > most && limits.keeps(reached.sums)) {
                            most = reached.sums.profit();
                            best = Optional.of(reached);
                        }
                    }
                }
            }
            next.sort(Comparator.comparingDouble(State::gap));
            states = List.copyOf(next.subList(0, Math.min(STATES, next.size())));
        }
        best.ifPresent(state -> apply(state, base, choice));
        return best.map(State::sums).orElse(known);
    }

    private State after(State state, Step step, int from) {
        var offers = pass.offers();
        int i = step.customer;
        var sums = state.sums.plus(
                offers.profit(step.choice, i) - offers.profit(from, i),
                offers.cost(step.choice, i) - offers.cost(from, i),
                offers.contacts(step.choice) - offers.contacts(from));
        return new State(state.gap + step.gap, sums, Optional.of(state), Optional.of(step));
    }

    private static void apply(State state, int[] base, int[] choice) {
        System.arraycopy(base, 0, choice, 0, base.length);
        for (var at = Optional.of(state); at.isPresent(); at = at.get().before) {
            at.get().step.ifPresent(step -> choice[step.customer] = step.choice);
        }
    }

    /** The steps of the customers with the smallest gaps. */
    private List<List<Step>> customers(int[] base) {
        var all = new ArrayList<List<Step>>();
        for (int i = 0; i < base.length; i++) {
            if (pass.isFree(i)) {
                all.add(steps(i, base[i]));
            }
        }
        all.removeIf(List::isEmpty);
        all.sort(Comparator.comparingDouble(steps -> steps.get(0).gap));
        return all.subList(0, Math.min(CUSTOMERS, all.size()));
    }

    private List<Step> steps(int customer, int base) {
        var offers = pass.offers();
        var steps = new ArrayList<Step>();
        for (int choice = 0; choice <= offers.count(); choice++) {
            var gap = scale * (value(base, customer) - value(choice, customer));
            if (choice != base && offers.contacts(choice) <= limits.contactsEach() && !Double.isNaN(gap)) {
                steps.add(new Step(customer, choice, Math.max(0, gap)));
            }
        }
        steps.sort(Comparator.comparingDouble(Step::gap));
        return steps;
    }

    private double value(int choice, int customer) {
        var offers = pass.offers();
        return offers.profit(choice, customer)
                - prices.money() * offers.cost(choice, customer)
                - prices.contact() * offers.contacts(choice);
    }
}
