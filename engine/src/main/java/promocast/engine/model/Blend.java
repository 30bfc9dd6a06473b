package promocast.engine.model;

import java.util.ArrayList;
import java.util.List;
import promocast.engine.net.FunnelMember;
import promocast.engine.net.FunnelNetwork;
import promocast.engine.net.LinearFunnel;
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
     * @param networks the members' networks as trained
     * @param lines the members' linear learners
     * @param linearShare share of the linear learner in each member, 0 to 1
     * @param weights weights of the members, at least 0, together 1
     * @param together calibration of the weighted sum
     * @param single calibration of a member on its own
     */
    record Parts(
            List<FunnelNetwork> networks,
            List<LinearFunnel> lines,
            double linearShare,
            double[] weights,
            Calibration together,
            Calibration single) {
        Parts {
            networks = List.copyOf(networks);
            lines = List.copyOf(lines);
        }

        /** The weighted sum with the given calibration. */
        NetworkEnsemble sum(Calibration calibration) {
            var shares = new ArrayList<FunnelMember>();
            for (int m = 0; m < networks.size(); m++) {
                add(shares, networks.get(m), calibration, weights[m] * (1 - linearShare));
                add(shares, lines.get(m), calibration, weights[m] * linearShare);
            }
            return new NetworkEnsemble(shares);
        }

        /** One member with the given calibration. */
        NetworkEnsemble member(int m, Calibration calibration) {
            var shares = new ArrayList<FunnelMember>();
            add(shares, networks.get(m), calibration, 1 - linearShare);
            add(shares, lines.get(m), calibration, linearShare);
            return new NetworkEnsemble(shares);
        }

        private static void add(List<FunnelMember> shares, FunnelMember member, Calibration all, double weight) {
            if (weight > 0) {
                var share = all.share(weight);
                shares.add(member.withHeads(share.factor(), share.shift()));
            }
        }
    }

    Blend(Funnel funnel, OfferCode code, Parts parts) {
        this.funnel = funnel;
        this.code = code;
        this.parts = parts;
        this.blended = parts.sum(parts.together);
        for (int m = 0; m < parts.networks.size(); m++) {
            alone.add(parts.member(m, parts.single));
        }
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
        return new Blend(
                funnel, code, new Parts(parts.networks, parts.lines, parts.linearShare, parts.weights, none, none));
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
