package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Moves the customers of an option so that their sums agree with settled forecasts.
 *
 * @param bench customers, model and log
 */
record Moves(Workbench bench) {
    private static final List<Double> SHARES = List.of(0.25, 0.5);
    private static final double NEAR = 0.1;
    /** Most customers of a line on whom an option is settled; more are represented by a draw. */
    private static final int MOST = 40_000;

    /**
     * The option moved to the settled forecasts of the best customers.
     *
     * @param whole the option's line for its whole segment
     * @param shares of the segment at which it is settled, beside a quarter, half and all of it
     */
    LineOption settled(LineSpec whole, LineOption option, Collection<Double> shares) {
        var few = whole.of(bench.audience().draw(whole.rows(), MOST));
        var scale = few.rows().length == 0 ? 1 : (double) whole.rows().length / few.rows().length;
        var anchors = new TreeMap<Integer, LineOption.Anchor>();
        var all = new TreeSet<>(shares);
        SHARES.stream()
                .filter(usual -> shares.stream().allMatch(share -> Math.abs(share - usual) > NEAR))
                .forEach(all::add);
        all.add(1.0);
        for (double share : all) {
            var count = option.count(share);
            if (count > 0) {
                var estimate = bench.settled(few.best(share)).estimate();
                anchors.put(count, anchor(count, whole, estimate, scale));
            }
        }
        return option.moved(new ArrayList<>(anchors.values()));
    }

    private static LineOption.Anchor anchor(int count, LineSpec spec, LineEstimate estimate, double scale) {
        return new LineOption.Anchor(
                count,
                scale * estimate.extraProfit(spec.keep()),
                scale * estimate.total()[Quantity.CAMPAIGN.ordinal()],
                scale * estimate.profitWidth()[1]);
    }

    /** The option with the profit of each customer moved as another offer's to the same segment is. */
    LineOption like(LineSpec other, LineOption option) {
        var count = option.ratio().length;
        if (count == 0) {
            return option;
        }
        var settled = bench.settled(other).estimate();
        var more = settled.extraProfit(other.keep())
                - LineEstimate.of(bench.live(other)).extraProfit(other.keep());
        return option.moved(List.of(new LineOption.Anchor(
                count, option.profit()[count] + more, option.cost()[count], settled.profitWidth()[1])));
    }
}
