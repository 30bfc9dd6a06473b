package promocast.engine.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import promocast.data.Outcome;
import promocast.engine.net.LiveNetwork;
import promocast.engine.net.NetworkEnsemble;
import promocast.engine.net.Sigmoid;

/**
 * The live network and what its heads mean: marginal chances of the outcomes, then the logarithm of the money of a
 * buyer.
 */
final class LiveModel {
    private static final int LANES = NetworkEnsemble.LANES;

    private final LiveNetwork network;
    private final Funnel funnel;
    private final OfferCode code;
    private final List<Outcome> chances;

    LiveModel(LiveNetwork network, Funnel funnel, OfferCode code) {
        this.network = network;
        this.funnel = funnel;
        this.code = code;
        this.chances = chances(funnel);
        if (network.headCount() != chances.size() + (funnel.amount() ? 1 : 0)) {
            throw new IllegalArgumentException("network: " + network.headCount() + " heads do not fit " + chances);
        }
    }

    /** The outcomes that are chances, and a purchase wherever there is money. */
    static List<Outcome> chances(Funnel funnel) {
        var found = new ArrayList<Outcome>();
        for (var outcome : Outcome.values()) {
            boolean needed = outcome == Outcome.PURCHASE && funnel.amount();
            if (outcome != Outcome.SPEND && (needed || funnel.outcomes().contains(outcome))) {
                found.add(outcome);
            }
        }
        return found;
    }

    LiveNetwork network() {
        return network;
    }

    Funnel funnel() {
        return funnel;
    }

    /** Writes the means of all embedded customers of the tiles that {@code wanted} names (all where it is empty). */
    void predict(
            LiveNetwork.Embeddings customers, boolean[] wanted, double[] setting, int threads, OutcomeMeans means) {
        boolean coupon = code.hasCoupon(setting);
        var arrays = new EnumMap<Outcome, float[]>(Outcome.class);
        arrays.putAll(means.values());
        network.heads(customers, code.encode(setting), threads, new LiveNetwork.TileSink() {
            @Override
            public boolean wants(int from) {
                return wanted.length == 0 || wanted[from / LANES];
            }

            @Override
            public void accept(int from, int count, float[] heads) {
                write(heads, from, count, coupon, arrays);
            }
        });
    }

    private void write(float[] heads, int from, int count, boolean coupon, EnumMap<Outcome, float[]> arrays) {
        int bought = -1;
        for (int h = 0; h < chances.size(); h++) {
            var outcome = chances.get(h);
            Sigmoid.inPlace(heads, h * LANES, LANES);
            bought = outcome == Outcome.PURCHASE ? h * LANES : bought;
            var out = arrays.get(outcome);
            if (out != null && outcome == Outcome.REDEEMED && !coupon) {
                java.util.Arrays.fill(out, from, from + count, 0);
            } else if (out != null) {
                System.arraycopy(heads, h * LANES, out, from, count);
            }
        }
        var money = arrays.get(Outcome.SPEND);
        if (money != null) {
            int amount = chances.size() * LANES;
            for (int c = 0; c < count; c++) {
                money[from + c] = heads[bought + c] * Sigmoid.exp(heads[amount + c]);
            }
        }
    }
}
