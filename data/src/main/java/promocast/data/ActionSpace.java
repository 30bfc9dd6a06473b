package promocast.data;

import java.util.List;

/**
 * All that could have been offered: the settings of the arms or levers that the log knows.
 *
 * <p>A <em>setting</em> is a {@code double[]} with one value per lever: the number itself for a numeric lever, the index
 * into {@link Lever#categories()} for a categorical one. Data with arms have exactly one categorical lever, the arm.
 *
 * @param levers the levers in the order of a setting
 * @param arms whether these are arms (one categorical lever) rather than levers bound to offer fields
 */
public record ActionSpace(List<Lever> levers, boolean arms) {
    public ActionSpace {
        levers = List.copyOf(levers);
        if (arms && (levers.size() != 1 || levers.get(0).categories().isEmpty())) {
            throw new IllegalArgumentException("arms: exactly one categorical lever expected, found " + levers);
        }
    }

    /** The setting that means no offer, one value per lever. */
    public double[] control() {
        return levers.stream().mapToDouble(Lever::control).toArray();
    }

    /** The names of the arms; only where {@link #arms()}. */
    public List<String> armNames() {
        if (!arms) {
            throw new IllegalStateException("levers have no arm names");
        }
        return levers.get(0).categories();
    }

    /**
     * One lever.
     *
     * @param column column of the log
     * @param field field of the offer that it sets, such as {@code coupon.faceValue}; {@code arm} for arms
     * @param categories names of the values of a categorical lever; empty for a numeric one
     * @param logged the distinct values in the log, ascending (indices for a categorical lever), where the lever made a
     *     difference: the minimum spend of a coupon counts in rows with a coupon only
     * @param rows rows of the log with each value of {@code logged}
     * @param control value that means no offer
     */
    public record Lever(
            String column,
            String field,
            List<String> categories,
            List<Double> logged,
            List<Integer> rows,
            double control) {
        public Lever {
            categories = List.copyOf(categories);
            logged = List.copyOf(logged);
            rows = List.copyOf(rows);
        }

        /** Whether its values are numbers with an order. */
        public boolean numeric() {
            return categories.isEmpty();
        }
    }
}
