package promocast.engine.whatif;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import promocast.data.Outcome;
import promocast.engine.model.LiveCustomers;
import promocast.engine.model.LiveSums;
import promocast.engine.net.LiveQuestion;

/**
 * A line's sums straight from the cached embeddings: one pass that keeps nothing of the single customer. Who belongs to
 * a line, and what they would do without an offer, is remembered for the last lines. Thread-safe.
 */
final class QuickSums {
    private static final int REMEMBERED = 12;

    private final LiveCustomers live;
    private final Means control;
    private final double[] setting;
    private final Map<SameArray, Group> groups = new LinkedHashMap<>();

    /**
     * @param control what the live network expects of all customers without an offer
     * @param setting that of no offer
     */
    QuickSums(LiveCustomers live, Means control, double[] setting) {
        this.live = live;
        this.control = control;
        this.setting = setting;
    }

    /**
     * Some customers.
     *
     * @param members one bit a customer; empty for all
     * @param control their sums without an offer, in the order of {@link Outcome}
     */
    private record Group(long[] members, double[] control) {}

    /** The sums of a line that reaches the given customers. */
    LineSums of(LineSpec spec, int[] rows) {
        var group = group(rows);
        var sums = sums(group.members, spec.setting(), cost(spec.cost()));
        return LineSums.of(spec, rows.length, sums, group.control);
    }

    private LiveSums sums(long[] members, double[] asked, Optional<LiveSums.PurchaseCost> cost) {
        var anyway = control.values()[Outcome.PURCHASE.ordinal()];
        return live.sums(asked, new LiveSums.Question(members, anyway, cost));
    }

    private static Optional<LiveSums.PurchaseCost> cost(LineCost cost) {
        return cost.isLinear() ? Optional.empty() : Optional.of(cost::withPurchases);
    }

    private Group group(int[] rows) {
        return remembered(groups, new SameArray(rows), key -> {
            var members = rows.length == live.rows() ? new long[0] : LiveQuestion.bits(rows, live.rows());
            return new Group(members, sums(members, setting, Optional.empty()).outcomes());
        });
    }

    private static <K, V> V remembered(Map<K, V> known, K key, Function<K, V> make) {
        synchronized (known) {
            var found = known.remove(key);
            if (found == null) {
                found = make.apply(key);
            }
            known.put(key, found);
            if (known.size() > REMEMBERED) {
                known.remove(known.keySet().iterator().next());
            }
            return found;
        }
    }
}
