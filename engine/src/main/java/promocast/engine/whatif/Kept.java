package promocast.engine.whatif;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Share of revenue that stays after goods and commission of several lines together, whose platforms may keep different
 * shares: that by which the sum of their revenue gives the sum of what each keeps.
 *
 * @param total of all revenue
 * @param extra of the revenue that offers add
 * @param least of any line, for the width of ranges
 */
record Kept(double total, double extra, double least) {
    private static final double NO_REVENUE = 1e-9;

    /** The share of lines with their estimates, in the same order; {@code usual} where there is no line. */
    static Kept of(List<LineSpec> lines, List<LineEstimate> estimates, double usual) {
        var least = lines.stream().mapToDouble(LineSpec::keep).min().orElse(usual);
        if (lines.stream().allMatch(line -> line.keep() == least)) {
            return all(least);
        }
        var revenue = Quantity.REVENUE.ordinal();
        return new Kept(
                mean(lines, estimates, estimate -> estimate.total()[revenue], least),
                mean(lines, estimates, estimate -> estimate.extra()[revenue], least),
                least);
    }

    /** One share for all revenue. */
    static Kept all(double share) {
        return new Kept(share, share, share);
    }

    private static double mean(
            List<LineSpec> lines, List<LineEstimate> estimates, ToDoubleFunction<LineEstimate> revenue, double usual) {
        var sum = 0.0;
        var kept = 0.0;
        for (int i = 0; i < lines.size(); i++) {
            var money = revenue.applyAsDouble(estimates.get(i));
            sum += money;
            kept += lines.get(i).keep() * money;
        }
        return Math.abs(sum) > NO_REVENUE ? kept / sum : usual;
    }
}
