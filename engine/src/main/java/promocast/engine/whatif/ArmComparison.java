package promocast.engine.whatif;

import java.util.List;

/**
 * What each named offer would do for the customers of a line, all else as planned.
 *
 * @param arms one entry an arm, in the order of the data
 */
public record ArmComparison(List<Arm> arms) {
    public ArmComparison {
        arms = List.copyOf(arms);
    }

    /**
     * One arm.
     *
     * @param name its name
     * @param control whether it means no offer
     * @param planned whether it is what the line offers now
     * @param total what the customers reached would do and earn; of no offer: what they do anyway
     * @param incremental the difference to no offer
     * @param support whether the data can answer for it
     */
    public record Arm(
            String name, boolean control, boolean planned, Totals total, Totals incremental, Support support) {}
}
