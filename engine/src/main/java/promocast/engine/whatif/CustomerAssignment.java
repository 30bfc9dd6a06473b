package promocast.engine.whatif;

import java.util.List;
import java.util.Optional;
import promocast.data.Message;

/**
 * Which offer each customer gets.
 *
 * @param choice 0 for no offer, j + 1 for offer j; one number a customer, not to be changed
 * @param profit extra profit, money
 * @param cost campaign cost, money
 * @param contacts messages
 * @param price extra profit that one more money of budget would earn; 0 where the budget holds nothing back
 * @param bound no assignment that keeps the limits earns more than this
 * @param binding what holds the assignment back, in words
 * @param infeasible the limit that cannot be kept and its smallest relaxation; then only what is pinned is assigned
 */
public record CustomerAssignment(
        int[] choice,
        double profit,
        double cost,
        long contacts,
        double price,
        double bound,
        List<Message> binding,
        Optional<Message> infeasible) {
    public CustomerAssignment {
        binding = List.copyOf(binding);
    }
}
