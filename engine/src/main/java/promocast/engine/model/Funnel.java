package promocast.engine.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import promocast.data.Outcome;
import promocast.engine.net.NetworkEnsemble;
import promocast.engine.net.Sigmoid;

/**
 * How the heads multiply along the funnel (entire-space modelling, Ma et al. 2018): a purchase is click x purchase
 * after
 * it, plus no click x purchase without it; money is purchase x amount. Immutable.
 */
final class Funnel {
    private static final int LANES = NetworkEnsemble.LANES;

    private final List<Head> heads;
    private final Map<Head, Double> rates;
    private final boolean amount;
    private final Set<Outcome> outcomes;
    private final int[] slots = new int[Head.values().length];
    private final float[] constants = new float[slots.length];

    /**
     * A funnel.
     *
     * @param heads the chances that the network learns, in the order of its heads
     * @param rates heads with too few cases to learn: their base rate, for everyone
     * @param amount whether the network's last head is the logarithm of the money that a buyer spends
     * @param outcomes the outcomes that were logged
     */
    Funnel(List<Head> heads, Map<Head, Double> rates, boolean amount, Set<Outcome> outcomes) {
        this.heads = List.copyOf(heads);
        this.rates = Map.copyOf(rates);
        this.amount = amount;
        this.outcomes = Set.copyOf(outcomes);
        Arrays.fill(slots, -1);
        rates.forEach((head, rate) -> constants[head.ordinal()] = rate.floatValue());
        for (int h = 0; h < heads.size(); h++) {
            slots[heads.get(h).ordinal()] = h * LANES;
        }
    }

    /** The chances that the network learns, in the order of its heads. */
    List<Head> heads() {
        return heads;
    }

    /** Base rates of the heads with too few cases to learn. */
    Map<Head, Double> rates() {
        return rates;
    }

    /** Whether the network's last head is the logarithm of the money that a buyer spends. */
    boolean amount() {
        return amount;
    }

    /** The outcomes that were logged. */
    Set<Outcome> outcomes() {
        return outcomes;
    }

    /** Number of heads of the network, amount included. */
    int width() {
        return heads.size() + (amount ? 1 : 0);
    }

    /** Empty arrays for {@code n} customers. */
    OutcomeMeans arrays(int n) {
        var values = new EnumMap<Outcome, float[]>(Outcome.class);
        EnumSet.copyOf(outcomes).forEach(outcome -> values.put(outcome, new float[n]));
        return new OutcomeMeans(values);
    }

    /**
     * Multiplies the heads of a tile and writes the means of the outcomes.
     *
     * @param tile heads as {@link NetworkEnsemble.Sink} gets them; chances are overwritten
     * @param coupon whether the customers have a coupon that can be redeemed
     * @param means gets the means of {@code count} customers from {@code from}
     */
    void multiply(float[] tile, int count, boolean coupon, OutcomeMeans means, int from) {
        Sigmoid.inPlace(tile, 0, heads.size() * LANES);
        var bought = new float[count];
        for (int c = 0; c < count; c++) {
            bought[c] = purchase(tile, c);
        }
        for (var entry : means.values().entrySet()) {
            var out = entry.getValue();
            for (int c = 0; c < count; c++) {
                out[from + c] = mean(entry.getKey(), tile, c, bought[c], coupon);
            }
        }
    }

    private float mean(Outcome outcome, float[] tile, int c, float bought, boolean coupon) {
        return switch (outcome) {
            case CLICK -> chance(tile, Head.CLICK, c);
            case PURCHASE -> bought;
            case REDEEMED -> coupon ? redeemed(tile, c, bought) : 0;
            case REPURCHASE -> repurchase(tile, c, bought);
            case SPEND -> bought * (float) Math.exp(tile[heads.size() * LANES + c]);
        };
    }

    private float purchase(float[] tile, int c) {
        if (has(Head.PURCHASE)) {
            return chance(tile, Head.PURCHASE, c);
        }
        float click = chance(tile, Head.CLICK, c);
        return click * chance(tile, Head.PURCHASE_AFTER_CLICK, c)
                + (1 - click) * chance(tile, Head.PURCHASE_WITHOUT_CLICK, c);
    }

    private float redeemed(float[] tile, int c, float bought) {
        return has(Head.REDEEMED)
                ? chance(tile, Head.REDEEMED, c)
                : bought * chance(tile, Head.REDEEMED_AFTER_PURCHASE, c);
    }

    private float repurchase(float[] tile, int c, float bought) {
        if (has(Head.REPURCHASE)) {
            return chance(tile, Head.REPURCHASE, c);
        }
        return bought * chance(tile, Head.REPURCHASE_AFTER_PURCHASE, c)
                + (1 - bought) * chance(tile, Head.REPURCHASE_WITHOUT_PURCHASE, c);
    }

    private boolean has(Head head) {
        return slots[head.ordinal()] >= 0 || constants[head.ordinal()] > 0;
    }

    private float chance(float[] tile, Head head, int c) {
        int slot = slots[head.ordinal()];
        return slot >= 0 ? tile[slot + c] : constants[head.ordinal()];
    }

    /** The outcomes in the order of the enum. */
    List<Outcome> sortedOutcomes() {
        return new ArrayList<>(EnumSet.copyOf(outcomes));
    }
}
