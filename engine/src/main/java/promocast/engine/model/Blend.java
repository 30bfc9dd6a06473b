package promocast.engine.model;

import java.util.ArrayList;
import java.util.List;
import promocast.engine.net.FunnelNetwork;
import promocast.engine.net.NetworkEnsemble;

/** The calibrated, weighted sum of the members' logits, and each member on its own. Immutable, thread-safe. */
final class Blend {
    private final Funnel funnel;
    private final OfferCode code;
    private final Parts parts;
    private final NetworkEnsemble blended;
    private final List<NetworkEnsemble> alone = new ArrayList<>();

    /**
     * What a blend is made of.
     *
     * @param networks the members as trained
     * @param weights their weights, at least 0, together 1
     * @param together calibration of the weighted sum
     * @param single calibration of a member on its own
     */
    record Parts(List<FunnelNetwork> networks, double[] weights, Calibration together, Calibration single) {
        Parts {
            networks = List.copyOf(networks);
        }
    }

    Blend(Funnel funnel, OfferCode code, Parts parts) {
        this.funnel = funnel;
        this.code = code;
        this.parts = parts;
        var shares = new ArrayList<FunnelNetwork>();
        for (int m = 0; m < parts.networks.size(); m++) {
            var network = parts.networks.get(m);
            if (parts.weights[m] > 0) {
                var share = parts.together.share(parts.weights[m]);
                shares.add(network.withHeads(share.factor(), share.shift()));
            }
            alone.add(new NetworkEnsemble(List.of(network.withHeads(parts.single.factor(), parts.single.shift()))));
        }
        this.blended = new NetworkEnsemble(shares);
    }

    Funnel funnel() {
        return funnel;
    }

    OfferCode code() {
        return code;
    }

    Parts parts() {
        return parts;
    }

    /** The same members and weights without calibration, to see what the calibration does. */
    Blend uncalibrated() {
        var none = Calibration.none(funnel.width());
        return new Blend(funnel, code, new Parts(parts.networks, parts.weights, none, none));
    }

    /** Means of the outcomes for the given rows of (n x d) customers under one setting. */
    OutcomeMeans predict(float[] customers, int[] rows, double[] setting, int threads) {
        return predict(blended, customers, rows, setting, threads);
    }

    /** The same by one member on its own. */
    OutcomeMeans predictAlone(int member, float[] customers, int[] rows, double[] setting, int threads) {
        return predict(alone.get(member), customers, rows, setting, threads);
    }

    private OutcomeMeans predict(
            NetworkEnsemble networks, float[] customers, int[] rows, double[] setting, int threads) {
        var means = funnel.arrays(rows.length);
        boolean coupon = code.hasCoupon(setting);
        networks.heads(
                customers,
                rows,
                code.encode(setting),
                threads,
                (from, count, heads) -> funnel.multiply(heads, count, coupon, means, from));
        return means;
    }

    /** Calibrated heads for the given rows, each under the offer with the code in its row of {@code offers}. */
    float[][] heads(float[] customers, float[] offers, int[] rows, int threads) {
        return blended.heads(customers, offers, rows, threads);
    }

    /** The same by one member on its own. */
    float[][] headsAlone(int member, float[] customers, float[] offers, int[] rows, int threads) {
        return alone.get(member).heads(customers, offers, rows, threads);
    }

    /** Multiplies heads along the funnel into {@code means}; redeemed as if each customer had a coupon. */
    void multiply(float[][] heads, OutcomeMeans means) {
        int lanes = NetworkEnsemble.LANES;
        int rows = heads[0].length;
        var tile = new float[heads.length * lanes];
        for (int from = 0; from < rows; from += lanes) {
            int count = Math.min(lanes, rows - from);
            for (int h = 0; h < heads.length; h++) {
                System.arraycopy(heads[h], from, tile, h * lanes, count);
            }
            funnel.multiply(tile, count, true, means, from);
        }
    }
}
