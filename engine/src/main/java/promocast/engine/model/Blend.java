package promocast.engine.model;

import java.util.ArrayList;
import java.util.List;
import promocast.engine.net.FunnelMember;
import promocast.engine.net.LevelShifts;
import promocast.engine.net.NetworkEnsemble;

/** The calibrated, weighted sum of the members' logits, and each member on its own. Immutable, thread-safe. */
final class Blend {
    private final Funnel funnel;
    private final OfferCode code;
    private final Parts parts;
    private final Voice blended;
    private final List<Voice> alone = new ArrayList<>();

    /** Heads with the calibration that is in them. */
    private record Voice(NetworkEnsemble networks, Calibration calibration) {}

    /**
     * What a blend is made of.
     *
     * @param members the learners of each member as trained, in the order of the mix's kinds
     * @param mix how they are blended
     */
    record Parts(List<List<FunnelMember>> members, Mix mix) {
        Parts {
            members = members.stream().map(List::copyOf).toList();
        }

        /** The same members blended otherwise. */
        Parts with(Mix other) {
            return new Parts(members, other);
        }

        /** Customer inputs d. */
        int customerWidth() {
            return members.get(0).get(0).customerWidth();
        }

        /** The weighted sum, calibrated. */
        NetworkEnsemble sum() {
            var shares = new ArrayList<FunnelMember>();
            for (int m = 0; m < members.size(); m++) {
                add(shares, m, mix.together(), mix.weights()[m]);
            }
            addLevels(shares, mix.together());
            return new NetworkEnsemble(shares);
        }

        /** One member on its own, calibrated. */
        NetworkEnsemble member(int m) {
            var shares = new ArrayList<FunnelMember>();
            add(shares, m, mix.single(), 1);
            addLevels(shares, mix.single());
            return new NetworkEnsemble(shares);
        }

        private static void addLevels(List<FunnelMember> shares, Calibration all) {
            if (!all.levels().isEmpty()) {
                var any = shares.get(0);
                shares.add(new LevelShifts(all.levels(), any.headCount(), any.customerWidth(), any.offerWidth()));
            }
        }

        private void add(List<FunnelMember> to, int m, Calibration all, double weight) {
            for (int j = 0; j < mix.kinds().size() && weight > 0; j++) {
                var share = all.share(weight, mix.shares()[j]);
                to.add(members.get(m).get(j).withHeads(share.factor(), share.shift()));
            }
        }
    }

    Blend(Funnel funnel, OfferCode code, Parts parts) {
        this.funnel = funnel;
        this.code = code;
        this.parts = parts;
        this.blended = new Voice(parts.sum(), parts.mix.together());
        for (int m = 0; m < parts.members.size(); m++) {
            alone.add(new Voice(parts.member(m), parts.mix.single()));
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
        return new Blend(funnel, code, parts.with(parts.mix.plain(funnel.width())));
    }

    /** Means of the outcomes for the given rows of (n x d) customers under one setting. */
    OutcomeMeans predict(float[] customers, int[] rows, double[] setting, int threads) {
        return predict(blended, customers, rows, setting, threads);
    }

    /** The same by one member on its own. */
    OutcomeMeans predictAlone(int member, float[] customers, int[] rows, double[] setting, int threads) {
        return predict(alone.get(member), customers, rows, setting, threads);
    }

    private OutcomeMeans predict(Voice voice, float[] customers, int[] rows, double[] setting, int threads) {
        var means = funnel.arrays(rows.length);
        boolean coupon = code.hasCoupon(setting);
        var offer = code.encode(setting);
        double minSpend = code.minSpend(offer, 0);
        int redeemed = coupon ? redeemedHead() : -1;
        int lanes = NetworkEnsemble.LANES;
        voice.networks.heads(customers, rows, offer, threads, (from, count, heads) -> {
            for (int c = 0; c < count && redeemed >= 0; c++) {
                int at = redeemed * lanes + c;
                heads[at] = redeeming(voice, heads[at], heads[funnel.heads().size() * lanes + c], minSpend);
            }
            funnel.multiply(heads, count, coupon, means, from);
        });
        return means;
    }

    /** Which head is mixed with the chance that the basket reaches the threshold; -1 if none is. */
    private int redeemedHead() {
        return parts.mix.redeeming().share() > 0 ? funnel.heads().indexOf(Head.REDEEMED_AFTER_PURCHASE) : -1;
    }

    private float redeeming(Voice voice, float logit, float amount, double minSpend) {
        float smearing = voice.calibration.shift()[funnel.heads().size()];
        return parts.mix.redeeming().logit(logit, amount - smearing, minSpend);
    }

    /** Calibrated heads for the given rows, each under the offer with the code in its row of {@code offers}. */
    float[][] heads(float[] customers, float[] offers, int[] rows, int threads) {
        return heads(blended, customers, offers, rows, threads);
    }

    /** The same by one member on its own. */
    float[][] headsAlone(int member, float[] customers, float[] offers, int[] rows, int threads) {
        return heads(alone.get(member), customers, offers, rows, threads);
    }

    private float[][] heads(Voice voice, float[] customers, float[] offers, int[] rows, int threads) {
        var heads = voice.networks.heads(customers, offers, rows, threads);
        int redeemed = redeemedHead();
        var amounts = heads[heads.length - 1];
        for (int i = 0; i < rows.length && redeemed >= 0; i++) {
            double minSpend = code.minSpend(offers, rows[i] * code.width());
            heads[redeemed][i] = redeeming(voice, heads[redeemed][i], amounts[i], minSpend);
        }
        return heads;
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
