package promocast.engine.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import promocast.data.Outcome;
import promocast.engine.net.Embeddings;
import promocast.engine.net.LiveNetwork;
import promocast.engine.net.LivePass;
import promocast.engine.net.LiveQuestion;

/**
 * The live network and what its heads mean: marginal chances of the outcomes, then the logarithm of the money of a
 * buyer.
 */
final class LiveModel {
    private static final int LANES = LivePass.LANES;

    private final LiveNetwork network;
    private final Funnel funnel;
    private final OfferCode code;
    private final List<Outcome> chances;
    private final LivePass pass;

    LiveModel(LiveNetwork network, Funnel funnel, OfferCode code) {
        this.network = network;
        this.funnel = funnel;
        this.code = code;
        this.chances = chances(funnel);
        if (network.headCount() != chances.size() + (funnel.amount() ? 1 : 0)) {
            throw new IllegalArgumentException("network: " + network.headCount() + " heads do not fit " + chances);
        }
        this.pass = network.pass(chances.size(), chances.indexOf(Outcome.PURCHASE), chances.indexOf(Outcome.REDEEMED));
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

    /** Writes the means of all embedded customers of the groups that {@code wanted} names (all where it is empty). */
    void predict(Embeddings customers, boolean[] wanted, double[] setting, int threads, OutcomeMeans means) {
        boolean coupon = code.hasCoupon(setting);
        var arrays = new EnumMap<Outcome, float[]>(Outcome.class);
        arrays.putAll(means.values());
        pass.means(customers, code.encode(setting), threads, new LivePass.Sink() {
            @Override
            public boolean wants(int from) {
                return wanted.length == 0 || wanted[from / LANES];
            }

            @Override
            public void accept(int from, int count, float[] heads) {
                for (var entry : arrays.entrySet()) {
                    if (entry.getKey() == Outcome.REDEEMED && !coupon) {
                        Arrays.fill(entry.getValue(), from, from + count, 0);
                    } else {
                        System.arraycopy(heads, head(entry.getKey()) * LANES, entry.getValue(), from, count);
                    }
                }
            }
        });
    }

    private int head(Outcome outcome) {
        return outcome == Outcome.SPEND ? chances.size() : chances.indexOf(outcome);
    }

    /** Sums over embedded customers. */
    LiveSums sums(Embeddings customers, double[] setting, int threads, LiveSums.Question question) {
        boolean coupon = code.hasCoupon(setting);
        var asked = new LiveQuestion(
                question.members(), question.anyway(), question.cost().map(cost -> laneCost(cost, coupon)));
        var totals = pass.sums(customers, code.encode(setting), threads, asked);
        var outcomes = new double[Outcome.values().length];
        for (var outcome : Outcome.values()) {
            var none = outcome == Outcome.REDEEMED && !coupon ? 0 : 1;
            outcomes[outcome.ordinal()] =
                    funnel.outcomes().contains(outcome) ? none * totals.heads()[head(outcome)] : Double.NaN;
        }
        return new LiveSums(
                outcomes,
                totals.extra(),
                totals.extraMoney(),
                coupon ? totals.extraRedeemed() : 0,
                totals.cost(),
                totals.extraCost());
    }

    private LiveQuestion.LaneCost laneCost(LiveSums.PurchaseCost cost, boolean coupon) {
        int bought = head(Outcome.PURCHASE) * LANES;
        int redeemed = head(Outcome.REDEEMED) * LANES;
        int spend = head(Outcome.SPEND) * LANES;
        boolean money = funnel.amount();
        return (heads, count, out) -> {
            for (int c = 0; c < count; c++) {
                double used = redeemed < 0 ? Double.NaN : coupon ? heads[redeemed + c] : 0;
                out[c] = (float) cost.of(heads[bought + c], used, money ? heads[spend + c] : Double.NaN);
            }
        };
    }
}
