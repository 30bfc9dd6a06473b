package promocast.data.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.Column;
import promocast.data.ColumnRole;

/**
 * How alike the groups that were offered different things are in one column. Differences are standardised mean
 * differences; above 0.1 is usually called a lack of balance.
 *
 * @param largest the two groups of one action column that differ most
 * @param toControl each group against the control of its action column, in the order of the action columns
 */
public record Balance(Difference largest, List<Difference> toControl) {
    public Balance {
        toControl = List.copyOf(toControl);
    }

    /**
     * Two groups.
     *
     * @param action the column that says what was offered
     * @param arm one group: a value of it, or a range of its numbers
     * @param other another group; the control where there is one
     * @param smd standardised mean difference, 0 or more; infinite where the groups have nothing in common
     */
    public record Difference(String action, String arm, String other, double smd) {}

    /** The balance of a column that was known before the offer; empty for others, and where nothing can be compared. */
    static Optional<Balance> of(Column column, ColumnRole role, List<Arms> actions) {
        if (role != ColumnRole.FEATURE && role != ColumnRole.PLATFORM && role != ColumnRole.TIME) {
            return Optional.empty();
        }
        var toControl = new ArrayList<Difference>();
        Difference largest = null;
        for (var arms : actions) {
            var spread = ArmSpread.of(column, arms);
            for (int arm = 0; arm < arms.count(); arm++) {
                for (int other = 0; other < arms.count(); other++) {
                    boolean ordered = other == arms.control() ? arm != other : arm < other && arm != arms.control();
                    double smd = ordered ? spread.difference(arm, other) : Double.NaN;
                    if (!Double.isNaN(smd)) {
                        var found = new Difference(arms.action(), arms.name(arm), arms.name(other), smd);
                        largest = largest == null || smd > largest.smd() ? found : largest;
                        if (other == arms.control()) {
                            toControl.add(found);
                        }
                    }
                }
            }
        }
        return largest == null ? Optional.empty() : Optional.of(new Balance(largest, toControl));
    }
}
