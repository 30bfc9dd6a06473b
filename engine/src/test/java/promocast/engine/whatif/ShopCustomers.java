package promocast.engine.whatif;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import promocast.data.ActionSpace;
import promocast.data.CouponShop;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.campaign.CampaignLog;
import promocast.engine.model.LiveCustomers;
import promocast.engine.model.OutcomeMeans;

/** The coupon shop's customers with their true response, or with one that is wrong by a factor. */
final class ShopCustomers implements CustomerModel {
    private final Dataset shop;
    private final CampaignLog log;
    private final double factor;
    private final Map<String, OutcomeMeans> known = new ConcurrentHashMap<>();

    /** @param factor what every true mean is multiplied with where there is an offer */
    ShopCustomers(Dataset shop, double factor) {
        this.shop = shop;
        this.log = CampaignLog.of(shop, CouponShop.roles());
        this.factor = factor;
    }

    CampaignLog log() {
        return log;
    }

    /** True means of all customers under a setting. */
    OutcomeMeans all(double[] setting) {
        return known.computeIfAbsent(java.util.Arrays.toString(setting), key -> means(shop, setting));
    }

    private OutcomeMeans means(Dataset some, double[] setting) {
        var arrays = new EnumMap<Outcome, float[]>(Outcome.class);
        for (var outcome : outcomes()) {
            var truth = CouponShop.truth(some, outcome, setting);
            var floats = new float[truth.length];
            var off = java.util.Arrays.equals(setting, actions().control()) ? 1 : factor;
            for (int i = 0; i < truth.length; i++) {
                floats[i] = (float) (off * truth[i]);
            }
            arrays.put(outcome, floats);
        }
        return new OutcomeMeans(arrays);
    }

    @Override
    public ActionSpace actions() {
        return log.actions();
    }

    @Override
    public Set<Outcome> outcomes() {
        return Set.of(Outcome.values());
    }

    @Override
    public int rows() {
        return shop.rows();
    }

    @Override
    public OutcomeMeans live(int[] rows, double[] setting) {
        return blend(rows, setting);
    }

    @Override
    public OutcomeMeans blend(int[] rows, double[] setting) {
        var picked = Means.of(all(setting)).gather(rows);
        var arrays = new EnumMap<Outcome, float[]>(Outcome.class);
        outcomes().forEach(outcome -> arrays.put(outcome, picked.values()[outcome.ordinal()]));
        return new OutcomeMeans(arrays);
    }

    @Override
    public int members() {
        return 0;
    }

    @Override
    public OutcomeMeans member(int member, int[] rows, double[] setting) {
        throw new IllegalArgumentException("member: " + member + " of none");
    }

    @Override
    public OutcomeMeans unseen(CampaignLog ignored, int[] rows, double[] setting) {
        return rows.length == shop.rows() ? all(setting) : means(shop.select(rows), setting);
    }

    @Override
    public long bytesPerCustomer() {
        return 0;
    }

    @Override
    public Optional<LiveCustomers> embedded() {
        return Optional.empty();
    }
}
