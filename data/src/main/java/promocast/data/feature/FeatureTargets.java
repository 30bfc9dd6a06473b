package promocast.data.feature;

/**
 * What inputs are judged by.
 *
 * @param outcome 1 or 0 for each row of the table, such as whether the customer bought; not copied
 * @param group which offer each row got, 0 for none; not copied
 * @param groups number of groups, the control included
 */
public record FeatureTargets(double[] outcome, int[] group, int groups) {
    public FeatureTargets {
        if (outcome.length != group.length || groups < 1) {
            throw new IllegalArgumentException(
                    "group: " + group.length + " rows of " + groups + " groups, but outcome has " + outcome.length);
        }
    }
}
